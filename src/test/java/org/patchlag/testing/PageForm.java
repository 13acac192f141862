package org.patchlag.testing;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page's form, opened anew and sent as a browser without scripts sends it. */
public final class PageForm {
    /** What makes each opening of a page another one. */
    public static final Pattern NONCE = Pattern.compile("name=\"primefaces.nonce\" value=\"([^\"]+)\"");

    /** The page's state, which comes back with the form. */
    public static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]+)\"");

    private PageForm() {}

    /**
     * Opens a page and sends a form of it.
     *
     * @param client a browser, or nobody
     * @param form the form's id
     * @param namesAndValues what is filled in and pressed, by names within the form
     */
    public static HttpResponse<String> send(PortalClient client, String page, String form, String... namesAndValues) {
        HttpResponse<String> opened = client.get(page);
        List<String> cookies = new ArrayList<>(opened.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceAll(";.*", ""))
                .toList());
        if (client.credential().startsWith("__Host-")) {
            cookies.add(client.credential());
        }
        List<String> fields = new ArrayList<>(List.of(
                field(form, form),
                field("primefaces.nonce", find(NONCE, opened.body())),
                field("jakarta.faces.ViewState", find(STATE, opened.body()))));
        fields.addAll(Stream.iterate(0, i -> i < namesAndValues.length, i -> i + 2)
                .map(i -> field(form + ":" + namesAndValues[i], namesAndValues[i + 1]))
                .toList());
        return client.send(client.request(page)
                .setHeader("Cookie", cookies.stream().collect(Collectors.joining("; ")))
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields))));
    }

    /** What stands on a page in the pattern's group. */
    public static String find(Pattern pattern, String body) {
        Matcher found = pattern.matcher(body);
        if (!found.find()) {
            throw new AssertionError(pattern + " is not on the page: " + body);
        }
        return found.group(1);
    }

    private static String field(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
