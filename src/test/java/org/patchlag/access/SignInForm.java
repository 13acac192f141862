package org.patchlag.access;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchlag.testing.PortalClient;

/** The form of the sign-in page, opened anew and sent as a browser without scripts sends it. */
final class SignInForm {
    static final String PAGE = "/access/sign-in";

    private static final Pattern NONCE = Pattern.compile("name=\"primefaces.nonce\" value=\"([^\"]+)\"");
    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]+)\"");

    private SignInForm() {}

    static HttpResponse<String> send(String email, String password) {
        PortalClient nobody = PortalClient.nobody();
        HttpResponse<String> page = nobody.get(PAGE);
        String session = page.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        return nobody.send(nobody.request(PAGE, "Cookie", session)
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields(
                        "form",
                        "form",
                        "form:email",
                        email,
                        "form:password",
                        password,
                        "form:go",
                        "Sign in",
                        "primefaces.nonce",
                        find(NONCE, page.body()),
                        "jakarta.faces.ViewState",
                        find(STATE, page.body())))));
    }

    /** A page's text without what is new on every page, and without the address that it repeats. */
    static String steady(HttpResponse<String> page, String email) {
        return page.body()
                .replace(find(NONCE, page.body()), "NONCE")
                .replace(find(STATE, page.body()), "STATE")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "SCRIPT")
                .replace("value=\"" + email + "\"", "value=\"EMAIL\"");
    }

    private static String find(Pattern pattern, String body) {
        Matcher found = pattern.matcher(body);
        if (!found.find()) {
            throw new AssertionError(pattern + " is not on the page: " + body);
        }
        return found.group(1);
    }

    private static String fields(String... namesAndValues) {
        return Stream.iterate(0, i -> i < namesAndValues.length, i -> i + 2)
                .map(i -> encode(namesAndValues[i]) + "=" + encode(namesAndValues[i + 1]))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
