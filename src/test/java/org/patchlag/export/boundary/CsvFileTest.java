package org.patchlag.export.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.patchlag.export.control.Cover;
import org.patchlag.export.control.ExportColumn;
import org.patchlag.query.control.Listing;
import org.patchlag.query.control.Version;
import org.patchlag.query.language.Query;

class CsvFileTest {
    private static final Listing LISTING = new Listing(
            Query.EVERYTHING, Version.SUBMITTED, Listing.columns("reference,model,units"), Listing.sort(null), 1000);

    private static String written(List<List<Object>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Cover cover = new Cover(
                LISTING,
                Instant.EPOCH,
                "A person",
                "An authority",
                IntStream.range(0, 3)
                        .mapToObj(i -> new ExportColumn(
                                LISTING.columns().get(i).name(), "", "", ExportColumn.Type.TEXT, i, value -> value))
                        .toList());
        CsvFile file = new CsvFile(cover, bytes);
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .as("the heading leaves first")
                .isEqualTo("reference,model,units\r\n");
        for (List<Object> row : rows) {
            file.read(row);
        }
        file.finish();
        return bytes.toString(StandardCharsets.UTF_8).split("\r\n", 2)[1];
    }

    @Test
    void cells_are_quoted_where_rfc_4180_wants_it() throws IOException {
        assertThat(written(List.of(Arrays.asList("00123", "a \"b\", c", 7), Arrays.asList("R\u00f6ntgen", null, null))))
                .isEqualTo("00123,\"a \"\"b\"\", c\",7\r\nR\u00f6ntgen,,\r\n");
    }

    @Test
    void a_text_that_would_run_has_an_apostrophe_before_it_and_a_number_has_none() throws IOException {
        assertThat(written(List.of(Arrays.asList("=1+1", "@x", -7), Arrays.asList("-1", "+1", "a=b"))))
                .isEqualTo("'=1+1,'@x,-7\r\n'-1,'+1,a=b\r\n");
    }

    @Test
    void a_text_that_would_run_where_semicolons_or_tabs_part_the_cells_has_one_too() throws IOException {
        assertThat(written(List.of(Arrays.asList("Model X;=1+1", "a\t @x", "a; b=c"))))
                .isEqualTo("Model X;'=1+1,a\t '@x,a; b=c\r\n");
    }
}
