package org.patchlag.demonstration;

import java.util.List;
import java.util.SplittableRandom;
import org.patchlag.reporting.control.Filing;

/** What an invented case is about, beside its events: threat, units, reasons, impact. */
final class InventedSubject {
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

    private final String caseKind;
    private final int units;
    private final int owned;
    private final String threat;
    private final List<String> reasons;
    private final boolean nameForManufacturer;
    private final boolean modern;
    private final boolean byVendor;
    private final Filing.Impact impact;

    InventedSubject(SplittableRandom random, String caseKind) {
        this.caseKind = caseKind;
        boolean infected = caseKind.equals("infection");
        this.units = 1 + random.nextInt(6);
        this.owned = units + random.nextInt(8);
        this.threat = infected ? WORMS[random.nextInt(WORMS.length)] : FLAWS[random.nextInt(FLAWS.length)];
        String reason = REASONS[random.nextInt(REASONS.length)];
        this.reasons = random.nextDouble() < 0.6 ? List.of(reason) : List.of();
        this.nameForManufacturer = random.nextDouble() < 0.3;
        this.modern = random.nextBoolean();
        this.byVendor = random.nextDouble() < 0.9;
        this.impact = new Filing.Impact(
                Boolean.toString(infected || random.nextDouble() < 0.3),
                Boolean.toString(infected && random.nextDouble() < 0.4),
                infected ? Integer.toString(10 * random.nextInt(10)) : null,
                null,
                null,
                null);
    }

    Filing filing(String vendor, String model, String hospitalReference, List<Filing.EventEntry> events) {
        return new Filing(
                hospitalReference,
                new Filing.Contact(null, null),
                nameForManufacturer ? "regulator-and-manufacturer" : "regulator",
                caseKind,
                new Filing.Device(
                        vendor,
                        null,
                        model,
                        null,
                        null,
                        Integer.toString(units),
                        Integer.toString(owned),
                        null,
                        modern ? "Windows 10 IoT" : "Windows 7 Embedded",
                        null),
                List.of(threat),
                byVendor ? "manufacturer" : "service-provider",
                null,
                reasons,
                impact,
                null,
                events,
                null);
    }
}
