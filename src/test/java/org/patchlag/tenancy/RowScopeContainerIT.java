package org.patchlag.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.patchlag.platform.ProblemException;
import org.patchlag.testing.PortalArchive;
import org.patchlag.testing.inside.Callers;

@ExtendWith(ArquillianExtension.class)
class RowScopeContainerIT {
    @Inject
    private OrganisationService organisations;

    @Inject
    private Caller caller;

    @Deployment
    static WebArchive deployment() {
        return PortalArchive.withTests();
    }

    @Test
    void an_operator_sees_the_organisation_that_it_founded() {
        caller.become(Callers.operator());
        UUID id = organisations.found(NewOrganisation.regulator("Test authority", "NO", Set.of("NO"), false));
        assertThat(organisations.list()).anyMatch(found -> found.id().equals(id));
    }

    @Test
    void nobody_may_use_a_use_case_without_its_role() {
        assertThatThrownBy(() -> organisations.list()).isInstanceOf(ProblemException.class);
    }
}
