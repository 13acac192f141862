package org.patchlag.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The four cases of E-Health Insider, "Virus concern for radiology", 7 October 2004: the reason for all this. */
class ArticleCasesTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2004, 10, 7);

    @Test
    void the_aplio_was_cleared_21_days_after_a_notice_whose_day_nobody_knows() {
        Timeline timeline = timeline(
                "hospital-aware", "2003-08-11/2003-12-31",
                "vendor-notified", "unknown",
                "fix-approved", "21 days after vendor-notified");
        Reading reading = timeline.read(DelayClock.TIME_TO_PATCH);
        assertThat(reading.ending()).isEqualTo(Ending.STOPPED);
        assertThat(reading.lowerDays()).isEqualTo(21);
        assertThat(reading.upperDays()).isEqualTo(21);
        assertThat(reading.inWords()).isEqualTo("21 days");
        assertThat(timeline.problems()).isEmpty();
    }

    @Test
    void the_three_antares_waited_60_to_92_days() {
        Timeline timeline = timeline(
                "disconnected", "unknown",
                "vendor-notified", "0 days after disconnected",
                "fix-approved", "2 to 3 months after disconnected",
                "returned-to-service", "2 to 3 months after disconnected");
        assertThat(timeline.read(DelayClock.TIME_TO_PATCH).inWords()).isEqualTo("60 to 92 days");
        assertThat(timeline.read(DelayClock.RETURN_TO_SERVICE).inWords()).isEqualTo("60 to 92 days");
    }

    @Test
    void the_efilm_archive_was_fixed_on_an_unknown_day() {
        Timeline timeline = timeline("vendor-notified", "unknown", "fix-approved", "unknown");
        Reading reading = timeline.read(DelayClock.TIME_TO_PATCH);
        assertThat(reading.inWords()).isEqualTo("fixed, on an unknown day");
        assertThat(reading.ending()).isEqualTo(Ending.NOT_COMPUTABLE);
        assertThat(reading.lowerDays()).isNull();
    }

    @Test
    void the_request_for_anti_virus_software_is_an_open_permission() {
        Timeline timeline = timeline("permission-requested", "2004-09~");
        Reading reading = timeline.read(DelayClock.PERMISSION);
        assertThat(reading.ending()).isEqualTo(Ending.OPEN);
        assertThat(timeline.readings()).extracting(Reading::clock).containsExactly(DelayClock.PERMISSION);
    }

    private static Timeline timeline(String... kindsAndDates) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < kindsAndDates.length; i += 2) {
            events.add(new Event(
                    EventKind.ofCode(kindsAndDates[i]).orElseThrow(),
                    FuzzyDate.parse(kindsAndDates[i + 1]),
                    Asserter.HOSPITAL));
        }
        return Timeline.of(events, PUBLISHED);
    }
}
