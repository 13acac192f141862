package org.patchlag.launcher;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import org.patchlag.launcher.DatabaseAccess.Login;

/**
 * Any PostgreSQL 15 or later, named by the environment: {@code DB_URL}, {@code DB_USER}, {@code DB_PASSWORD} for the
 * application, {@code DB_OWNER_USER} and {@code DB_OWNER_PASSWORD} for the migration. Without
 * {@code DB_PUBLIC_USER} and {@code DB_PUBLIC_PASSWORD} the role of the public pages is made at each start, for which
 * the owner needs {@code CREATEROLE}.
 */
final class GivenDatabase implements Database {
    private static final int OLDEST_SUPPORTED = 15;
    private static final String MADE_READER = "patchlag_public_reader";

    private final DatabaseAccess access;

    private GivenDatabase(DatabaseAccess access) {
        this.access = access;
    }

    static GivenDatabase fromEnvironment(Map<String, String> environment) {
        String url = required(environment, "DB_URL");
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new LaunchException("DB_URL must begin with jdbc:postgresql://, but is " + url);
        }
        Login application = new Login(required(environment, "DB_USER"), required(environment, "DB_PASSWORD"));
        Login owner = new Login(required(environment, "DB_OWNER_USER"), required(environment, "DB_OWNER_PASSWORD"));
        if (owner.user().equals(application.user())) {
            throw new LaunchException("DB_OWNER_USER and DB_USER are both " + owner.user()
                    + ". Use two roles: the application must not own the tables.");
        }
        boolean make = !environment.containsKey("DB_PUBLIC_USER");
        Login publicReader = make
                ? new Login(MADE_READER, randomPassword())
                : new Login(required(environment, "DB_PUBLIC_USER"), required(environment, "DB_PUBLIC_PASSWORD"));
        DatabaseAccess access = new DatabaseAccess(url, owner, application, publicReader);
        check(access, make);
        return new GivenDatabase(access);
    }

    private static void check(DatabaseAccess access, boolean makeReader) {
        try (Connection connection = access.connect(access.application());
                Statement sql = connection.createStatement();
                ResultSet role = sql.executeQuery(
                        "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_SUPPORTED) {
                throw new LaunchException("The database is PostgreSQL " + version + "; Patchlag needs 15 or later.");
            }
            if (role.next() && role.getBoolean(1)) {
                throw new LaunchException("DB_USER " + access.application()
                        + " is a superuser or may bypass row-level security. Give the application a plain role.");
            }
        } catch (SQLException e) {
            throw new LaunchException(
                    "The database at " + access.url() + " does not let " + access.application() + " in: "
                            + e.getMessage(),
                    e);
        }
        try (Connection connection = access.connect(access.owner());
                Statement sql = connection.createStatement()) {
            if (makeReader) {
                makeReader(sql, access.publicReader());
            }
        } catch (SQLException e) {
            throw new LaunchException(
                    "The owner " + access.owner() + " could not be used to prepare the database: " + e.getMessage()
                            + ". Set DB_PUBLIC_USER and DB_PUBLIC_PASSWORD to a role that exists, "
                            + "or grant the owner CREATEROLE.",
                    e);
        }
    }

    private static void makeReader(Statement sql, Login reader) throws SQLException {
        boolean exists;
        try (ResultSet found = sql.executeQuery("select 1 from pg_roles where rolname = '" + reader.user() + "'")) {
            exists = found.next();
        }
        sql.execute((exists ? "alter role " : "create role ") + reader.user() + " login password '" + reader.password()
                + "'");
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new LaunchException(name + " is not set. With DB_URL, also set DB_USER, DB_PASSWORD, "
                    + "DB_OWNER_USER and DB_OWNER_PASSWORD.");
        }
        return value;
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public DatabaseAccess access() {
        return access;
    }

    @Override
    public boolean embedded() {
        return false;
    }

    @Override
    public void close() {
        // Not ours to stop.
    }
}
