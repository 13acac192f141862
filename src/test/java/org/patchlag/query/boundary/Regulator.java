package org.patchlag.query.boundary;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.patchlag.testing.Portal;
import org.patchlag.testing.PortalClient;

/** A regulator of the demonstration who asks over the API, and beside it by SQL of one's own in the same row scope. */
final class Regulator {
    private final PortalClient client;
    private final String email;

    Regulator(String email) {
        this.email = email;
        this.client = PortalClient.program(email);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpResponse<String> get(String path, String... namesAndValues) {
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.add(namesAndValues[i] + "=" + encode(namesAndValues[i + 1]));
        }
        return client.get("/api/v1/reports/" + path + "?" + String.join("&", parameters));
    }

    JsonObject ask(String path, String... namesAndValues) {
        HttpResponse<String> answer = get(path, namesAndValues);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
        return PortalClient.json(answer);
    }

    long count(String query) {
        return ask("count", "query", query).getJsonNumber("reports").longValue();
    }

    /** The references of all reports that a query finds, however many pages they fill. */
    List<String> references(String query) {
        List<String> references = new ArrayList<>();
        String cursor = "";
        do {
            JsonObject page = ask("search", "query", query, "limit", "1000", "fields", "reference", "cursor", cursor);
            page.getJsonArray("reports")
                    .getValuesAs(JsonObject.class)
                    .forEach(report -> references.add(report.getString("reference")));
            cursor = page.isNull("next") ? "" : page.getString("next");
        } while (!cursor.isEmpty());
        return references;
    }

    /** The first column of a statement's rows, as the application's role in this regulator's scope. */
    List<String> sql(String statement) {
        try (Connection connection = Portal.database().connect(Portal.database().application());
                Statement sql = connection.createStatement()) {
            sql.execute("set app.platform = 'on'");
            String countries = one(
                    sql,
                    "select '{' || string_agg(c.country, ',') || '}' from account_address a"
                            + " join organisation_country c on c.organisation_id = a.organisation_id where a.email = '"
                            + email + "'");
            String organisation = one(sql, "select organisation_id from account_address where email = '" + email + "'");
            sql.execute("set app.platform = 'off'");
            sql.execute("set app.organisation = '" + organisation + "'");
            sql.execute("set app.countries = '" + countries + "'");
            List<String> values = new ArrayList<>();
            try (ResultSet rows = sql.executeQuery(statement)) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String one(Statement sql, String question) throws SQLException {
        try (ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
