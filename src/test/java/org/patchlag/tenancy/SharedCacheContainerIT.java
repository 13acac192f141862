package org.patchlag.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.Cache;
import java.util.UUID;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.patchlag.access.Account;
import org.patchlag.testing.PortalArchive;
import org.patchlag.testing.inside.Callers;
import org.patchlag.testing.inside.Rows;
import org.patchlag.testing.inside.ScopeForgotten;
import org.patchlag.testing.inside.SharedCacheSwitchedOn;
import org.patchlag.testing.inside.Tenants;
import org.w3c.dom.Element;

/**
 * Row-level security does not help where a row is handed out of memory. EclipseLink puts into its shared cache what a
 * transaction has written, and would give it to whoever asks by the key.
 */
@ExtendWith(ArquillianExtension.class)
class SharedCacheContainerIT {
    @Inject
    private Tenants tenants;

    @Inject
    private ScopeForgotten forgotten;

    @Inject
    private Rows rows;

    @Inject
    private SharedCacheSwitchedOn weak;

    @Deployment
    static WebArchive deployment() {
        return PortalArchive.withTests();
    }

    @Test
    void what_one_tenant_has_just_written_and_read_is_not_given_to_another() {
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
    void nothing_that_was_written_or_read_stays_in_the_cache_of_the_factory() {
        Tenants.Tenant ours = tenants.found("Kept Hospital");
        Account.Key key = new Account.Key(ours.organisation().id(), ours.account());
        tenants.readAs(ours.reporter(), found -> found.find(ours.organisation().id()));
        tenants.readAs(
                ours.reporter(), found -> found.findAccount(ours.organisation().id(), ours.account()));

        Cache cache = rows.factory().getCache();
        assertThat(cache.contains(Organisation.class, ours.organisation().id())).isFalse();
        assertThat(cache.contains(Account.class, key)).isFalse();
    }

    @Test
    void control_with_a_shared_cache_the_same_question_would_leak() {
        Tenants.Tenant theirs = tenants.found("Receiving Hospital");
        UUID leaked = tenants.readAs(Callers.operator(), any -> weak.found("Leaked Hospital"));

        assertThat(tenants.<Boolean>readAs(
                        theirs.reporter(), any -> any.find(leaked).isPresent()))
                .isFalse();
        assertThat(tenants.<Boolean>readAs(
                        theirs.reporter(), any -> weak.find(leaked).isPresent()))
                .isTrue();
    }

    @Test
    void the_persistence_unit_has_no_shared_cache_and_reads_in_the_transaction() throws Exception {
        Element unit = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(getClass().getResource("/META-INF/persistence.xml").toString())
                .getDocumentElement();
        assertThat(unit.getElementsByTagName("shared-cache-mode").item(0).getTextContent())
                .isEqualTo("NONE");
        assertThat(rows.factory().getProperties()).containsEntry("eclipselink.transaction.join-existing", "true");
    }
}
