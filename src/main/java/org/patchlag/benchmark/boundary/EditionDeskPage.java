package org.patchlag.benchmark.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.control.EditionService;
import org.patchlag.benchmark.control.FreezeJob;
import org.patchlag.benchmark.entity.Edition;
import org.patchlag.platform.ProblemException;

/** The publisher's desk: freeze, look, release, discard. */
@Named("editionDeskPage")
@ViewScoped
@SuppressWarnings("serial") // the services are proxies, which can be serialised
public class EditionDeskPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    @Inject
    private EditionService editions;

    @Inject
    private FreezeJob freezing;

    private @Nullable String corrects;
    private @Nullable String erratum;
    private @Nullable String message;
    private @Nullable String error;
    private transient @Nullable List<Edition> shown; // as they stand on the page: a row must stay the row that was seen

    /** Begins to freeze an edition of today. */
    public void freeze() {
        attempt(() -> {
            freezing.begin(number(corrects), erratum);
            corrects = null;
            erratum = null;
            message = "The edition is being frozen. Its figures take a moment; this page shows how far they are.";
        });
    }

    private static @Nullable Integer number(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (!typed.strip().matches("\\d{1,9}")) {
            throw ProblemException.notFound("edition " + typed.strip());
        }
        return Integer.valueOf(typed.strip());
    }

    /** Releases a frozen edition. */
    public void release(Edition edition) {
        attempt(() -> message = "Edition " + editions.release(edition.id()) + " is released and public.");
    }

    /** Shows each vendor its own rows. */
    public void show(Edition edition) {
        attempt(() -> {
            editions.showToVendors(edition.id());
            message = "Each vendor can now read its own rows, until the edition is released or discarded.";
        });
    }

    /** Throws a frozen edition away. */
    public void discard(Edition edition) {
        attempt(() -> {
            editions.discard(edition.id());
            message = "The edition is discarded.";
        });
    }

    private void attempt(Runnable work) {
        message = null;
        error = null;
        try {
            work.run();
            shown = null;
        } catch (ProblemException e) {
            error = e.detail();
        }
    }

    /** Looks again. */
    public void refresh() {
        shown = null;
        if (!isFreezing()) {
            message = null;
        }
    }

    /** All editions. */
    public List<Edition> getEditions() {
        List<Edition> list = shown == null ? editions.list() : shown;
        shown = list;
        return list;
    }

    /** Whether one is being frozen. */
    public boolean isFreezing() {
        return getEditions().stream().anyMatch(edition -> edition.state() == Edition.State.FREEZING);
    }

    /** When it was frozen. */
    public String frozenAt(Edition edition) {
        return TIME.format(edition.frozenAt());
    }

    /** The day up to which its reports count. */
    public String asOf(Edition edition) {
        return DAY.format(edition.asOf());
    }

    /** How it stands, in words. */
    public String state(Edition edition) {
        return switch (edition.state()) {
            case FREEZING -> "being frozen: " + edition.progressPercent() + " %, " + edition.progressNote();
            case FAILED -> "failed: " + edition.progressNote();
            default -> edition.state().name().toLowerCase(Locale.ROOT);
        };
    }

    /** The number of the edition that the next one corrects, as typed. */
    public @Nullable String getCorrects() {
        return corrects;
    }

    /** Takes that number. */
    public void setCorrects(@Nullable String corrects) {
        this.corrects = corrects;
    }

    /** What was wrong in it. */
    public @Nullable String getErratum() {
        return erratum;
    }

    /** Takes what was wrong in it. */
    public void setErratum(@Nullable String erratum) {
        this.erratum = erratum;
    }

    /** What was done. */
    public @Nullable String getMessage() {
        return message;
    }

    /** What could not be done. */
    public @Nullable String getError() {
        return error;
    }
}
