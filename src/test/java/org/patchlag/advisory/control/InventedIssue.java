package org.patchlag.advisory.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.advisory.entity.AdvisoryHistory;
import org.patchlag.advisory.entity.AdvisorySource;
import org.patchlag.advisory.entity.LinkedHospital;
import org.patchlag.advisory.entity.ReportedModel;
import org.patchlag.timeline.DayRange;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.FuzzyDate;
import org.patchlag.triage.entity.IssueContent;
import org.patchlag.triage.entity.IssueTimeline;
import org.patchlag.triage.entity.ReportDate;

/** A vendor issue of a test, as its advisory is written from it. */
final class InventedIssue {
    static final Instant BEGUN = Instant.parse("2026-02-03T10:20:30.123456Z");

    private static final LocalDate CONFIRMED = LocalDate.of(2026, 6, 30);

    private final List<IssueContent.StatedDate> stated = new ArrayList<>();
    private final List<ReportDate> told = new ArrayList<>();
    private final List<LinkedHospital> hospitals = new ArrayList<>();
    private final List<ReportedModel> models = new ArrayList<>();
    private final List<String> statedModels = new ArrayList<>();
    private final List<Instant> statements = new ArrayList<>(List.of(BEGUN));
    private List<String> threats = List.of();
    private String title = "A flaw";
    private Instant changed = BEGUN;
    private @Nullable Instant closed;

    InventedIssue titled(String words) {
        title = words;
        return this;
    }

    InventedIssue with(String... names) {
        threats = List.of(names);
        return this;
    }

    /** The regulator states a date. */
    InventedIssue states(EventKind kind, String date) {
        stated.add(new IssueContent.StatedDate(kind, FuzzyDate.parse(date), "A source that is for regulators"));
        return this;
    }

    /** A report of a hospital, which is its own group, tells of a date; days may be open. */
    InventedIssue tells(int hospital, EventKind kind, @Nullable String earliest, @Nullable String latest) {
        told.add(new ReportDate(
                report(hospital),
                kind,
                new DayRange(
                        earliest == null ? null : LocalDate.parse(earliest),
                        latest == null ? null : LocalDate.parse(latest))));
        if (hospitals.stream().noneMatch(one -> one.report().equals(report(hospital)))) {
            hospital(hospital, hospital);
        }
        return this;
    }

    /** Reports of three hospitals tell of it on the same day. */
    InventedIssue tellAll(EventKind kind, String day) {
        return tells(1, kind, day, day).tells(2, kind, day, day).tells(3, kind, day, day);
    }

    /** A hospital of a group has a report of it. */
    InventedIssue hospital(int hospital, int group) {
        hospitals.add(new LinkedHospital(
                report(hospital),
                new UUID(0, group),
                "Qwoxenbury " + hospital + " Infirmary",
                "Group " + group + " Trust"));
        return this;
    }

    InventedIssue model(String name, int groups) {
        models.add(new ReportedModel(name, groups));
        return this;
    }

    /** The regulator states a model. */
    InventedIssue statesModel(String name) {
        statedModels.add(name);
        return this;
    }

    InventedIssue restated(String at) {
        statements.add(Instant.parse(at));
        return changed(at);
    }

    InventedIssue changed(String at) {
        changed = Instant.parse(at);
        return this;
    }

    InventedIssue closed(String at) {
        closed = Instant.parse(at);
        return changed(at);
    }

    private static String report(int hospital) {
        return "PL-%04d".formatted(hospital);
    }

    AdvisorySource source() {
        return new AdvisorySource(
                "VI-7K3M-9QXC-5",
                title,
                "Aurelia Imaging",
                threats,
                statedModels,
                IssueTimeline.of(new IssueContent(title, null, threats, List.of(), stated, null), told, CONFIRMED)
                        .dates(),
                told,
                !told.isEmpty(),
                closed,
                new AdvisoryHistory(statements, changed),
                models,
                hospitals,
                new AdvisorySource.Publisher("Home Devices Agency", "https://portal.example", true));
    }
}
