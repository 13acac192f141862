package org.patchlag.reply.control;

import static org.patchlag.tenancy.Role.Names.MANUFACTURER_ADMINISTRATOR;
import static org.patchlag.tenancy.Role.Names.RESPONDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlag.notice.NoticeKind;
import org.patchlag.notice.Notices;
import org.patchlag.notice.Recipient;
import org.patchlag.platform.JsonFields;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.platform.RequestKey;
import org.patchlag.reply.entity.EnteredPromise;
import org.patchlag.reply.entity.ReleasingRegulator;
import org.patchlag.reply.entity.VendorStatement;
import org.patchlag.reporting.control.Findings;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.Role;
import org.patchlag.tenancy.UseCase;
import org.patchlag.timeline.DelayClock;

/** A vendor's own words and promises; a regulator confirms each before it is public. */
@UseCase
@RolesAllowed({RESPONDER, MANUFACTURER_ADMINISTRATOR})
public class EntryService {
    private static final int LONGEST_STATEMENT = 1_500;
    private static final int LONGEST_WORDING = 300;
    private static final int MOST_DAYS = 3_650;
    private static final int MOST_WAITING = 10;
    private static final int MOST_A_DAY = 20;
    private static final int YEARS_AHEAD = 10;

    @Inject
    private EntryRepository entries;

    @Inject
    private Notices notices;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The regulators that a statement or a promise can be for: those that have released something to the vendor. */
    public List<ReleasingRegulator> regulators() {
        return entries.findRegulators();
    }

    /** The vendor's statements, the latest first. */
    public List<VendorStatement> statements() {
        return entries.findStatements();
    }

    /** The vendor's promises, the latest first. */
    public List<EnteredPromise> promises() {
        return entries.findPromises();
    }

    /**
     * What came of entering something.
     *
     * @param id its id
     * @param before whether the same request had entered it before
     */
    public record Entered(UUID id, boolean before) {}

    /**
     * Enters a statement for the next editions of a regulator. Confirmed, it takes the place of the one before.
     *
     * @param regulator its id or its name
     * @param key of the request, so that the same one enters it once however often it comes; null for none
     */
    public Entered state(@Nullable String regulator, @Nullable String statement, @Nullable RequestKey key) {
        Optional<Entered> made = made(key);
        if (made.isPresent()) {
            return made.get();
        }
        Findings findings = new Findings();
        ReleasingRegulator to = regulator(regulator, findings);
        String text = words(
                "/statement",
                statement,
                LONGEST_STATEMENT,
                "Enter a statement of at most " + LONGEST_STATEMENT + " characters",
                findings);
        JsonFields.refuse(findings.problems());
        refuseTooMany(to, statements().stream().filter(VendorStatement::waits).count());
        Caller.Identity by = caller.signedIn();
        VendorStatement entered = new VendorStatement(
                to.organisationId(),
                UUID.randomUUID(),
                vendor(),
                "",
                to.regulator(),
                text,
                by.name(),
                clock.instant(),
                null,
                null,
                null,
                null);
        entries.add(entered, by.account(), key);
        tell(to, entered.id());
        return new Entered(entered.id(), false);
    }

