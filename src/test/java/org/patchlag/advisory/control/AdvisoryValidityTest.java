package org.patchlag.advisory.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.CsafValidator;
import org.patchlag.timeline.EventKind;

/** Advisories of the oddest issues pass the schema and the mandatory tests of CSAF 2.0, and a spoilt one does not. */
class AdvisoryValidityTest {
    @Test
    void the_oddest_issues_become_valid_advisories() {
        assertThat(CsafValidator.faults(oddities())).isEmpty();
    }

    @Test
    void a_spoilt_advisory_is_found() {
        JsonObject sound = AdvisoryDocument.of(full().source());
        String involvement = sound.getJsonArray("vulnerabilities")
                .getJsonObject(0)
                .getJsonArray("involvements")
                .getJsonObject(1)
                .toString();
        Map<String, String> spoilt = Map.of( // by the test that must find it
                "csaf_2_0_strict", spoilt(sound, "/document/csaf_version", "\"3.0\""),
                "mandatoryTest_6_1_26", spoilt(sound, "/document/category", "\"Security Advisory\""),
                "mandatoryTest_6_1_16", spoilt(sound, "/document/tracking/version", "\"9.0.0\""),
                "mandatoryTest_6_1_1",
                        spoilt(sound, "/product_tree/branches/0/branches/0/product/product_id", "\"OTHER\""),
                "mandatoryTest_6_1_24", spoilt(sound, "/vulnerabilities/0/involvements/2", involvement));
        Map<String, String> documents = new LinkedHashMap<>(Map.of("sound.json", sound.toString()));
        spoilt.forEach((test, document) -> documents.put(test + ".json", document));
        List<String> faults = CsafValidator.faults(documents);
        assertThat(faults).noneMatch(fault -> fault.startsWith("sound"));
        spoilt.keySet().forEach(test -> assertThat(faults)
                .as(test)
                .anyMatch(fault -> fault.startsWith(test + ".json\t" + test + "\t")));
    }

    private static String spoilt(JsonObject sound, String pointer, String value) {
        try (var reader = Json.createReader(new java.io.StringReader("[" + value + "]"))) {
            return Json.createPointer(pointer)
                    .replace(sound, reader.readArray().get(0))
                    .toString();
        }
    }

    private static InventedIssue full() {
        return new InventedIssue()
                .with("CVE-2017-0144", "WannaCry")
                .model("Halo 64", 3)
                .model("Halo 128", 4)
                .states(EventKind.FLAW_PUBLIC, "2017-03-14")
                .tellAll(EventKind.VENDOR_NOTIFIED, "2017-05-13")
                .tellAll(EventKind.VENDOR_ACKNOWLEDGED, "2017-05-20")
                .tellAll(EventKind.FIX_OFFERED, "2017-07-01")
                .changed("2026-03-01T00:00:00Z");
    }

    private static Map<String, String> oddities() {
        Map<String, InventedIssue> issues = new LinkedHashMap<>();
        issues.put("full", full());
        issues.put("nothing", new InventedIssue());
        issues.put("no-date-closed", new InventedIssue().closed("2026-02-03T10:20:30.623456Z"));
        issues.put("restated", full().restated("2026-03-01T00:00:00Z").restated("2026-03-01T00:00:00.000001Z"));
        issues.put("closed", full().closed("2026-05-01T00:00:00Z"));
        issues.put("one-hospital", new InventedIssue().tells(1, EventKind.VENDOR_NOTIFIED, "2026-01-10", "2026-01-10"));
        issues.put("several-flaws", full().with("CVE-2017-0144", "cve-2017-0144", "cve-2019-0708", "W32/Blaster"));
        issues.put(
                "text",
                full().titled("  \"Quoted\" <b>\u2028 \u00e9\ud83d\ude00 ").with("\t", "=1+1"));
        InventedIssue sameDay = new InventedIssue();
        InventedIssue undated = new InventedIssue();
        InventedIssue vague = new InventedIssue();
        for (EventKind kind : EventKind.values()) {
            if (org.patchlag.triage.entity.IssueTimeline.isOfAnIssue(kind)) {
                sameDay.states(kind, "2026-01-10");
                undated.states(kind, "unknown");
                vague.states(kind, kind == EventKind.VENDOR_NOTIFIED ? "2026~" : "2 to 3 months after vendor-notified");
            }
        }
        issues.put("all-on-one-day", sameDay);
        issues.put("all-undated", undated);
        issues.put("all-vague", vague);
        issues.put("no-fix", new InventedIssue().states(EventKind.NO_FIX_DECLARED, "2026-01"));
        InventedIssue many = full();
        for (int i = 0; i < 300; i++) {
            many.model("Model " + i, 3);
        }
        issues.put("many-models", many);
        Map<String, String> documents = new LinkedHashMap<>();
        issues.forEach((name, issue) -> documents.put(
                name + ".json", AdvisoryDocument.of(issue.source()).toString()));
        return documents;
    }
}
