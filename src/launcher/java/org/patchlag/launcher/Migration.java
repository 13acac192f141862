package org.patchlag.launcher;

import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database's schema to this version: the SQL files of {@code db/migration}, run as the owner. */
public final class Migration {
    private Migration() {}

    /**
     * Migrates; does nothing on a database that is up to date.
     *
     * @return how many files were run
     * @throws LaunchException where a file fails or was changed after it had run
     */
    public static int migrate(DatabaseAccess access, Path project) {
        try {
            return Flyway.configure()
                    .dataSource(
                            access.url(), access.owner().user(), access.owner().password())
                    .locations("filesystem:" + project.resolve("db/migration"))
                    .placeholders(Map.of(
                            "app_user", access.application().user(),
                            "public_user", access.publicReader().user()))
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException e) {
            throw new LaunchException("The database's schema could not be brought up to date: " + e.getMessage(), e);
        }
    }
}
