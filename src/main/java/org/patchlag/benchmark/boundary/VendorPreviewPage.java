package org.patchlag.benchmark.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.control.VendorPreviewService;
import org.patchlag.benchmark.entity.OwnStatement;
import org.patchlag.benchmark.entity.PublicTables.PublicCell;
import org.patchlag.benchmark.entity.VendorPreview;
import org.patchlag.disclosure.Level;
import org.patchlag.disclosure.PublicForm;
import org.patchlag.disclosure.PublicForm.GridPoint;
import org.patchlag.platform.EnglishDay;
import org.patchlag.timeline.DelayClock;

/** What editions that are not released yet will say of the reader's own vendor: what all will read. */
@Named("vendorPreviewPage")
@RequestScoped
public class VendorPreviewPage {

    @Inject
    private VendorPreviewService previews;

    private @Nullable List<VendorPreview> read;
    private @Nullable List<OwnStatement> statements;

    /** The previews, the latest first. */
    public List<VendorPreview> getPreviews() {
        List<VendorPreview> list = read == null ? previews.list() : read;
        read = list;
        return list;
    }

    /** How the reader's last statement to the edition's regulator stands; empty where the edition carries it. */
    public String statementNote(VendorPreview preview) {
        List<OwnStatement> all = statements == null ? previews.statements() : statements;
        statements = all;
        return StatementNote.of(
                preview,
                all.stream()
                        .filter(one -> one.regulator().equals(preview.regulator()))
                        .findFirst()
                        .orElse(null));
    }

    /** The days of the shares. */
    public List<Integer> getDays() {
        return Level.V1.days();
    }

    /** A day for people. */
    public String day(String asOf) {
        return EnglishDay.of(LocalDate.parse(asOf));
    }

    /** A clock's name for people. */
    public String clock(String code) {
        return DelayClock.ofCode(code).map(DelayClock::label).orElse(code);
    }

    /** What is shown of a cell by a day. */
    public String share(PublicCell cell, int day) {
        PublicForm form = cell.form();
        if (form == null) {
            return "not enough data";
        }
        return form.grid().stream()
                .filter(point -> point.day() == day)
                .findFirst()
                .map(VendorPreviewPage::text)
                .orElse("not shown");
    }

    private static String text(GridPoint point) {
        String interval = point.lower() + " to " + point.upper() + " %";
        Integer share = point.share();
        return share == null ? interval : (point.atLeast() ? "at least " : "") + share + " % (" + interval + ")";
    }
}
