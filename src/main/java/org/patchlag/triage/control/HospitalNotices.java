package org.patchlag.triage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.patchlag.notice.Notices;
import org.patchlag.notice.Recipient;
import org.patchlag.reporting.control.ReportDecided;

/**
 * Tells hospitals by mail that their reports were decided on, merged or separated, in the transaction that does so. What is
 * done to many reports in one go is told to each hospital once.
 */
@ApplicationScoped
public class HospitalNotices {
    @Inject
    private Notices notices;

    @Inject
    private Occasion occasion;

    /**
     * Does something to many reports.
     *
     * @param id under which it is told
     */
    public void tellOnce(UUID id, Runnable work) {
        occasion.during(new Occasion.Told(id), work);
    }

    /** Does something of which nothing is told: what is loaded happened long ago. */
    public void tellNothing(Runnable work) {
        occasion.during(new Occasion.Silent(), work);
    }

    /** Lets nothing leave any more of what was told, at those hospitals that are told of its undoing. */
    public void holdBack(UUID told, UUID undoing) {
        notices.holdBack(told, undoing);
    }

    void tell(@Observes ReportDecided decided) {
        if (occasion.present() instanceof Occasion.Told told) {
            notices.queueNews(told.id(), new Recipient.Hospital(decided.hospital()));
        }
    }
}
