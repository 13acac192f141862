package org.patchlag.advisory.entity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.triage.entity.IssueDate;
import org.patchlag.triage.entity.ReportDate;

/**
 * All that an advisory is written from. Of a vendor issue's texts only the title and the threats are here: its summary and
 * its sources are for regulators.
 *
 * @param reference the issue's reference
 * @param title what the flaw is, as the regulator states it
 * @param vendor the vendor's name
 * @param threats CVE identifiers, names of malware, bulletins, as the regulator states them
 * @param statedModels the models that the regulator states
 * @param dates the issue's own dates
 * @param reported the dates of those of its reports that count
 * @param counts whether any report of it counts
 * @param closedAt when the regulator ended its work on it; null while it has not
 * @param history when it said something new
 * @param models the models that its reports are about
 * @param hospitals whose its reports are or were
 * @param publisher who publishes it
 */
public record AdvisorySource(
        String reference,
        String title,
        String vendor,
        List<String> threats,
        List<String> statedModels,
        List<IssueDate> dates,
        List<ReportDate> reported,
        boolean counts,
        @Nullable Instant closedAt,
        AdvisoryHistory history,
        List<ReportedModel> models,
        List<LinkedHospital> hospitals,
        Publisher publisher) {

    /**
     * The regulator.
     *
     * @param name its name
     * @param address the portal's address, without a slash at its end
     * @param demonstration whether all this is invented
     */
    public record Publisher(String name, String address, boolean demonstration) {}
}
