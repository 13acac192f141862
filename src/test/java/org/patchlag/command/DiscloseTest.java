package org.patchlag.command;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscloseTest {
    private static final String HEADER = "id,group,jur,vendor,model,type,half,units,time,status\n";

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    private int run(String csv) throws IOException {
        Path in = directory.resolve("in.csv");
        Files.writeString(in, csv);
        Properties options = new Properties();
        options.setProperty("in", in.toString());
        options.setProperty("out", out().toString());
        return Disclose.command().run(options, new PrintStream(complaints, true, StandardCharsets.UTF_8));
    }

    private Path out() {
        return directory.resolve("out.json");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(DiscloseTest.class.getResourceAsStream("/disclosure/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    @Test
    void every_field_of_every_cell_equals_the_reference_in_its_order() throws IOException {
        JsonObject expected = json(resource("portal_small.json"));
        assertThat(run(resource("portal_small.csv")))
                .as(complaints.toString(StandardCharsets.UTF_8))
                .isZero();
        JsonObject actual = json(Files.readString(out()));
        JsonComparison comparison = new JsonComparison(Set.of(), 1e-9);
        comparison.assertSays("cells", expected.getJsonArray("cells"), actual.getJsonArray("cells"));
        comparison.assertSays("again", actual.getJsonArray("cells"), expected.getJsonArray("cells"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,G,N,V,M,T,H1,1,x,1|line 2: time is \"x\"",
                "1,G,N,V,M,T,H1,1,-1,1|line 2: time is \"-1\"",
                "1,G,N,V,M,T,H1,1,5,3|line 2: status is \"3\"",
                "1,G,N,V,M,T,H1,0,5,1|line 2: units is \"0\"",
                "1,,N,V,M,T,H1,1,5,1|line 2: group is empty",
                "1,G,N,V,M,T,H1,1,5|line 2: has 9 values",
                "1,G,N,V,M,T,H1,1,5,1\n1,G,N,V,M,T,H1,1,5,1|line 3: there is another row with the id \"1\"",
                "1,G,N,V,M,T,H1,1,5,1\n2,G,N,W,M,T,H1,1,5,1|line 3: model \"M\" belongs to W",
            })
    void a_malformed_row_is_named_and_nothing_is_written(String example) throws IOException {
        int bar = example.lastIndexOf('|');
        Files.writeString(out(), "of an earlier run");
        assertThat(run(HEADER + example.substring(0, bar) + "\n")).isEqualTo(1);
        assertThat(complaints.toString(StandardCharsets.UTF_8)).contains(example.substring(bar + 1));
        assertThat(out()).doesNotExist();
    }
}
