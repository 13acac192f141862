package org.patchlag.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.patchlag.testing.PortalArchive;
import org.patchlag.testing.inside.Callers;
import org.patchlag.testing.inside.InUseCase;
import org.patchlag.testing.inside.Rows;
import org.patchlag.testing.inside.ScopeForgotten;
import org.patchlag.testing.inside.Tenants;

/** No scope, no rows: what a feature gets that forgot to be a use case. */
@ExtendWith(ArquillianExtension.class)
class ForgottenScopeContainerIT {
    @Inject
    private Tenants tenants;

    @Inject
    private InUseCase useCase;

    @Inject
    private ScopeForgotten forgotten;

    @Inject
    private Rows outsideAnyTransaction;

    @Inject
    private Caller caller;

    @Deployment
    static WebArchive deployment() {
        return PortalArchive.withTests();
    }

    @Test
    void a_use_case_sees_the_rows_of_its_caller_and_no_others() {
        Tenants.Tenant ours = tenants.found("Scoped Hospital");
        Tenants.Tenant theirs = tenants.found("Other Hospital");
        caller.become(ours.reporter());
        assertThat(useCase.read(Rows::organisations))
                .containsExactly(ours.organisation().id());
        assertThat(useCase.read(Rows::organisationsOfAccounts))
                .containsExactly(ours.organisation().id());
        assertThat(useCase.<Integer>read(
                        rows -> rows.touchAccounts(ours.organisation().id())))
                .isEqualTo(1);
        assertThat(useCase.<Integer>read(
                        rows -> rows.touchAccounts(theirs.organisation().id())))
                .isZero();
    }

    @Test
    void a_transaction_without_a_scope_sees_and_changes_nothing_whoever_calls() {
        Tenants.Tenant tenant = tenants.found("Forgotten Hospital");
        for (Caller.Identity identity : Set.of(tenant.reporter(), Callers.operator())) {
            caller.become(identity);
            assertThat(forgotten.read(Rows::organisations)).isEmpty();
            assertThat(forgotten.<Boolean>read(
                            rows -> rows.find(tenant.organisation().id()).isPresent()))
                    .isFalse();
            assertThat(forgotten.<Integer>read(
                            rows -> rows.touchAccounts(tenant.organisation().id())))
                    .isZero();
            List<String> tables = forgotten.read(Rows::securedTables);
            assertThat(tables).contains("organisation", "account", "report", "edition");
            for (String table : tables) {
                assertThat(forgotten.<Long>read(rows -> rows.rowsOf(table)))
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void a_read_outside_any_transaction_sees_nothing() {
        Tenants.Tenant tenant = tenants.found("Outside Hospital");
        caller.become(tenant.reporter());
        useCase.read(Rows::organisations); // leaves a pooled connection behind that had a scope
        assertThat(outsideAnyTransaction.organisations()).isEmpty();
        assertThat(outsideAnyTransaction.organisationsOfAccounts()).isEmpty();
        assertThat(outsideAnyTransaction.find(tenant.organisation().id())).isEmpty();
    }

    @Test
    void nobody_sees_nothing_even_in_a_use_case() {
        assertThat(useCase.read(Rows::organisations)).isEmpty();
        assertThat(useCase.read(Rows::organisationsOfAccounts)).isEmpty();
    }
}
