package org.patchlag.advisory.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.patchlag.advisory.entity.AdvisoryDate;
import org.patchlag.advisory.entity.AdvisoryDates;
import org.patchlag.platform.JsonText;
import org.patchlag.timeline.EventKind;

/**
 * What can be done about it, and since when (CSAF 2.0, 3.2.3.12). That there is no fix is only said where none is known, the
 * days of which may be said or not.
 */
final class Remediations {
    private static final Map<EventKind, String> MEASURES = measures();
    private static final Map<EventKind, String> REFUSALS = Map.of(
            EventKind.NO_FIX_DECLARED, "no_fix_planned",
            EventKind.END_OF_SUPPORT, "no_fix_planned");

    private Remediations() {}

    private static Map<EventKind, String> measures() {
        Map<EventKind, String> measures = new LinkedHashMap<>();
        measures.put(EventKind.INTERIM_MEASURE, "mitigation");
        measures.put(EventKind.FIX_APPROVED, "vendor_fix");
        measures.put(EventKind.FIX_OFFERED, "vendor_fix");
        return measures;
    }

    static JsonArray of(AdvisoryDates dates, JsonArray products) {
        JsonArrayBuilder json = JsonText.list();
        boolean fixed = dates.find(EventKind.FIX_APPROVED).isPresent()
                || dates.find(EventKind.FIX_OFFERED).isPresent();
        boolean refused = false;
        for (AdvisoryDate date : dates.all()) {
            Optional<String> category = Optional.ofNullable(MEASURES.get(date.kind()))
                    .or(() -> fixed ? Optional.empty() : Optional.ofNullable(REFUSALS.get(date.kind())));
            category.ifPresent(found -> json.add(remediation(found, date, products)));
            refused = refused || REFUSALS.containsKey(date.kind());
        }
        if (!fixed && !refused) {
            json.add(JsonText.fields(
                    "category", "none_available",
                    "details", "No fix of the vendor is known to the publisher.",
                    "product_ids", products));
        }
        return json.build();
    }

    private static JsonObjectBuilder remediation(String category, AdvisoryDate date, JsonArray products) {
        JsonObjectBuilder json = JsonText.object()
                .add("category", category)
                .add("details", date.sentence())
                .add("product_ids", products);
        String midnight = Involvements.midnight(date);
        return midnight == null ? json : json.add("date", midnight);
    }
}
