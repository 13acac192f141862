package org.patchlag.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.patchlag.testing.Portal;

/** What a start by {@link Command} finds: its folder, its database, and what it leaves there. */
final class StartFolder {
    private StartFolder() {}

    /** Puts all into it that the command needs, with this WAR. */
    static void prepare(Path folder, Path war) throws IOException {
        Path project = Path.of("").toAbsolutePath();
        Files.createSymbolicLink(folder.resolve("db"), project.resolve("db"));
        Files.createSymbolicLink(folder.resolve("payara-config"), project.resolve("payara-config"));
        Path target = Files.createDirectory(folder.resolve("target"));
        Files.createSymbolicLink(target.resolve("payara-micro.jar"), project.resolve("target/payara-micro.jar"));
        Files.createSymbolicLink(target.resolve("patchlag.war"), war.toAbsolutePath());
    }

    /** The environment that names a database. */
    static Map<String, String> given(DatabaseAccess access) {
        return Map.of(
                "JDK_JAVA_OPTIONS", Portal.COMPILED_QUICKLY,
                "DB_URL", access.url(),
                "DB_USER", access.application().user(),
                "DB_PASSWORD", access.application().password(),
                "DB_OWNER_USER", access.owner().user(),
                "DB_OWNER_PASSWORD", access.owner().password(),
                "DB_PUBLIC_USER", access.publicReader().user(),
                "DB_PUBLIC_PASSWORD", access.publicReader().password());
    }

    /** Whether the database has an account of this address. */
    static boolean hasAccount(DatabaseAccess access, String email) throws SQLException {
        try (Connection connection = access.connect(access.owner());
                Statement sql = connection.createStatement()) {
            sql.execute("set app.platform = 'on'");
            try (ResultSet found = sql.executeQuery("select 1 from account_address where email = '" + email + "'")) {
                return found.next();
            }
        }
    }
}
