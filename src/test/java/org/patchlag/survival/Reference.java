package org.patchlag.survival;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A case computed by R's survival package: its rows, and what R makes of them. */
record Reference(JsonObject expected, List<CSVRecord> rows) {
    static Reference read(String name) {
        try (JsonReader json = Json.createReader(open(name + ".json"));
                Reader csv = open(name + ".csv")) {
            return new Reference(
                    json.readObject(),
                    CSVFormat.DEFAULT
                            .builder()
                            .setHeader()
                            .setSkipHeaderRecord(true)
                            .get()
                            .parse(csv)
                            .getRecords());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String file) {
        return new InputStreamReader(
                Objects.requireNonNull(Reference.class.getResourceAsStream("/survival/" + file), file),
                StandardCharsets.UTF_8);
    }

    /** A number, NaN for null. */
    static double number(JsonValue value) {
        return value instanceof JsonNumber number ? number.doubleValue() : Double.NaN;
    }

    /** The name of the column that plays a part. */
    String column(String part) {
        return expected.getJsonObject("columns").getString(part).split(" ", -1)[0];
    }

    List<CSVRecord> rowsOf(String group) {
        return group.equals("__all__")
                ? rows
                : rows.stream()
                        .filter(row -> row.get(column("group")).equals(group))
                        .toList();
    }

    LifeTable lifeTable(String group) {
        LifeTable table = LifeTable.empty();
        for (CSVRecord row : rowsOf(group)) {
            boolean fixed = row.get(column("status")).equals("1");
            table = table.with(Integer.parseInt(row.get(column("time"))), fixed ? 1 : 0, fixed ? 0 : 1);
        }
        return table;
    }
}
