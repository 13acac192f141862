package org.patchlag.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.patchlag.launcher.DatabaseAccess.Login;

/**
 * A PostgreSQL of our own on a loopback port of its choice. The durable one keeps its files and flushes every commit to
 * disk; the throw-away one of the tests does neither.
 */
final class EmbeddedDatabase implements Database {
    private static final Login OWNER = new Login("patchlag_owner", "owner");
    private static final Login APPLICATION = new Login("patchlag_app", "app");
    private static final Login PUBLIC_READER = new Login("patchlag_public", "public");

    private final EmbeddedPostgres postgres;
    private final DatabaseAccess access;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        this.access = new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/patchlag", OWNER, APPLICATION, PUBLIC_READER);
    }

    static EmbeddedDatabase durable(Path folder) {
        return start(settings()
                .setDataDirectory(folder.resolve("postgresql").toFile())
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on"));
    }

    static EmbeddedDatabase throwAway() {
        return start(settings().setServerConfig("max_connections", "120"));
    }

    private static EmbeddedPostgres.Builder settings() {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(Path.of(System.getProperty("user.home"), ".cache", "patchlag-postgresql")
                        .toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("timezone", "UTC");
    }

    private static EmbeddedDatabase start(EmbeddedPostgres.Builder settings) {
        try {
            EmbeddedDatabase database = new EmbeddedDatabase(settings.start());
            database.createRolesOnce();
            return database;
        } catch (IOException | IllegalStateException e) {
            throw new LaunchException(
                    "The embedded PostgreSQL did not start: " + e.getMessage()
                            + ". Is another Patchlag running in this folder? Stop it first.",
                    e);
        } catch (SQLException e) {
            throw new LaunchException("The embedded PostgreSQL could not be prepared: " + e.getMessage(), e);
        }
    }

    private void createRolesOnce() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            try (var found = sql.executeQuery("select 1 from pg_database where datname = 'patchlag'")) {
                if (found.next()) {
                    return;
                }
            }
            for (Login login : new Login[] {OWNER, APPLICATION, PUBLIC_READER}) {
                sql.execute("create role " + login.user() + " login nosuperuser nobypassrls password '"
                        + login.password() + "'");
            }
            sql.execute("create database patchlag owner " + OWNER.user());
        }
    }

    @Override
    public DatabaseAccess access() {
        return access;
    }

    @Override
    public boolean embedded() {
        return true;
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
