package org.patchlag.advisory.control;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.patchlag.advisory.entity.AdvisoryDates;
import org.patchlag.advisory.entity.AdvisoryHistory;
import org.patchlag.advisory.entity.AdvisorySource;
import org.patchlag.platform.JsonText;

/**
 * A vendor issue as a security advisory of the Common Security Advisory Framework, version 2.0 (OASIS Standard, 18 November
 * 2022). The same source gives the same text.
 */
final class AdvisoryDocument {
    private static final String ABOUT =
            "Compiled from reports of hospitals that the publisher accepted. No hospital is named, and nothing that a"
                    + " hospital wrote is repeated. Models that are not stated by the publisher are named only where reports"
                    + " of at least " + AdvisoryDates.LEAST_GROUPS + " hospital groups name them. When something first"
                    + " happened is given, where the publisher does not state it, as the day, else the month, the quarter or"
                    + " the year that at least " + AdvisoryDates.LEAST_GROUPS
                    + " hospital groups have in common, else not"
                    + " at all. A day is given as its midnight in UTC.";
    private static final String INVENTED = "Demonstration: this advisory and all that it names are invented.";

    private AdvisoryDocument() {}

    static JsonObject of(AdvisorySource source) {
        ProductTree products = new ProductTree(source);
        return SortedJson.of(JsonText.fields(
                "document", document(source),
                "product_tree", products.json(),
                "vulnerabilities", new Vulnerabilities(source, products.ids()).json()));
    }

    private static JsonObject document(AdvisorySource source) {
        AdvisorySource.Publisher publisher = source.publisher();
        JsonArrayBuilder notes = JsonText.list()
                .add(JsonText.fields("category", "general", "text", ABOUT, "title", "About this advisory"));
        if (publisher.demonstration()) {
            notes.add(JsonText.fields("category", "legal_disclaimer", "text", INVENTED, "title", "Demonstration"));
        }
        return JsonText.fields(
                "category", "csaf_security_advisory",
                "csaf_version", "2.0",
                "distribution",
                        JsonText.fields(
                                "text",
                                "For those whom the publisher gives it to, until the publisher releases it.",
                                "tlp",
                                JsonText.fields("label", "AMBER")),
                "lang", "en",
                "notes", notes.build(),
                "publisher",
                        JsonText.fields(
                                "category", "coordinator", "name", publisher.name(), "namespace", publisher.address()),
                "title", source.title(),
                "tracking", tracking(source));
    }

    private static JsonObject tracking(AdvisorySource source) {
        AdvisoryHistory history = source.history();
        JsonArrayBuilder versions = JsonText.list();
        history.versions()
                .forEach(version -> versions.add(JsonText.fields(
                        "date", version.at(),
                        "number", version.number(),
                        "summary", version.summary())));
        JsonObjectBuilder generator = JsonText.object().add("engine", JsonText.fields("name", "Patchlag"));
        return JsonText.fields(
                "current_release_date", history.current().at(),
                "generator", generator.build(),
                "id", source.reference(),
                "initial_release_date", history.statements().get(0),
                "revision_history", versions.build(),
                "status", status(source),
                "version", history.current().number());
    }

    // Without a report that counts it is the publisher's own draft; once its work has ended, little will change.
    private static String status(AdvisorySource source) {
        if (!source.counts()) {
            return "draft";
        }
        return source.closedAt() == null ? "interim" : "final";
    }
}
