package org.patchlag.benchmark.control;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Ending;

/** A line of counts for tests: a fixed case of a complete register that is old enough, unless said otherwise. */
final class SampleLine {
    static final String TYPE = "ct-scanner";

    private int group;
    private String vendor;
    private String model;
    private int half = 2 * 2025;
    private Ending ending = Ending.STOPPED;
    private Integer lower = 10;
    private Integer upper = 10;
    private int entry = -1;
    private boolean certified = true;
    private boolean prospective = true;
    private boolean mature = true;
    private UUID promise;
    private long reports = 1;

    SampleLine group(int number) {
        group = number;
        return this;
    }

    SampleLine vendor(String name) {
        vendor = name;
        return this;
    }

    SampleLine model(String name) {
        model = name;
        return this;
    }

    SampleLine half(int value) {
        half = value;
        return this;
    }

    SampleLine fixed(int earliest, int latest) {
        return ends(Ending.STOPPED, earliest, latest);
    }

    SampleLine ends(Ending how, Integer earliest, Integer latest) {
        ending = how;
        lower = earliest;
        upper = latest;
        return this;
    }

    SampleLine entry(int day) {
        entry = day;
        return this;
    }

    SampleLine cases(boolean ofCompleteRegister, boolean filedWhileOpen) {
        certified = ofCompleteRegister;
        prospective = filedWhileOpen;
        return this;
    }

    SampleLine young() {
        mature = false;
        return this;
    }

    SampleLine promise(CohortCatalogue.Promise inForce) {
        promise = inForce.id();
        return this;
    }

    SampleLine reports(long count) {
        reports = count;
        return this;
    }

    CohortRow row() {
        return new CohortRow(
                groupId(group),
                vendor == null ? null : id(vendor),
                model == null ? null : id(vendor + "/" + model),
                TYPE,
                half,
                "GB",
                ending,
                lower,
                upper,
                entry,
                certified,
                prospective,
                mature,
                false,
                false,
                promise,
                reports,
                2 * reports);
    }

    /** Counts of a clock, in the order in which the database gives them. */
    static ClockCounts counts(DelayClock clock, CohortCatalogue catalogue, List<SampleLine> lines) {
        ClockCounts counts = new ClockCounts(clock, catalogue);
        lines.forEach(line -> counts.add(line.row()));
        return counts;
    }

    /** One device type, vendors with a model each, one country. */
    static CohortCatalogue catalogue(List<String> vendors, List<CohortCatalogue.Promise> promises) {
        List<CohortCatalogue.VendorLine> lines = new ArrayList<>();
        List<CohortCatalogue.ModelLine> models = new ArrayList<>();
        for (String vendor : vendors) {
            lines.add(new CohortCatalogue.VendorLine(id(vendor), vendor));
            models.add(new CohortCatalogue.ModelLine(id(vendor + "/One"), "One", vendor, "CT scanner"));
        }
        return new CohortCatalogue(
                List.of(new CohortCatalogue.DeviceTypeLine(TYPE, "CT scanner")),
                lines,
                models,
                List.of("GB"),
                promises);
    }

    static CohortCatalogue.Promise promise(String vendor, int days, String share, String from, String to) {
        return new CohortCatalogue.Promise(
                id(vendor + from),
                id(vendor),
                DelayClock.TIME_TO_PATCH.code(),
                days,
                share == null ? null : new BigDecimal(share),
                days + " days",
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    static UUID groupId(int number) {
        return new UUID(1, number);
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
