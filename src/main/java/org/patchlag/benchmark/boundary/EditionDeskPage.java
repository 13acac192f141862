package org.patchlag.benchmark.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.control.EditionService;
import org.patchlag.benchmark.entity.Edition;
import org.patchlag.benchmark.entity.ExactTables;
import org.patchlag.platform.ProblemException;

/** The publisher's desk: freeze, look at exact beside public, release, discard. */
@Named("editionDeskPage")
@ViewScoped
@SuppressWarnings("serial") // the services are proxies, which can be serialised
public class EditionDeskPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK).withZone(ZoneOffset.UTC);

    @Inject
    private EditionService editions;

    private @Nullable String id;
    private @Nullable String message;
    private @Nullable String error;
    private transient @Nullable List<Edition> shown; // as they stand on the page: a row must stay the row that was seen

    /** Freezes an edition of today. */
    public void freeze() {
        attempt(() -> {
            id = editions.freeze().toString();
            message = "The edition is frozen. Look at it below; a second publisher releases it.";
        });
    }

    /** Releases a frozen edition. */
    public void release(Edition edition) {
        attempt(() -> message = "Edition " + editions.release(edition.id()) + " is released and public.");
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

    /** All editions. */
    public List<Edition> getEditions() {
        List<Edition> list = shown == null ? editions.list() : shown;
        shown = list;
        return list;
    }

    /** When it was frozen. */
    public String frozenAt(Edition edition) {
        return TIME.format(edition.frozenAt());
    }

    /** The edition that is looked at. */
    public EditionService.@Nullable Preview getPreview() {
        try {
            return id == null || id.isBlank() ? null : editions.preview(UUID.fromString(id));
        } catch (IllegalArgumentException | ProblemException notThere) {
            return null;
        }
    }

    /** Its cells, exact beside public. */
    public List<PreviewRow> getRows() {
        EditionService.Preview preview = getPreview();
        List<PreviewRow> rows = new ArrayList<>();
        if (preview != null) {
            for (int i = 0; i < preview.exact().cells().size(); i++) {
                rows.add(new PreviewRow(
                        preview.exact().cells().get(i),
                        new CellView(preview.tables().headline().cells().get(i))));
            }
        }
        return rows;
    }

    /**
     * A cell, exact beside public.
     *
     * @param exact inside
     * @param shown outside
     */
    public record PreviewRow(ExactTables.ExactCell exact, CellView shown) {
        /** The exact share by day 90. */
        public String exactShare() {
            ExactTables.ExactShare share = exact.shares().get("090");
            return share == null
                    ? "–"
                    : String.format(
                            Locale.UK,
                            "%.1f %% (%.1f to %.1f)",
                            50 * (share.low() + share.high()),
                            100 * share.lower(),
                            100 * share.upper());
        }

        /** The published share by day 90. */
        public String shownShare() {
            CellView.ShareText share = shown.shares(List.of(90)).get(0);
            return share.interval().isEmpty() ? share.text() : share.text() + " (" + share.interval() + ")";
        }

        /** Why it is not published, in words. */
        public String why() {
            return String.join(", ", exact.suppressedFor())
                    .toLowerCase(Locale.ROOT)
                    .replace('_', ' ');
        }
    }

    /** What was done. */
    public @Nullable String getMessage() {
        return message;
    }

    /** What could not be done. */
    public @Nullable String getError() {
        return error;
    }

    /** Which edition is looked at. */
    public @Nullable String getId() {
        return id;
    }

    /** Takes which edition is looked at. */
    public void setId(@Nullable String id) {
        this.id = id;
    }
}
