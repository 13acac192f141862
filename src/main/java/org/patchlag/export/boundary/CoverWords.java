package org.patchlag.export.boundary;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.patchlag.export.control.Cover;
import org.patchlag.query.control.Listing;
import org.patchlag.query.control.Version;

/** What a cover says, for people. */
final class CoverWords {
    static final String CONFIDENTIAL = "For the regulator's work only: hospitals are named.";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private CoverWords() {}

    /** The facts, by their names, but the number of rows. */
    static Map<String, String> facts(Cover cover) {
        Listing listing = cover.listing();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("As of", MOMENT.format(cover.asOf()));
        facts.put("Taken out by", cover.takenBy() + ", " + cover.organisation());
        facts.put(
                "Query",
                listing.query().isEverything()
                        ? "none: all reports"
                        : listing.query().text());
        facts.put(
                "Version",
                listing.version() == Version.ACCEPTED ? "each as it was accepted" : "each as it was last submitted");
        facts.put(
                "Sorted by",
                listing.sort().field().label() + (listing.sort().descending() ? ", descending" : ", ascending"));
        return facts;
    }
}
