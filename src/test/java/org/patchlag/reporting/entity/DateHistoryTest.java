package org.patchlag.reporting.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.patchlag.timeline.Asserter;
import org.patchlag.timeline.Event;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.FuzzyDate;

/** Which date became which from one revision to the next. */
class DateHistoryTest {
    private final List<ToldRevision> revisions = new ArrayList<>();

    @Test
    void a_revision_that_says_the_same_is_no_version() {
        revise("VENDOR_NOTIFIED 2026-03", "FIX_OFFERED 2026-04-10");
        revise("VENDOR_NOTIFIED 2026-03", "FIX_OFFERED 2026-04-10");
        revise("FIX_OFFERED 2026-04-10", "VENDOR_NOTIFIED 2026-03");
        assertThat(versions()).containsExactly("VENDOR_NOTIFIED: 1 2026-03", "FIX_OFFERED: 1 2026-04-10");
    }

    @Test
    void a_date_that_becomes_better_known_is_a_version_in_the_revision_that_says_so() {
        revise("VENDOR_NOTIFIED 2026-03", "FIX_OFFERED unknown");
        revise("VENDOR_NOTIFIED 2026-03", "FIX_OFFERED unknown");
        revise("VENDOR_NOTIFIED 2026-03-10", "FIX_OFFERED 21 days after vendor-notified");
        assertThat(versions())
                .containsExactly(
                        "VENDOR_NOTIFIED: 1 2026-03, 3 2026-03-10",
                        "FIX_OFFERED: 1 unknown, 3 21 days after vendor-notified");
    }

    @Test
    void a_relative_date_whose_anchor_moved_is_recorded_as_it_was() {
        revise("VENDOR_NOTIFIED 2026-03-01", "FIX_OFFERED 21 days after vendor-notified");
        revise("VENDOR_NOTIFIED 2026-03-05", "FIX_OFFERED 21 days after vendor-notified");
        assertThat(versions())
                .containsExactly(
                        "VENDOR_NOTIFIED: 1 2026-03-01, 2 2026-03-05", "FIX_OFFERED: 1 21 days after vendor-notified");
    }

    @Test
    void events_are_added_left_out_and_told_anew() {
        revise("VENDOR_NOTIFIED 2026-03-01");
        revise("VENDOR_NOTIFIED 2026-03-01", "FIX_OFFERED 2026-04-10");
        revise("VENDOR_NOTIFIED 2026-03-01");
        revise("VENDOR_NOTIFIED 2026-03-01");
        revise("VENDOR_NOTIFIED 2026-03-01", "FIX_OFFERED 2026-04-12");
        assertThat(versions())
                .containsExactly("VENDOR_NOTIFIED: 1 2026-03-01", "FIX_OFFERED: 2 2026-04-10, 3 -, 5 2026-04-12");
    }

    @Test
    void of_two_of_a_kind_the_one_with_the_same_date_is_the_same_and_the_other_has_changed() {
        revise("VENDOR_ACKNOWLEDGED 2026-03-02", "VENDOR_ACKNOWLEDGED 2026-03-09");
        revise("VENDOR_ACKNOWLEDGED 2026-03-09", "VENDOR_ACKNOWLEDGED 2026-03-20");
        assertThat(versions())
                .containsExactly(
                        "VENDOR_ACKNOWLEDGED: 1 2026-03-02, 2 2026-03-20", "VENDOR_ACKNOWLEDGED: 1 2026-03-09");
    }

    @Test
    void one_that_is_told_goes_before_one_that_was_left_out() {
        revise("VENDOR_ACKNOWLEDGED 2026-03-02", "VENDOR_ACKNOWLEDGED 2026-03-09");
        revise("VENDOR_ACKNOWLEDGED 2026-03-09");
        revise("VENDOR_ACKNOWLEDGED 2026-03-11", "VENDOR_ACKNOWLEDGED 2026-03-12");
        assertThat(versions())
                .containsExactly(
                        "VENDOR_ACKNOWLEDGED: 1 2026-03-02, 2 -, 3 2026-03-12",
                        "VENDOR_ACKNOWLEDGED: 1 2026-03-09, 3 2026-03-11");
    }

    @Test
    void an_event_knows_its_version_and_its_place_in_every_revision() {
        revise("VENDOR_NOTIFIED 2026-03", "FIX_OFFERED 2026-04-10");
        revise("FIX_OFFERED 2026-04-11");
        DatedEvent notified = DateHistory.of(revisions).get(0);
        DatedEvent offered = DateHistory.of(revisions).get(1);
        assertThat(offered.isAt(1, 1)).isTrue();
        assertThat(offered.isAt(2, 0)).isTrue();
        assertThat(offered.isAt(2, 1)).isFalse();
        assertThat(offered.in(1)).contains(offered.versions().get(0));
        assertThat(offered.in(2)).contains(offered.versions().get(1));
        assertThat(notified.in(1)).isPresent();
        assertThat(notified.in(2)).isEmpty();
    }

    private void revise(String... kindsAndDates) {
        revisions.add(new ToldRevision(
                revisions.size() + 1,
                true,
                "Somebody",
                Instant.EPOCH,
                null,
                Arrays.stream(kindsAndDates).map(DateHistoryTest::event).toList()));
    }

    private static Event event(String kindAndDate) {
        String[] parts = kindAndDate.split(" ", 2);
        return new Event(EventKind.valueOf(parts[0]), FuzzyDate.parse(parts[1]), Asserter.HOSPITAL);
    }

    private List<String> versions() {
        return DateHistory.of(revisions).stream()
                .map(event -> event.kind() + ": "
                        + event.versions().stream()
                                .map(version -> version.from().revision() + " " + text(version.event()))
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    private static String text(@Nullable Event event) {
        return event == null ? "-" : event.date().text();
    }
}
