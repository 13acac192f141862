package org.patchlag.triage.control;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.notice.NoticeKind;
import org.patchlag.notice.Notices;
import org.patchlag.notice.Recipient;
import org.patchlag.reporting.control.ReportDecided;
import org.patchlag.reporting.entity.ReportState;

/**
 * Tells hospitals by mail what a curator has decided on their reports, in the transaction of each decision. What one request
 * does to many reports is told to each hospital once.
 */
@RequestScoped
public class HospitalNotices {
    @Inject
    private Notices notices;

    private @Nullable UUID occasion;
    private boolean silent;

    /** What is decided from here on in this request is one bulk action. */
    public void tellOnce() {
        occasion = UUID.randomUUID();
    }

    /** Nothing is told from here on in this request: what is loaded happened long ago. */
    public void tellNothing() {
        silent = true;
    }

    void tell(@Observes ReportDecided decided) {
        if (silent) {
            return;
        }
        Recipient.Hospital hospital = new Recipient.Hospital(decided.hospital());
        UUID many = occasion;
        NoticeKind kind = kind(decided.state(), many != null);
        if (many == null) {
            notices.queue(kind, hospital, decided.reference());
        } else {
            notices.queueOnce(many, kind, hospital, decided.reference());
        }
    }

    private static NoticeKind kind(ReportState state, boolean many) {
        return switch (state) {
            case ACCEPTED -> many ? NoticeKind.REPORTS_ACCEPTED : NoticeKind.REPORT_ACCEPTED;
            case RETURNED -> many ? NoticeKind.REPORTS_RETURNED : NoticeKind.REPORT_RETURNED;
            case REJECTED -> NoticeKind.REPORT_REJECTED;
            case SUBMITTED -> NoticeKind.DECISIONS_TAKEN_BACK; // only bulk actions are undone
            case DRAFT, WITHDRAWN, MERGED -> throw new IllegalArgumentException("not decided by a curator: " + state);
        };
    }
}
