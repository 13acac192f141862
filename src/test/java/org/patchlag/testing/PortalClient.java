package org.patchlag.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Talks to the running portal over HTTP: as nobody, or with the token or the cookie of a demonstration account. */
public final class PortalClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final @Nullable String header;
    private final @Nullable String value;

    private PortalClient(@Nullable String header, @Nullable String value) {
        this.header = header;
        this.value = value;
    }

    /** Nobody. */
    public static PortalClient nobody() {
        return new PortalClient(null, null);
    }

    /** A program with a token of this account. */
    public static PortalClient program(String email) {
        return new PortalClient(
                "Authorization", "Bearer " + secret(email, "api_token", "expires_at", "name", "'a test'"));
    }

    /** A program with this token. */
    public static PortalClient programWith(String token) {
        return new PortalClient("Authorization", "Bearer " + token);
    }

    /** A browser in which this account has signed in. */
    public static PortalClient browser(String email) {
        return new PortalClient("Cookie", "__Host-patchlag=" + secret(email, "sign_in", "last_seen_at", null, null));
    }

    /** The cookie or token header's value. */
    public String credential() {
        return String.valueOf(value);
    }

    /** GET. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** GET of bytes. */
    public HttpResponse<byte[]> bytes(String path) {
        try {
            return HTTP.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** POST of JSON. */
    public HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers)
                .setHeader("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Another method with JSON. */
    public HttpResponse<String> method(String method, String path, String body, String... headers) {
        return send(request(path, headers)
                .setHeader("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Any request, to be sent as this client. */
    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(Portal.address().resolve(path));
        if (header != null && value != null) {
            request.header(header, value);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    /** Sends it. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An answer's body as JSON. */
    public static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    /** Runs a statement as the schema's owner with sight of all accounts. */
    public static void asOwner(String sql) {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts the rows of a table over all organisations, as a superuser would. */
    public static long count(String table) {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute("set app.countries = '{GB,IE,US}'");
            statement.execute("set app.organisation = ''");
            try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts the rows of a table that the organisation of an account sees. */
    public static long countFor(String email, String table) {
        try (Connection connection = owner();
                PreparedStatement scope = connection.prepareStatement("select set_config('app.organisation',"
                        + " (select organisation_id::text from account_address where email = ?), false)");
                Statement statement = connection.createStatement()) {
            scope.setString(1, email);
            scope.execute();
            try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The id of the organisation that an account belongs to. */
    public static String organisationOf(String email) {
        try (Connection connection = owner();
                PreparedStatement statement =
                        connection.prepareStatement("select organisation_id from account_address where email = ?")) {
            statement.setString(1, email);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection owner() throws SQLException {
        URI ignored = Portal.address();
        Connection connection = Portal.database().connect(Portal.database().owner());
        try (Statement statement = connection.createStatement()) {
            statement.execute("set app.platform = 'on'");
        }
        return connection;
    }

    private static String secret(
            String email, String table, String until, @Nullable String column, @Nullable String columnValue) {
        String token = "test_" + UUID.randomUUID() + UUID.randomUUID();
        String sql = "insert into " + table + " (organisation_id, id, account_id, token_hash, created_at, " + until
                + (column == null ? "" : ", " + column)
                + ") select organisation_id, gen_random_uuid(), account_id, ?, now(), now()"
                + (until.equals("expires_at") ? " + interval '1 day'" : "")
                + (column == null ? "" : ", " + columnValue) + " from account_address where email = ?";
        try (Connection connection = owner();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(
                    1,
                    MessageDigest.getInstance("SHA-256")
                            .digest(token.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            statement.setString(2, email);
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("there is no account " + email);
            }
            return token;
        } catch (SQLException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
