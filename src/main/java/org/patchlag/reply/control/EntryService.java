package org.patchlag.reply.control;

import static org.patchlag.tenancy.Role.Names.MANUFACTURER_ADMINISTRATOR;
import static org.patchlag.tenancy.Role.Names.RESPONDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlag.notice.NoticeKind;
import org.patchlag.notice.Notices;
import org.patchlag.notice.Recipient;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.JsonFields;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.reply.entity.EnteredPromise;
import org.patchlag.reply.entity.ReleasingRegulator;
import org.patchlag.reply.entity.VendorStatement;
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
     * Enters a statement for the next editions of a regulator. Confirmed, it takes the place of the one before.
     *
     * @param regulator its id or its name
     * @return its id
     */
    public UUID state(@Nullable String regulator, @Nullable String statement) {
        List<FieldProblem> problems = new ArrayList<>();
        ReleasingRegulator to = regulator(regulator, problems);
        String text = statement == null ? "" : statement.strip();
        if (text.isEmpty() || text.length() > LONGEST_STATEMENT || text.indexOf('\0') >= 0) {
            problems.add(new FieldProblem(
                    "/statement", "Enter a statement of at most " + LONGEST_STATEMENT + " characters"));
        }
        JsonFields.refuse(problems);
        refuseTooMany(statements().stream().filter(VendorStatement::waits).count());
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
        entries.add(entered, by.account());
        tell(to, entered.id());
        return entered.id();
    }

    /** Withdraws a statement that waits. */
    public void withdraw(UUID id) {
        VendorStatement found = statements().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("statement"));
        if (!found.waits()) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "Only a statement that waits can be withdrawn. Ask the regulator to end it.");
        }
        entries.endStatement(found.organisationId(), id, clock.instant());
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
     * @return its id
     */
    public UUID promise(
            @Nullable String regulator,
            @Nullable String clockCode,
            @Nullable String days,
            @Nullable String percent,
            @Nullable String wording,
            @Nullable String validFrom) {
        List<FieldProblem> problems = new ArrayList<>();
        ReleasingRegulator to = regulator(regulator, problems);
        DelayClock delay =
                clockCode == null ? null : DelayClock.ofCode(clockCode).orElse(null);
        if (delay == null) {
            String known =
                    Arrays.stream(DelayClock.values()).map(DelayClock::code).collect(Collectors.joining(", "));
            problems.add(new FieldProblem("/clock", "Choose one of " + known));
        }
        Integer within = number("/days", days, MOST_DAYS, problems);
        Integer share = percent == null || percent.isBlank() ? null : number("/percent", percent, 100, problems);
        String words = wording == null ? "" : wording.strip();
        if (words.isEmpty() || words.length() > LONGEST_WORDING || words.indexOf('\0') >= 0) {
            problems.add(new FieldProblem(
                    "/wording", "Enter the promise in your words, in at most " + LONGEST_WORDING + " characters"));
        }
        LocalDate from = from(validFrom, problems);
        JsonFields.refuse(problems);
        refuseTooMany(promises().stream().filter(one -> one.confirmed() == null).count());
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
                null,
                null);
        entries.add(entered, by.account(), clock.instant());
        tell(to, entered.id());
        return entered.id();
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
        notices.queue(
                NoticeKind.ENTRY_MADE, new Recipient.Organisation(regulator.organisationId(), Role.CURATOR), reference);
    }

    private static void refuseTooMany(long waiting) {
        if (waiting >= MOST_WAITING) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "Too many of your entries wait already. Let the regulator decide on them first.");
        }
    }

    private ReleasingRegulator regulator(@Nullable String named, List<FieldProblem> problems) {
        return regulators().stream()
                .filter(one -> one.organisationId().toString().equals(named)
                        || one.regulator().equals(named))
                .findFirst()
                .orElseGet(() -> {
                    problems.add(new FieldProblem(
                            "/regulator", "Choose the regulator, one that has released something to you"));
                    return new ReleasingRegulator(new UUID(0, 0), "");
                });
    }

    private static @Nullable Integer number(
            String pointer, @Nullable String typed, int most, List<FieldProblem> problems) {
        if (typed != null && typed.strip().matches("\\d{1,5}")) {
            int number = Integer.parseInt(typed.strip());
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        problems.add(new FieldProblem(pointer, "Enter a whole number from 1 to " + most));
        return null;
    }

    private LocalDate from(@Nullable String typed, List<FieldProblem> problems) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        try {
            LocalDate from = typed == null || typed.isBlank() ? today : LocalDate.parse(typed.strip());
            if (!from.isBefore(today)) {
                return from;
            }
        } catch (DateTimeParseException notADay) {
            // said below, in the same words
        }
        problems.add(new FieldProblem("/validFrom", "Enter a day like " + today + " that is not in the past"));
        return today;
    }
}
