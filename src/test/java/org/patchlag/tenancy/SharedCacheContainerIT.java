package org.patchlag.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.Cache;
import java.util.function.Function;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.patchlag.access.Account;
import org.patchlag.testing.PortalArchive;
import org.patchlag.testing.inside.Rows;
import org.patchlag.testing.inside.ScopeForgotten;
import org.patchlag.testing.inside.Tenants;

/**
 * Row-level security does not help where a row is handed out of memory. With {@code shared-cache-mode} ALL in
 * {@code persistence.xml} each of these tests fails.
 */
@ExtendWith(ArquillianExtension.class)
class SharedCacheContainerIT {
    @Inject
    private Tenants tenants;

    @Inject
    private ScopeForgotten forgotten;

    @Inject
    private Rows rows;

    @Deployment
    static WebArchive deployment() {
        return PortalArchive.withTests();
    }

    @Test
    void what_one_tenant_has_just_read_by_its_key_is_not_given_to_another() {
        Tenants.Tenant ours = tenants.found("Cached Hospital");
        Tenants.Tenant theirs = tenants.found("Curious Hospital");
        Function<Rows, Boolean> organisation =
                found -> found.find(ours.organisation().id()).isPresent();
        Function<Rows, Boolean> account = found ->
                found.findAccount(ours.organisation().id(), ours.account()).isPresent();

        assertThat(tenants.readAs(ours.reporter(), organisation)).isTrue();
        assertThat(tenants.readAs(ours.reporter(), account)).isTrue();

        assertThat(tenants.readAs(theirs.reporter(), organisation)).isFalse();
        assertThat(tenants.readAs(theirs.reporter(), account)).isFalse();
        assertThat(forgotten.read(organisation)).isFalse();
        assertThat(forgotten.read(account)).isFalse();
    }

    @Test
    void nothing_that_was_read_stays_in_the_cache_of_the_factory() {
        Tenants.Tenant ours = tenants.found("Kept Hospital");
        Account.Key key = new Account.Key(ours.organisation().id(), ours.account());
        tenants.readAs(ours.reporter(), found -> found.find(ours.organisation().id()));
        tenants.readAs(
                ours.reporter(), found -> found.findAccount(ours.organisation().id(), ours.account()));

        Cache cache = rows.factory().getCache();
        assertThat(cache.contains(Organisation.class, ours.organisation().id())).isFalse();
        assertThat(cache.contains(Account.class, key)).isFalse();
    }
}
