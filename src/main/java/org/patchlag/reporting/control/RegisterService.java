package org.patchlag.reporting.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.reporting.entity.EmptyQuarter;
import org.patchlag.reporting.entity.Quarter;
import org.patchlag.reporting.entity.RegisterCertificate;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.Role;
import org.patchlag.tenancy.UseCase;

/** What a hospital states about its register as a whole: that it is complete, or that a quarter had no case. */
@UseCase
@RolesAllowed({Role.Names.APPROVER, Role.Names.HOSPITAL_ADMINISTRATOR})
public class RegisterService {
    private static final int OFFERED_QUARTERS = 8;
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);

    @Inject
    private RegisterRepository register;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The caller's hospital's certificates; a regulator's: those of its jurisdiction. */
    @RolesAllowed({
        Role.Names.REPORTER,
        Role.Names.APPROVER,
        Role.Names.HOSPITAL_ADMINISTRATOR,
        Role.Names.ANALYST,
        Role.Names.CURATOR,
        Role.Names.PUBLISHER
    })
    public List<RegisterCertificate> certificates() {
        return register.findCertificates();
    }

    /** The empty quarters that the caller's hospital has stated; a regulator's: those of its jurisdiction. */
    @RolesAllowed({
        Role.Names.REPORTER,
        Role.Names.APPROVER,
        Role.Names.HOSPITAL_ADMINISTRATOR,
        Role.Names.ANALYST,
        Role.Names.CURATOR,
        Role.Names.PUBLISHER
    })
    public List<EmptyQuarter> emptyQuarters() {
        return register.findEmptyQuarters();
    }

    /**
     * Certifies that the caller's hospital files every case whose clock starts in a period.
     *
     * @param from its first day, ISO 8601, not in the future
     * @param to its last day, not in the future; blank: until withdrawn
     * @param filesEveryCase {@code true}, the statement itself
     * @return the certificate's id
     * @throws ProblemException where a field is wrong, or the period overlaps with one that is certified already
     */
    public UUID certify(@Nullable String from, @Nullable String to, @Nullable String filesEveryCase) {
        Findings findings = new Findings();
        LocalDate today = today();
        LocalDate first = day("/from", from, findings, today);
        LocalDate last = Findings.given(to) == null ? null : day("/to", to, findings, today);
        if (Findings.given(from) == null) {
            findings.add("/from", "Enter the first day of the period");
        }
        if (last != null && last.isBefore(first)) {
            findings.add("/to", "Enter a last day that is not before the first");
        }
        if (!Boolean.TRUE.equals(findings.yesOrNo("/filesEveryCase", filesEveryCase))) {
            findings.add("/filesEveryCase", "Confirm that every case of the period is filed, or do not certify it");
        }
        refuse(findings);
        Caller.Identity hospital = caller.signedIn();
        register.awaitTurn(hospital.organisation());
        Optional<RegisterCertificate> overlapping = register.findCertificates().stream()
                .filter(certificate -> certificate.inForce() && certificate.overlaps(first, last))
                .findFirst();
        if (overlapping.isPresent()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "The period overlaps with the certificate from "
                            + overlapping.get().fromDay() + " on. Withdraw that one first, or choose another period.");
        }
        UUID id = UUID.randomUUID();
        register.addCertificate(id, hospital, first, last, clock.instant());
        return id;
    }

    /** Withdraws a certificate: it counts no longer, for no day of its period. */
    public void withdrawCertificate(UUID id) {
        boolean known = register.findCertificates().stream()
                .anyMatch(certificate -> certificate.id().equals(id));
        requireWithdrawn("certificate", known, register.withdrawCertificate(id, caller.signedIn(), clock.instant()));
    }

    /**
     * States that no case of the caller's hospital began in a quarter.
     *
     * @param typed a quarter that is over, such as {@code 2026-Q1}
     * @return the statement's id
     * @throws ProblemException where it is no quarter, is not over, was stated before, or a report tells otherwise
     */
    public UUID stateEmpty(@Nullable String typed) {
        Findings findings = new Findings();
        Optional<Quarter> read = Quarter.parse(typed == null ? "" : typed);
        if (read.isEmpty()) {
            findings.add("/quarter", "Enter a quarter like 2026-Q1");
        } else if (!read.get().lastDay().isBefore(today())) {
            findings.add(
                    "/quarter",
                    "Wait until the quarter is over: its last day is "
                            + read.get().lastDay());
        }
        refuse(findings);
        Quarter quarter = read.orElseThrow();
        Caller.Identity hospital = caller.signedIn();
        register.awaitTurn(hospital.organisation());
        if (register.findEmptyQuarters().stream()
                .anyMatch(stated -> stated.inForce() && stated.quarter().equals(quarter))) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "You have stated already that " + quarter.code() + " had no case.");
        }
        List<String> filed = register.findReportOf(hospital.organisation(), quarter);
        if (!filed.isEmpty()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "The quarter " + quarter.code() + " was not empty: report " + filed.get(0)
                            + " began in it. Withdraw that report first if it is wrong.");
        }
        UUID id = UUID.randomUUID();
        register.addEmptyQuarter(id, hospital, quarter, clock.instant());
        return id;
    }

    /** The last quarters that are over, the latest first: those that are offered. */
    public List<Quarter> quartersOver() {
        return Stream.iterate(Quarter.of(today()).before(), Quarter::before)
                .limit(OFFERED_QUARTERS)
                .toList();
    }

    /** Withdraws the statement that a quarter had no case. */
    public void withdrawEmptyQuarter(UUID id) {
        boolean known = register.findEmptyQuarters().stream()
                .anyMatch(stated -> stated.id().equals(id));
        requireWithdrawn("statement", known, register.withdrawEmptyQuarter(id, caller.signedIn(), clock.instant()));
    }

    private static void requireWithdrawn(String what, boolean known, boolean done) {
        if (!known) {
            throw ProblemException.notFound(what);
        }
        if (!done) {
            throw new ProblemException(ProblemType.CONFLICT, "This " + what + " was withdrawn already.");
        }
    }

    private static LocalDate day(String pointer, @Nullable String typed, Findings findings, LocalDate today) {
        LocalDate day = findings.day(pointer, typed, today);
        if (day.isBefore(FIRST_DAY)) {
            findings.add(pointer, "Enter a day from " + FIRST_DAY + " on");
        }
        return day;
    }

    private static void refuse(Findings findings) {
        List<FieldProblem> problems = findings.problems();
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_FIELDS, "Nothing was stated.", problems);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
