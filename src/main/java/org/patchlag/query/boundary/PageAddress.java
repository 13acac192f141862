package org.patchlag.query.boundary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The part of an address after the question mark, which can be kept and sent. */
final class PageAddress {
    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** Sets a parameter, or takes it out where it has no value. */
    PageAddress with(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            parameters.remove(name);
        } else {
            parameters.put(name, value);
        }
        return this;
    }

    /** The parameters as a request has them. */
    Map<String, String[]> parameters() {
        Map<String, String[]> sent = new LinkedHashMap<>();
        parameters.forEach((name, value) -> sent.put(name, new String[] {value}));
        return sent;
    }

    String text() {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
