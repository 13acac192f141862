package org.patchlag.benchmark.boundary;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import org.patchlag.benchmark.entity.PublicTables.ClockTables;
import org.patchlag.benchmark.entity.PublicTables.Kind;
import org.patchlag.benchmark.entity.PublicTables.PublicCell;
import org.patchlag.benchmark.entity.PublishedEdition;
import org.patchlag.platform.JsonText;

/**
 * The released editions as a data catalogue in W3C's DCAT 3, for portals that gather such catalogues. Its addresses are
 * relative to its own, {@code /api/v1/data/catalogue.jsonld}.
 */
final class EditionCatalogue {
    private static final String SERIES = "../../../benchmark/editions";
    private static final String COUNTRY = "http://publications.europa.eu/resource/authority/country/";
    private static final String MEDIA_TYPE = "https://www.iana.org/assignments/media-types/";

    private EditionCatalogue() {}

    static String title(PublishedEdition edition) {
        return "Time to patch of medical devices, edition " + edition.number();
    }

    /** The catalogue of these editions, the latest first. */
    static String write(List<PublishedEdition> editions) {
        JsonArrayBuilder datasets = JsonText.list();
        datasets.add(typed("dcat:DatasetSeries")
                .add("@id", SERIES)
                .add("dct:title", "Time to patch of medical devices")
                .add(
                        "dct:description",
                        "How long vendors take to fix computer infections and flaws of medical devices, of the reports "
                                + "received from hospitals."));
        editions.forEach(edition -> datasets.add(dataset(edition)));
        return typed("dcat:Catalog")
                .add("@context", context())
                .add("dct:title", "Patchlag")
                .add("dct:license", id(EditionCsv.LICENCE))
                .add("dct:language", id("http://publications.europa.eu/resource/authority/language/ENG"))
                .add("dcat:dataset", datasets)
                .build()
                .toString();
    }

    private static JsonObjectBuilder context() {
        return JsonText.object()
                .add("dcat", "http://www.w3.org/ns/dcat#")
                .add("dct", "http://purl.org/dc/terms/")
                .add("foaf", "http://xmlns.com/foaf/0.1/")
                .add("adms", "http://www.w3.org/ns/adms#")
                .add("xsd", "http://www.w3.org/2001/XMLSchema#");
    }

    private static JsonObjectBuilder dataset(PublishedEdition edition) {
        String api = "../editions/" + edition.number();
        JsonArrayBuilder countries = JsonText.list();
        edition.tables()
                .jurisdiction()
                .forEach(code -> countries.add(id(COUNTRY + new Locale("", code).getISO3Country())));
        JsonObjectBuilder dataset = typed("dcat:Dataset")
                .add("@id", "../../../benchmark/table?edition=" + edition.number())
                .add("dct:title", title(edition))
                .add(
                        "dct:description",
                        "Shares of the reports received whose clock has stopped by day 14 to 365, with 95 % intervals, after "
                                + "disclosure control; by device type, country, vendor and model.")
                .add("dct:identifier", Integer.toString(edition.number()))
                .add("dcat:version", Integer.toString(edition.number()))
                .add("dcat:inSeries", id(SERIES))
                .add(
                        "dct:publisher",
                        typed("foaf:Organization")
                                .add("foaf:name", edition.tables().regulator()))
                .add("dct:license", id(EditionCsv.LICENCE))
                .add("dct:issued", typedValue(edition.releasedAt().toString(), "xsd:dateTime"))
                .add("dct:temporal", period(edition))
                .add("dct:spatial", countries)
                .add("dcat:landingPage", id("../../../benchmark/table?edition=" + edition.number()))
                .add(
                        "dcat:distribution",
                        JsonText.list()
                                .add(distribution("CSV", api + ".csv", "text/csv")
                                        .add("dct:conformsTo", id("https://www.w3.org/TR/tabular-data-model/")))
                                .add(distribution("JSON", api, "application/json"))
                                .add(distribution(
                                        "Excel",
                                        "../../../benchmark/edition-" + edition.number() + ".xlsx",
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")));
        if (edition.tables().erratum() != null) {
            dataset.add("adms:versionNotes", edition.tables().erratum().note());
            dataset.add(
                    "dct:replaces",
                    id("../../../benchmark/table?edition="
                            + edition.tables().erratum().corrects()));
        }
        return dataset;
    }

    // Where half-years are published, the first of them says when the cases began.
    private static JsonObjectBuilder period(PublishedEdition edition) {
        JsonObjectBuilder period = typed("dct:PeriodOfTime");
        edition.tables().clocks().stream()
                .map(ClockTables::cells)
                .flatMap(List::stream)
                .filter(cell -> cell.kind() == Kind.TYPE_HALF)
                .map(PublicCell::label)
                .filter(label -> label.matches("\\d{4}-H[12]"))
                .min(String::compareTo)
                .ifPresent(half -> period.add(
                        "dcat:startDate",
                        typedValue(half.substring(0, 4) + (half.endsWith("1") ? "-01-01" : "-07-01"), "xsd:date")));
        return period.add("dcat:endDate", typedValue(edition.tables().asOf(), "xsd:date"));
    }

    private static JsonObjectBuilder distribution(String title, String address, String mediaType) {
        return typed("dcat:Distribution")
                .add("dct:title", title)
                .add("dcat:accessURL", id(address))
                .add("dcat:downloadURL", id(address))
                .add("dcat:mediaType", id(MEDIA_TYPE + mediaType))
                .add("dct:license", id(EditionCsv.LICENCE));
    }

    private static JsonObjectBuilder typed(String type) {
        return JsonText.object().add("@type", type);
    }

    private static JsonObjectBuilder id(String address) {
        return JsonText.object().add("@id", address);
    }

    private static JsonObjectBuilder typedValue(String value, String type) {
        return JsonText.object().add("@value", value).add("@type", type);
    }
}
