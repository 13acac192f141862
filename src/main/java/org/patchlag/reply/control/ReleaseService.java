package org.patchlag.reply.control;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.patchlag.notice.NoticeKind;
import org.patchlag.notice.Notices;
import org.patchlag.notice.Recipient;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.reply.entity.CaseDossier;
import org.patchlag.reply.entity.ReleasableReport;
import org.patchlag.reply.entity.ReleasedCase;
import org.patchlag.reply.entity.ReleasedFact;
import org.patchlag.reply.entity.WaitingReports;
import org.patchlag.reporting.control.ReportService;
import org.patchlag.reporting.entity.NameDisclosure;
import org.patchlag.reporting.entity.Reference;
import org.patchlag.reporting.entity.ReportContent;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.UseCase;

/** A curator's release of accepted reports' facts to the vendor that they are about. */
@UseCase
@RolesAllowed(CURATOR)
public class ReleaseService {
    /** At most so many reports are offered, or released, at once. */
    public static final int MOST = 100;

    // What a hospital types as a threat may be anything; identifiers of these forms are not.
    private static final Pattern IDENTIFIER = Pattern.compile("CVE-\\d{4}-\\d{4,9}|MS\\d{2}-\\d{3}");

    @Inject
    private ReleaseRepository releases;

    @Inject
    private CaseCarrier carrier;

    @Inject
    private ReportService reports;

    @Inject
    private Notices notices;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** How many accepted reports can be released, vendor by vendor. */
    @RolesAllowed({CURATOR, ANALYST, PUBLISHER})
    public List<WaitingReports> waiting() {
        return releases.countByVendor();
    }

    /** Those about a vendor, the last filed first. */
    public List<ReleasableReport> releasable(UUID vendor) {
        return releases.find(vendor, MOST);
    }

    /**
     * Releases the facts of accepted reports, and puts one notice for each vendor into the outbox. Where one was released
     * before and has been amended since, it is released anew: what the vendor said to facts that are still the same goes
     * with it.
     *
     * @return the cases' references, in the order of the reports
     * @throws ProblemException where one cannot be released; then none is
     */
    public List<String> release(List<String> references) {
        if (references.isEmpty() || references.size() > MOST) {
            throw wrong("Choose 1 to " + MOST + " reports");
        }
        Map<UUID, List<ReleasableReport>> byVendor = new LinkedHashMap<>();
        for (String reference : new java.util.LinkedHashSet<>(references)) {
            ReleasableReport found = releases.find(reference)
                    .orElseThrow(
                            () -> wrong("Report " + reference + " cannot be released: only an accepted report about a"
                                    + " vendor of the catalogue can, and each only once"));
            byVendor.computeIfAbsent(found.vendorId(), key -> new ArrayList<>()).add(found);
        }
        List<String> released = new ArrayList<>();
        byVendor.forEach((vendor, found) -> {
            List<String> drawn = found.stream().map(one -> reference()).toList();
            UUID notice = notices.queue(NoticeKind.FACTS_RELEASED, new Recipient.Vendor(vendor), drawn.get(0));
            for (int i = 0; i < found.size(); i++) {
                release(found.get(i), drawn.get(i), notice);
            }
            released.addAll(drawn);
        });
        return released;
    }

    private static ProblemException wrong(String message) {
        return new ProblemException(
                ProblemType.INVALID_FIELDS, message + ".", List.of(new FieldProblem("/reports", message)));
    }

    private static String reference() {
        return "PV-" + Reference.random().text().substring(3);
    }

    private void release(ReleasableReport of, String reference, UUID notice) {
        Caller.Identity curator = caller.signedIn();
        Instant now = clock.instant();
        ReportContent content = reports.get(of.reference()).content();
        List<ReleasedFact> facts = IntStream.range(0, content.events().size())
                .mapToObj(i -> new ReleasedFact(
                        i,
                        content.events().get(i).kind(),
                        content.events().get(i).date().text()))
                .toList();
        boolean named = content.nameDisclosure() == NameDisclosure.REGULATOR_AND_MANUFACTURER;
        ReleasedCase released = new ReleasedCase(
                curator.organisation(),
                UUID.randomUUID(),
                of.vendorId(),
                curator.organisationName(),
                reference,
                of.model(),
                of.deviceType(),
                threats(content.threats()),
                named ? of.hospital() : null,
                of.lastConfirmed(),
                curator.account(),
                curator.name(),
                now,
                null,
                null,
                false,
                null);
        releases.add(released, notice, of, facts);
        UUID former = of.formerCase();
        if (former != null) {
            releases.end(curator.organisation(), former, now);
            carrier.carry(former, new CaseDossier(released, facts, List.of(), List.of()), now);
        }
    }

    private String threats(List<String> named) {
        Set<String> known = releases.knownThreats(named);
        return named.stream()
                .filter(name -> known.contains(name) || IDENTIFIER.matcher(name).matches())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /**
     * Takes a case back: it was released by mistake, or its report no longer counts. What was said to it stays, and counts
     * no longer.
     */
    public void takeBack(String reference) {
        ReleasedCase released = carrier.get(reference).released();
        if (!released.stands()) {
            throw new ProblemException(ProblemType.CONFLICT, "This case was taken back or released anew already.");
        }
        releases.end(released.organisationId(), released.id(), clock.instant());
    }
}