    /** Withdraws a statement that waits. */
    public void withdraw(UUID id) {
        VendorStatement found = entries.findStatement(id).orElseThrow(() -> ProblemException.notFound("statement"));
        if (!entries.withdrawStatement(found.organisationId(), id, clock.instant())) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "Only a statement that waits can be withdrawn. Ask the regulator to end it.");
        }
    }

    /**
     * Enters a promise.
     *
     * @param regulator its id or its name
     * @param clockCode the clock's code
     * @param days within how many days
     * @param percent of how many of 100 cases; empty where only a deadline is promised
     * @param validFrom the first day on which a clock may start under it, not in the past: a promise is no yardstick for
     *     what was before it
     * @param key of the request, so that the same one enters it once however often it comes; null for none
     */
    public Entered promise(
            @Nullable String regulator,
            @Nullable String clockCode,
            @Nullable String days,
            @Nullable String percent,
            @Nullable String wording,
            @Nullable String validFrom,
            @Nullable RequestKey key) {
        Optional<Entered> made = made(key);
        if (made.isPresent()) {
            return made.get();
        }
        Findings findings = new Findings();
        ReleasingRegulator to = regulator(regulator, findings);
        DelayClock delay =
                clockCode == null ? null : DelayClock.ofCode(clockCode).orElse(null);
        if (delay == null) {
            String known =
                    Arrays.stream(DelayClock.values()).map(DelayClock::code).collect(Collectors.joining(", "));
            findings.add("/clock", "Choose one of " + known);
        }
        Integer within = number("/days", days, MOST_DAYS, findings);
        Integer share = percent == null || percent.isBlank() ? null : number("/percent", percent, 100, findings);
        String words = words(
                "/wording",
                wording,
                LONGEST_WORDING,
                "Enter the promise in your words, in at most " + LONGEST_WORDING + " characters",
                findings);
        LocalDate from = from(validFrom, findings);
        JsonFields.refuse(findings.problems());
        refuseTooMany(
                to, promises().stream().filter(one -> one.confirmed() == null).count());
        Caller.Identity by = caller.signedIn();
        EnteredPromise entered = new EnteredPromise(
                to.organisationId(),
                UUID.randomUUID(),
                vendor(),
                "",
                to.regulator(),
                Objects.requireNonNull(delay),
                Objects.requireNonNull(within),
                share == null ? null : BigDecimal.valueOf(share, 2),
                words,
                from,
                by.name(),
                clock.instant(),
                null,
                null);
        entries.add(entered, by.account(), key);
        tell(to, entered.id());
        return new Entered(entered.id(), false);
    }

    private UUID vendor() {
        UUID vendor = caller.signedIn().vendor();
        if (vendor == null) {
            throw new ProblemException(ProblemType.NOT_ALLOWED, "Your organisation is no vendor of the catalogue.");
        }
        return vendor;
    }

    private void tell(ReleasingRegulator regulator, UUID entry) {
        String reference = "VE-" + entry.toString().substring(0, 8).toUpperCase(Locale.ROOT);
        String day = "entries/" + vendor() + "/" + regulator.organisationId() + "/" + today();
        notices.queueOnce(
                UUID.nameUUIDFromBytes(day.getBytes(StandardCharsets.UTF_8)),
                NoticeKind.ENTRY_MADE,
                new Recipient.Organisation(regulator.organisationId(), Role.CURATOR),
                reference);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    // From here on nobody else enters anything for the vendor.
    private Optional<Entered> made(@Nullable RequestKey key) {
        entries.lock(vendor());
        if (key == null) {
            return Optional.empty();
        }
        return entries.findMade(caller.signedIn().account(), key.key()).map(made -> {
            if (!made.requestDigest().equals(key.digest())) {
                throw new ProblemException(
                        ProblemType.IDEMPOTENCY_KEY_REUSED,
                        "Send a new Idempotency-Key with every new entry, and the same one only with the same body.");
            }
            return new Entered(made.id(), true);
        });
    }

    private void refuseTooMany(ReleasingRegulator to, long waiting) {
        if (entries.countSince(to.organisationId(), vendor(), clock.instant().minus(1, ChronoUnit.DAYS))
                >= MOST_A_DAY) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS,
                    "You have entered " + MOST_A_DAY + " statements and promises for this regulator within a day. "
                            + "Enter more tomorrow.");
        }
        if (waiting >= MOST_WAITING) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "Too many of your entries wait already. Let the regulator decide on them first.");
        }
    }

    private ReleasingRegulator regulator(@Nullable String named, Findings findings) {
        return regulators().stream()
                .filter(one -> one.organisationId().toString().equals(named)
                        || one.regulator().equals(named))
                .findFirst()
                .orElseGet(() -> {
                    findings.add("/regulator", "Choose the regulator, one that has released something to you");
                    return new ReleasingRegulator(new UUID(0, 0), "");
                });
    }

    private static String words(String pointer, @Nullable String typed, int longest, String ask, Findings findings) {
        int before = findings.problems().size();
        String text = findings.text(pointer, typed, longest);
        if (text == null && findings.problems().size() == before) {
            findings.add(pointer, ask);
        }
        return text == null ? "" : text;
    }

    private static @Nullable Integer number(String pointer, @Nullable String typed, int most, Findings findings) {
        if (typed != null && typed.strip().matches("\\d{1,5}")) {
            int number = Integer.parseInt(typed.strip());
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        findings.add(pointer, "Enter a whole number from 1 to " + most);
        return null;
    }

    private LocalDate from(@Nullable String typed, Findings findings) {
        LocalDate today = today();
        try {
            LocalDate from = typed == null || typed.isBlank() ? today : LocalDate.parse(typed.strip());
            if (!from.isBefore(today) && !from.isAfter(today.plusYears(YEARS_AHEAD))) {
                return from;
            }
        } catch (DateTimeParseException notADay) {
            // said below, in the same words
        }
        findings.add(
                "/validFrom",
                "Enter a day like " + today + " that is not in the past, and no more than " + YEARS_AHEAD
                        + " years ahead");
        return today;
    }
}
