package org.patchlag.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.patchlag.testing.PortalArchive;
import org.patchlag.testing.inside.Rows;
import org.patchlag.testing.inside.ScopeForgotten;
import org.patchlag.testing.inside.Tenants;

/** A connection goes from tenant to tenant; its scope does not go with it. */
@ExtendWith(ArquillianExtension.class)
class PooledConnectionsContainerIT {
    private static final int THREADS = 8;
    private static final int TURNS = 60;
    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    private Tenants tenants;

    @Inject
    private ScopeForgotten forgotten;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Deployment
    static WebArchive deployment() {
        return PortalArchive.withTests();
    }

    /** What one transaction saw, on which connection, for whom. */
    private record Seen(UUID tenant, int connection, Set<UUID> organisations, Set<UUID> byAccounts, boolean found) {}

    @Test
    void tenants_that_alternate_on_the_same_connections_see_only_their_own() throws Exception {
        List<Tenants.Tenant> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(tenants.found("Alternating Hospital " + i));
        }
        List<Seen> seen = inParallel(all);

        assertThat(seen).hasSize(THREADS * TURNS).allSatisfy(one -> {
            Set<UUID> own = one.tenant().equals(NOBODY) ? Set.of() : Set.of(one.tenant());
            assertThat(one.organisations()).isEqualTo(own);
            assertThat(one.byAccounts()).isEqualTo(own);
            assertThat(one.found()).isFalse();
        });
        assertThat(mostTenantsOnOneConnection(seen))
                .as("connections were shared")
                .isGreaterThan(all.size());
    }

    private List<Seen> inParallel(List<Tenants.Tenant> all) throws Exception {
        CountDownLatch together = new CountDownLatch(THREADS);
        List<Future<List<Seen>>> workers = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int from = thread;
            Callable<List<Seen>> work = () -> {
                together.countDown();
                together.await();
                List<Seen> mine = new ArrayList<>();
                for (int turn = 0; turn < TURNS; turn++) {
                    mine.add(look(all, from + turn));
                }
                return mine;
            };
            workers.add(executor.submit(work));
        }
        List<Seen> seen = new ArrayList<>();
        for (Future<List<Seen>> worker : workers) {
            seen.addAll(worker.get());
        }
        return seen;
    }

    // After each of the tenants comes a turn of a feature that forgot its scope.
    private Seen look(List<Tenants.Tenant> all, int turn) {
        int who = turn % (all.size() + 1);
        Tenants.Tenant other = all.get((who + 1) % all.size());
        if (who == all.size()) {
            return forgotten.read(rows -> seenBy(NOBODY, rows, other));
        }
        Tenants.Tenant tenant = all.get(who);
        return tenants.readAs(
                tenant.reporter(), rows -> seenBy(tenant.organisation().id(), rows, other));
    }

    private static Seen seenBy(UUID tenant, Rows rows, Tenants.Tenant other) {
        return new Seen(
                tenant,
                rows.connection(),
                new HashSet<>(rows.organisations()),
                new HashSet<>(rows.organisationsOfAccounts()),
                rows.findAccount(other.organisation().id(), other.account()).isPresent());
    }

    private static int mostTenantsOnOneConnection(List<Seen> seen) {
        Map<Integer, Set<UUID>> tenantsByConnection = new HashMap<>();
        seen.forEach(one -> tenantsByConnection
                .computeIfAbsent(one.connection(), connection -> new HashSet<>())
                .add(one.tenant()));
        return tenantsByConnection.values().stream().mapToInt(Set::size).max().orElse(0);
    }
}
