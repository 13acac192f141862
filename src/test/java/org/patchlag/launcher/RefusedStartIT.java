package org.patchlag.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlag.testing.Aside;
import org.patchlag.testing.Portal;

/** What must not be started is not. */
@Aside
class RefusedStartIT {
    @TempDir
    private Path folder;

    /** On the very database of the tests, with all demonstration accounts in it. */
    @Test
    void a_production_start_refuses_demonstration_accounts() throws Exception {
        assertThat(Portal.address()).isNotNull();
        StartFolder.prepare(folder, Path.of("target/patchlag.war"));
        try (Command command = Command.run(folder, Ports.free(), StartFolder.given(Portal.database()))) {
            command.awaitStarted(1);
            assertThat(command.status()).isEqualTo(1);
            assertThat(command.output())
                    .contains("Patchlag refuses to start: this database holds demonstration data and demonstration "
                            + "accounts, whose passwords everybody knows. Use an empty database, or start it as a "
                            + "demonstration with PATCHLAG_DEMONSTRATION=true.")
                    .doesNotContain("\tat ");
            assertThat(command.left()).isEmpty();
        }
        assertThat(StartFolder.hasAccount(Portal.database(), "reporter@northbridge.example"))
                .as("a database of others is left as it was, and running")
                .isTrue();
    }
}
