package org.patchlag.query.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlag.testing.PortalClient;
import org.patchlag.testing.Undisturbed;

/** Counts by a field or two, over the API and on the page, beside SQL that was written by hand. */
@Undisturbed
class GroupedCountsIT {
    private static final String WHO = "curator@regulator.example";
    private static final Regulator CURATOR = new Regulator(WHO);
    private static final String VENDOR = "min(coalesce(vendor.name, v.vendor_text) collate \"C\")";
    private static final String QUARTER = "to_char(r.first_submitted_at at time zone 'UTC', 'YYYY-\"Q\"Q')";

    @ParameterizedTest
    @CsvSource({"submitted,submitted_revision", "accepted,accepted_revision"})
    void by_vendor_and_quarter(String version, String revision) {
        List<String> bySql = CURATOR.sql("select " + VENDOR + " || ' | ' || " + QUARTER + " || ' | ' || count(*)"
                + from(revision) + " group by lower(coalesce(vendor.name, v.vendor_text)), " + QUARTER);
        assertThat(lines("vendor,filed.quarter", version)).containsExactlyInAnyOrderElementsOf(bySql);
        assertThat(bySql).hasSizeGreaterThan(20);
    }

    @Test
    void by_vendor_on_the_page() {
        List<String> bySql = CURATOR.sql("select " + VENDOR + " || ' | ' || count(*)" + from("submitted_revision")
                + " group by lower(coalesce(vendor.name, v.vendor_text))");
        assertThat(lines("vendor", "submitted")).containsExactlyInAnyOrderElementsOf(bySql);
        String page = PortalClient.browser(WHO)
                .get("/query/reports?view=counts&by=vendor")
                .body()
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
        for (String line : bySql) {
            String[] cells = line.split(" \\| ");
            assertThat(page)
                    .contains(cells[0] + " " + String.format(Locale.UK, "%,d", Integer.valueOf(cells[1])) + " ");
        }
    }

    @Test
    void by_ranges_of_a_clock() {
        String range = "case when d.ending <> 'STOPPED' then lower(replace(d.ending, '_', '-'))"
                + " when d.upper_days <= 30 then '0 to 30' when d.lower_days > 30 and d.upper_days <= 90 then '31 to 90'"
                + " when d.lower_days > 90 then 'over 90' else 'imprecise' end";
        List<String> bySql = CURATOR.sql("select " + range + " || ' | ' || count(*)" + from("submitted_revision")
                + " join report_duration d on (d.organisation_id, d.report_id, d.revision) ="
                + " (r.organisation_id, r.id, r.submitted_revision) and d.clock = 'TIME_TO_PATCH' group by " + range);
        assertThat(lines("time-to-patch", "submitted", "ranges", "30,90"))
                .containsExactlyInAnyOrderElementsOf(bySql)
                .hasSizeGreaterThan(3);
    }

    private static String from(String revision) {
        return " from report r join report_revision v on (v.organisation_id, v.report_id, v.revision) ="
                + " (r.organisation_id, r.id, r." + revision + ") left join vendor on vendor.id = v.vendor_id";
    }

    private static List<String> lines(String by, String version, String... further) {
        List<String> asked = new ArrayList<>(List.of("by", by, "version", version, "limit", "1000"));
        asked.addAll(List.of(further));
        return CURATOR
                .ask("count", asked.toArray(String[]::new))
                .getJsonArray("rows")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(row -> row.getJsonArray("values").stream()
                                .map(GroupedCountsIT::text)
                                .collect(Collectors.joining(" | "))
                        + " | " + row.getInt("reports"))
                .toList();
    }

    private static String text(JsonValue value) {
        return value.toString().replace("\"", "");
    }
}
