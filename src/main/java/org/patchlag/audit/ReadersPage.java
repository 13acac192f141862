package org.patchlag.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.patchlag.platform.EnglishDay;

/** Who read the report of a report's page, for its hospital. */
@Named("readersPage")
@RequestScoped
public class ReadersPage {

    @Inject
    private TrailService trail;

    /** The readers of a report, by day, the last first. */
    public List<Readers> of(String reference) {
        return trail.readersOf(reference);
    }

    /** A day in words. */
    public String day(LocalDate day) {
        return EnglishDay.of(day);
    }
}
