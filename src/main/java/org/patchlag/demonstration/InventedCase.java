package org.patchlag.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.patchlag.reporting.control.Filing;

/**
 * One invented case: when the vendor was told, how long it took, how precisely the hospital remembers it, and what
 * became of the report.
 */
final class InventedCase {
    private static final int TWO_YEARS = 730;
    private static final String[] WORMS = {"W32/Blaster", "W32/Sasser", "W32/Conficker", "WannaCry", "NotPetya"};
    private static final String[] FLAWS = {
        "CVE-2019-0708", "CVE-2020-1472", "CVE-2021-34527", "CVE-2017-0144", "CVE-2021-44228"
    };
    private static final String[] REASONS = {
        "headquarters-clearance",
        "regulatory-approval",
        "validation-running",
        "no-answer",
        "asks-for-payment",
        "third-party-software",
        "performance-worry"
    };

    private final SplittableRandom random;
    private final LocalDate today;
    private final LocalDate notified;
    private final LocalDate confirmed;
    private final long days;
    private final double fate;
    private final String kind;
    private final List<Filing.EventEntry> events = new ArrayList<>();

    InventedCase(SplittableRandom random, LocalDate today, double medianDays) {
        this.random = random;
        this.today = today;
        this.notified = today.minusDays(5 + random.nextInt(TWO_YEARS));
        this.days = Math.round(medianDays * Math.exp(0.9 * InventedPortal.normal(random)));
        LocalDate horizon = notified.plusDays(days + random.nextInt(30));
        LocalDate latest = today.minusDays(random.nextInt(60));
        LocalDate seen = horizon.isBefore(latest) ? horizon : latest;
        this.confirmed = seen.isBefore(notified) ? notified : seen;
        this.fate = random.nextDouble();
        this.kind = random.nextDouble() < 0.55 ? "unpatched-flaw" : "infection";
        tell();
    }

    /** The day on which it is filed. */
    LocalDate filedOn() {
        LocalDate filed = confirmed.plusDays(random.nextInt(10));
        return filed.isAfter(today) ? today : filed;
    }

    private void tell() {
        add("hospital-aware", say(notified.minusDays(random.nextInt(6)), 0.15));
        boolean vague = random.nextDouble() < 0.02;
        add("vendor-notified", vague ? "unknown" : say(notified, 0.06));
        LocalDate acknowledged = notified.plusDays(1 + random.nextInt(12));
        if (random.nextDouble() < 0.8 && !acknowledged.isAfter(confirmed)) {
            add("vendor-acknowledged", acknowledged.toString());
        }
        LocalDate position = acknowledged.plusDays(random.nextInt(25));
        if (random.nextDouble() < 0.55 && !position.isAfter(confirmed)) {
            add("vendor-position", position.toString());
        }
        end(vague);
    }

    private void end(boolean vague) {
        LocalDate fixed = notified.plusDays(days);
        if (fate < 0.04) {
            add("no-fix-declared", confirmed.toString());
        } else if (fate < 0.06 && !notified.plusDays(20).isAfter(confirmed)) {
            add(fate < 0.05 ? "retired" : "self-patched", confirmed.toString());
        } else if (!fixed.isAfter(confirmed)) {
            String when = vague || random.nextDouble() < 0.05 ? days + " days after vendor-notified" : say(fixed, 0.07);
            add(random.nextBoolean() ? "fix-approved" : "fix-offered", when);
            LocalDate installed = fixed.plusDays(random.nextInt(15));
            if (!vague && !installed.isAfter(confirmed)) {
                add("fix-installed", installed.toString());
            }
        }
    }

    // As people remember: mostly the day, sometimes the month, sometimes a week or so.
    private String say(LocalDate day, double vagueness) {
        double draw = random.nextDouble();
        if (draw >= vagueness || day.getMonthValue() == confirmed.getMonthValue()) {
            return day.toString();
        }
        if (draw < vagueness / 2) {
            return day.toString().substring(0, 7);
        }
        LocalDate after = day.plusDays(4);
        return day.minusDays(3) + "/" + (after.isAfter(confirmed) ? confirmed : after);
    }

    private void add(String eventKind, String date) {
        events.add(new Filing.EventEntry(eventKind, date, null));
    }

    Filing filing(String vendor, String model, @Nullable String hospitalReference) {
        int units = 1 + random.nextInt(6);
        String threat =
                kind.equals("infection") ? WORMS[random.nextInt(WORMS.length)] : FLAWS[random.nextInt(FLAWS.length)];
        String reason = REASONS[random.nextInt(REASONS.length)];
        boolean infected = kind.equals("infection");
        return new Filing(
                hospitalReference,
                new Filing.Contact(null, null),
                random.nextDouble() < 0.3 ? "regulator-and-manufacturer" : "regulator",
                kind,
                new Filing.Device(
                        vendor,
                        null,
                        model,
                        null,
                        null,
                        Integer.toString(units),
                        Integer.toString(units + random.nextInt(8)),
                        null,
                        random.nextBoolean() ? "Windows 10 IoT" : "Windows 7 Embedded",
                        null),
                List.of(threat),
                random.nextDouble() < 0.9 ? "manufacturer" : "service-provider",
                null,
                random.nextDouble() < 0.6 ? List.of(reason) : List.of(),
                new Filing.Impact(
                        Boolean.toString(infected || random.nextDouble() < 0.3),
                        Boolean.toString(infected && random.nextDouble() < 0.4),
                        infected ? Integer.toString(10 * random.nextInt(10)) : null,
                        null,
                        null,
                        null),
                null,
                events,
                confirmed.toString());
    }
}
