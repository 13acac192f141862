package org.patchlag.benchmark.boundary;

import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.patchlag.benchmark.entity.PublishedEdition;
import org.patchlag.platform.JsonText;

/** An edition as CSV (RFC 4180), and the description of it that W3C calls CSV on the Web. */
final class EditionCsv {
    static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private EditionCsv() {}

    static String write(PublishedEdition edition) {
        StringWriter text = new StringWriter();
        String[] columns =
                Arrays.stream(FlatColumn.values()).map(FlatColumn::heading).toArray(String[]::new);
        try (CSVPrinter csv = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setHeader(columns).get())) {
            for (FlatRow row : FlatRow.of(edition)) {
                csv.printRecord(Arrays.stream(FlatColumn.values()).map(column -> column.value(row)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The description, to stand beside the file. */
    static String metadata(PublishedEdition edition) {
        JsonArrayBuilder columns = JsonText.list();
        for (FlatColumn column : FlatColumn.values()) {
            columns.add(JsonText.object()
                    .add("name", column.heading())
                    .add("titles", column.heading())
                    .add("dc:description", column.meaning())
                    .add("datatype", column.datatype()));
        }
        return JsonText.object()
                .add(
                        "@context",
                        JsonText.list()
                                .add("http://www.w3.org/ns/csvw")
                                .add(JsonText.object().add("@language", "en")))
                .add("url", edition.number() + ".csv")
                .add("dc:title", EditionCatalogue.title(edition))
                .add("dc:publisher", edition.tables().regulator())
                .add("dc:license", JsonText.object().add("@id", LICENCE))
                .add("dc:issued", edition.releasedAt().toString())
                .add(
                        "dialect",
                        JsonText.object()
                                .add("encoding", "utf-8")
                                .add("header", true)
                                .add("lineTerminators", JsonText.list().add("\r\n")))
                .add("tableSchema", JsonText.object().add("columns", columns))
                .build()
                .toString();
    }
}
