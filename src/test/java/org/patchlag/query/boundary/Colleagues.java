package org.patchlag.query.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.patchlag.testing.Organisations;
import org.patchlag.testing.Portal;
import org.patchlag.testing.PortalClient;

/** Accounts of a test's own, and statements as the schema's owner in the scope of one organisation. */
public final class Colleagues {
    private Colleagues() {}

    /** Opens an account at the organisation of another, and gives its address. */
    public static String join(String other, String role) {
        String email = role + "-" + UUID.randomUUID() + "@colleague.example";
        Organisations.openAccount(organisationOf(other), email, "Colleague " + role, role);
        return email;
    }

    /** The password of those who joined. */
    public static String password() {
        return Organisations.password();
    }

    static String organisationOf(String email) {
        return one("select organisation_id from account_address where email = '" + email + "'", "");
    }

    /** The first value of a question that is asked as the owner of the schema, with sight of an organisation's rows. */
    static String one(String question, String organisation) {
        try (Connection connection = owner(organisation);
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(question)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows a statement changes; as in {@link #one}. */
    static int change(String statement, String organisation) throws SQLException {
        try (Connection connection = owner(organisation);
                Statement sql = connection.createStatement()) {
            return sql.executeUpdate(statement);
        }
    }

    private static Connection owner(String organisation) throws SQLException {
        Connection connection = Portal.database().connect(Portal.database().owner());
        try (Statement statement = connection.createStatement()) {
            statement.execute("set app.platform = 'on'; set app.organisation = '" + organisation + "'");
        }
        return connection;
    }

    /** Saves a query and gives what was kept. */
    static JsonObject save(PortalClient who, String fields) {
        HttpResponse<String> answer = who.post("/api/v1/queries", "{" + fields + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return PortalClient.json(answer);
    }
}
