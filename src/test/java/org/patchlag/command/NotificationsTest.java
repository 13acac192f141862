package org.patchlag.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotificationsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final String HEADER =
            "vulnerability_id,vendor,status,date_notified,date_responded,date_last_updated\n";

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    private int run(Path in) {
        Properties options = new Properties();
        options.setProperty("in", in.toString());
        options.setProperty("out", directory.resolve("out.json").toString());
        return Notifications.command(TODAY).run(options, new PrintStream(complaints, true, StandardCharsets.UTF_8));
    }

    private JsonObject answers(Path in) throws IOException {
        assertThat(run(in)).as(complaints.toString(StandardCharsets.UTF_8)).isZero();
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(directory.resolve("out.json")))) {
            return reader.readObject();
        }
    }

    private Path file(String rows) throws IOException {
        return Files.writeString(directory.resolve("in.csv"), HEADER + rows);
    }

    @Test
    void every_row_is_used_or_listed_with_its_line_and_its_reason() throws IOException {
        JsonObject answers = answers(file(String.join(
                "\n",
                "VU#1,Answered,Vulnerable,2003-08-11,2003-09-01,2004-01-01",
                "VU#2,Never answered,Unknown,2003-08-11,,2003-08-31",
                "VU#3,No notice,Unknown,,2003-08-11,2004-01-01",
                "VU#4,Words,Unknown,Message 16,,2004-01-01",
                "VU#5,Early reply,Unknown,2003-08-11,2003-08-10,2004-01-01",
                "VU#6,Early update,Unknown,2003-08-11,,2003-08-10",
                "VU#7,Late reply,Unknown,2003-08-11,2004-01-02,2004-01-01",
                "VU#8,Next year,Unknown,2027-08-11,,2027-09-01",
                "VU#9,Roman,Unknown,0203-08-11,,2004-01-01",
                "\"VU#10\",\"Two\nlines\",Unknown,2003-08-11,2003-08-11,2003-08-11",
                "VU#11,Words again,Unknown,2003-08-11,soon,2004-01-01")));
        assertThat(answers.getInt("rows")).isEqualTo(11);
        assertThat(answers.getInt("used")).isEqualTo(3);
        assertThat(answers.getInt("used") + answers.getInt("refused")).isEqualTo(answers.getInt("rows"));
        assertThat(answers.getJsonArray("refused_rows").getValuesAs(JsonObject.class).stream()
                        .map(row -> row.getInt("line") + " " + row.getString("reason")))
                .containsExactly(
                        "4 no-notice-date",
                        "5 not-a-date",
                        "6 reply-before-notice",
                        "7 last-update-before-notice",
                        "8 date-in-the-future",
                        "9 date-in-the-future",
                        "10 not-a-date",
                        "13 not-a-date");
        assertThat(answers.getInt("answered")).isEqualTo(2);
        assertThat(answers.getInt("open")).isEqualTo(1);
        assertThat(answers.getJsonObject("answered_within")
                        .getJsonObject("d14")
                        .getJsonNumber("share")
                        .doubleValue())
                .isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void a_file_with_other_columns_is_refused_with_what_is_missing() throws IOException {
        Path in = Files.writeString(directory.resolve("in.csv"), "vendor,date_notified\nA,2003-08-11\n");
        assertThat(run(in)).isEqualTo(1);
        assertThat(complaints.toString(StandardCharsets.UTF_8)).contains("line 1: the column \"");
        assertThat(directory.resolve("out.json")).doesNotExist();
    }

    @Test
    void on_the_notifications_of_cert_cc_the_share_answered_is_that_of_r() throws IOException {
        Path real = Stream.of("../shared", "../../shared")
                .map(folder -> Path.of(folder, "data/certcc/vendor_notifications.csv"))
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
        if (real == null) {
            System.out.println("SKIPPED: CERT/CC's notifications are not here, so that they are not compared with R's");
        }
        Assumptions.assumeTrue(real != null, "the folder with CERT/CC's notifications is missing");
        JsonObject answers = answers(real);
        assertThat(answers.getInt("rows")).isEqualTo(16_086);
        assertThat(answers.getInt("used") + answers.getInt("refused")).isEqualTo(16_086);
        assertThat(answers.getJsonArray("refused_rows")).hasSize(answers.getInt("refused"));
        assertThat(answers.getJsonObject("refused_by_reason").getInt("reply-before-notice"))
                .isEqualTo(32);
        int compared = 0;
        for (CSVRecord row : byR()) {
            String what = row.get("what");
            if (what.equals("used") || what.equals("answered")) {
                assertThat(answers.getInt(what)).isEqualTo(Integer.parseInt(row.get("value")));
            } else if (what.equals("median")) {
                JsonObject median = answers.getJsonObject("median");
                assertNumbers(row, median, "q");
            } else {
                JsonObject within = answers.getJsonObject("answered_within").getJsonObject(what);
                assertNumbers(row, within, "share");
                assertThat(within.getInt("n_risk")).isEqualTo(Integer.parseInt(row.get("n_risk")));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(6);
    }

    private static void assertNumbers(CSVRecord expected, JsonObject actual, String value) {
        for (String name : List.of(value, "lower", "upper")) {
            double number = Double.parseDouble(expected.get(name.equals(value) ? "value" : name));
            JsonNumber ours = actual.getJsonNumber(name);
            assertThat(ours.doubleValue()).as(expected.get("what") + " " + name).isCloseTo(number, within(1e-9));
        }
    }

    private static List<CSVRecord> byR() throws IOException {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(NotificationsTest.class.getResourceAsStream("/notifications/answers-by-r.csv")),
                StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }
}
