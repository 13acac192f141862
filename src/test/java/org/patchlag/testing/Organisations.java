package org.patchlag.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Organisations of a test's own, and who works there: as the operator founds them and opens the accounts. */
public final class Organisations {
    private static final String PASSWORD = "four words of no sense";

    private Organisations() {}

    /** Founds one, and gives its id. */
    public static String found(String body) {
        return PortalClient.json(created("/api/v1/operator/organisations", body))
                .getString("id");
    }

    /** Founds a hospital of Britain, in a group of its own, and gives its id. */
    public static String foundHospital(String name) {
        return found("{\"kind\": \"hospital\", \"name\": \"" + name + "\", \"country\": \"GB\"}");
    }

    /** Opens the account of somebody who works there. */
    public static void openAccount(String organisation, String email, String name, String... roles) {
        created(
                "/api/v1/operator/accounts",
                "{\"organisation\": \"" + organisation + "\", \"email\": \"" + email + "\", \"name\": \"" + name
                        + "\", \"password\": \"" + PASSWORD + "\", \"roles\": ["
                        + Arrays.stream(roles).map(role -> "\"" + role + "\"").collect(Collectors.joining(", "))
                        + "]}");
    }

    /** The password of everybody who was given an account so. */
    public static String password() {
        return PASSWORD;
    }

    private static HttpResponse<String> created(String path, String body) {
        HttpResponse<String> answer =
                PortalClient.program("operator@patchlag.example").post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer;
    }
}
