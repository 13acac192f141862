package org.patchlag.advisory.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.patchlag.advisory.entity.AdvisoryDate;
import org.patchlag.advisory.entity.AdvisoryDates;
import org.patchlag.advisory.entity.AdvisorySource;
import org.patchlag.platform.JsonText;
import org.patchlag.timeline.EventKind;

/** The flaw (CSAF 2.0, 3.2.3): once for each CVE that the regulator names with it, else once. */
final class Vulnerabilities {
    private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-\\d{4,}");

    private final AdvisorySource source;
    private final AdvisoryDates dates;
    private final JsonArray products;

    Vulnerabilities(AdvisorySource source, JsonArray products) {
        this.source = source;
        this.dates = new AdvisoryDates(source.dates(), source.reported(), source.hospitals());
        this.products = products;
    }

    JsonArray json() {
        List<String> cves = source.threats().stream()
                .map(threat -> threat.toUpperCase(Locale.ROOT))
                .filter(threat -> CVE.matcher(threat).matches())
                .distinct()
                .toList();
        JsonArrayBuilder json = JsonText.list();
        cves.forEach(cve -> json.add(flaw().add("cve", cve)));
        if (cves.isEmpty()) {
            json.add(flaw());
        }
        return json.build();
    }

    private JsonObjectBuilder flaw() {
        JsonObjectBuilder flaw = JsonText.object()
                .add(
                        "ids",
                        JsonText.list()
                                .add(JsonText.fields(
                                        "system_name", "Patchlag vendor issue", "text", source.reference())))
                .add("involvements", Involvements.of(source, dates))
                .add("notes", notes())
                .add(
                        "product_status",
                        JsonText.object().add(source.counts() ? "known_affected" : "under_investigation", products))
                .add("remediations", Remediations.of(dates, products))
                .add("title", source.title());
        dates.find(EventKind.FLAW_PUBLIC).map(Involvements::midnight).ifPresent(day -> flaw.add("release_date", day));
        dates.find(EventKind.INCIDENT_START).ifPresent(date -> flaw.add("threats", incidents(date)));
        return flaw;
    }

    private JsonArray incidents(AdvisoryDate date) {
        JsonObjectBuilder threat = JsonText.object()
                .add("category", "exploit_status")
                .add("details", "Incidents were reported. " + date.sentence())
                .add("product_ids", products);
        String midnight = Involvements.midnight(date);
        return JsonText.list()
                .add(midnight == null ? threat : threat.add("date", midnight))
                .build();
    }

    private JsonArray notes() {
        List<String> lines = new ArrayList<>();
        dates.all().forEach(date -> lines.add(date.line() + (date.stated() ? " (stated by the publisher)" : "")));
        LocalDate recorded = LocalDate.ofInstant(source.history().lastChange(), ZoneOffset.UTC);
        dates.clocks(recorded).forEach(clock -> lines.add(clock.clock().label() + ": " + clock.inWords()));
        JsonArrayBuilder notes = JsonText.list()
                .add(JsonText.fields(
                        "category", "summary",
                        "text", source.title(),
                        "title", "Summary"))
                .add(JsonText.fields(
                        "category", "details",
                        "text", lines.isEmpty() ? "No date is given here." : String.join("\n", lines),
                        "title", "Timeline"));
        if (!source.threats().isEmpty()) {
            notes.add(JsonText.fields(
                    "category", "details",
                    "text", String.join(", ", source.threats()),
                    "title", "Named with it"));
        }
        return notes.build();
    }
}
