package org.patchlag.export.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlag.query.control.Listing;
import org.patchlag.query.control.ReportFields;
import org.patchlag.query.control.Version;
import org.patchlag.query.language.Field;
import org.patchlag.query.language.Query;
import org.patchlag.timeline.DayRange;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Ending;
import org.patchlag.timeline.Reading;

class ExportColumnTest {
    private static Cover cover(List<Field> fields) {
        Listing listing = new Listing(Query.EVERYTHING, Version.SUBMITTED, fields, Listing.sort(null), Listing.MOST);
        return Cover.of(listing, Instant.EPOCH, "A person", "An authority");
    }

    @Test
    void a_clock_is_three_columns_and_any_other_field_is_one() {
        Cover cover = cover(Listing.columns("reference,time-to-patch,units"));
        assertThat(cover.columns().stream().map(ExportColumn::name))
                .containsExactly(
                        "reference", "time-to-patch", "time-to-patch.lower-days", "time-to-patch.upper-days", "units");
        Reading open = new Reading(DelayClock.TIME_TO_PATCH, Ending.OPEN, null, 45, null, DayRange.UNKNOWN, "no start");
        assertThat(cover.cells(Arrays.asList("PL-1", open, null)))
                .containsExactly("PL-1", "open after 45 days", 45, null, null);
    }

    @Test
    void a_date_known_to_the_day_is_a_day_and_any_other_stays_as_it_was_said() {
        Cover cover = cover(Listing.columns("event.vendor-notified,time-to-patch.start"));
        assertThat(cover.cells(Arrays.asList(List.of("2026-03-10"), "2026-03-01/2026-03-31")))
                .containsExactly(LocalDate.of(2026, 3, 10), "2026-03-01/2026-03-31");
        assertThat(cover.cells(Arrays.asList(List.of("2026-03-10", "2026-04"), null)))
                .containsExactly("2026-03-10, 2026-04", null);
        assertThat(cover.cells(Arrays.asList(List.of(), "2026-03~"))).containsExactly(null, "2026-03~");
    }

    @Test
    void every_field_has_columns_with_names_and_headings_of_their_own_and_a_meaning() {
        List<ExportColumn> columns =
                cover(List.copyOf(ReportFields.VOCABULARY.fields())).columns();
        assertThat(columns).hasSizeGreaterThan(80).allSatisfy(column -> {
            assertThat(column.meaning()).as(column.name()).isNotBlank();
            assertThat(column.type().datatype()).isNotBlank();
        });
        assertThat(new HashSet<>(columns.stream().map(ExportColumn::name).toList()))
                .hasSameSizeAs(columns);
        assertThat(new HashSet<>(columns.stream().map(ExportColumn::heading).toList()))
                .as("a table of Excel has no two equal headings")
                .hasSameSizeAs(columns);
    }
}
