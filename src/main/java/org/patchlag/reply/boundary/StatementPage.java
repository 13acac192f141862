package org.patchlag.reply.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.reply.control.EntryService;
import org.patchlag.reply.entity.EnteredPromise;
import org.patchlag.reply.entity.ReleasingRegulator;
import org.patchlag.reply.entity.VendorStatement;
import org.patchlag.timeline.DelayClock;

/** The manufacturer's page for its own words and promises. */
@Named("statementPage")
@RequestScoped
public class StatementPage {
    @Inject
    private EntryService entries;

    private static final String ENTERED = "Kept. It is public once the regulator has confirmed it.";

    private @Nullable String regulator;
    private @Nullable String statement;
    private @Nullable String clock = DelayClock.TIME_TO_PATCH.code();
    private @Nullable String days;
    private @Nullable String percent;
    private @Nullable String wording;
    private @Nullable String validFrom;
    private List<FormProblem> problems = List.of();
    private @Nullable String message;

    /** Enters the statement. */
    public void state() {
        attempt("ours", ENTERED, () -> {
            entries.state(regulator, statement, null);
            statement = null;
        });
    }

    /** Enters the promise. */
    public void promise() {
        attempt("promise", ENTERED, () -> {
            entries.promise(regulator, clock, days, percent, wording, validFrom, null);
            days = null;
            percent = null;
            wording = null;
            validFrom = null;
        });
    }

    /** Withdraws a statement that waits. */
    public void withdraw(UUID id) {
        attempt("ours", "Withdrawn.", () -> entries.withdraw(id));
    }

    private void attempt(String form, String done, Runnable work) {
        try {
            work.run();
            message = done;
        } catch (ProblemException e) {
            problems =
                    FormProblem.of(form, e.errors().isEmpty() ? List.of(new FieldProblem("", e.detail())) : e.errors());
        }
    }

    /** The regulators to choose from. */
    public List<ReleasingRegulator> getRegulators() {
        return entries.regulators();
    }

    /** The clocks to choose from. */
    public List<DelayClock> getClocks() {
        return Arrays.asList(DelayClock.values());
    }

    /** The statements so far. */
    public List<VendorStatement> getStatements() {
        return entries.statements();
    }

    /** The promises so far. */
    public List<EnteredPromise> getPromises() {
        return entries.promises();
    }

    /** What was wrong. */
    public List<FormProblem> getProblems() {
        return problems;
    }

    /** What was done. */
    public @Nullable String getMessage() {
        return message;
    }

    /** Whose editions it is for. */
    public @Nullable String getRegulator() {
        return regulator;
    }

    /** Takes whose editions it is for. */
    public void setRegulator(@Nullable String regulator) {
        this.regulator = regulator;
    }

    /** The words. */
    public @Nullable String getStatement() {
        return statement;
    }

    /** Takes the words. */
    public void setStatement(@Nullable String statement) {
        this.statement = statement;
    }

    /** The clock that is promised. */
    public @Nullable String getClock() {
        return clock;
    }

    /** Takes the clock that is promised. */
    public void setClock(@Nullable String clock) {
        this.clock = clock;
    }

    /** Within how many days. */
    public @Nullable String getDays() {
        return days;
    }

    /** Takes within how many days. */
    public void setDays(@Nullable String days) {
        this.days = days;
    }

    /** In how many of 100 cases. */
    public @Nullable String getPercent() {
        return percent;
    }

    /** Takes in how many of 100 cases. */
    public void setPercent(@Nullable String percent) {
        this.percent = percent;
    }

    /** The promise in words. */
    public @Nullable String getWording() {
        return wording;
    }

    /** Takes the promise in words. */
    public void setWording(@Nullable String wording) {
        this.wording = wording;
    }

    /** From which day it holds. */
    public @Nullable String getValidFrom() {
        return validFrom;
    }

    /** Takes from which day it holds. */
    public void setValidFrom(@Nullable String validFrom) {
        this.validFrom = validFrom;
    }
}
