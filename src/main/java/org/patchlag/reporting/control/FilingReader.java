package org.patchlag.reporting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.reporting.entity.Answerable;
import org.patchlag.reporting.entity.CaseKind;
import org.patchlag.reporting.entity.NameDisclosure;
import org.patchlag.reporting.entity.ReasonGiven;
import org.patchlag.reporting.entity.ReportContent;

/** Reads a filing into the content of a revision, and says all that is wrong with it at once. */
@ApplicationScoped
public class FilingReader {
    private static final int LONGEST_NARRATIVE = 20_000;
    private static final int MOST_ITEMS = 50;

    @Inject
    private DeviceReader devices;

    /**
     * What came of reading.
     *
     * @param content what the revision will say; meaningless where there are problems
     * @param problems what must be corrected
     * @param doubts what may be right but should be looked at again
     */
    public record Result(ReportContent content, List<FieldProblem> problems, List<FieldProblem> doubts) {}

    /**
     * Reads a filing.
     *
     * @param today the present day, UTC
     * @param complete whether it is to be submitted and so must be complete
     */
    public Result read(Filing filing, LocalDate today, boolean complete) {
        Findings findings = new Findings();
        LocalDate lastConfirmed = findings.day("/lastConfirmed", filing.lastConfirmed(), today);
        EventReader.Result events = EventReader.read(filing.events(), lastConfirmed, findings);
        ReportContent content = new ReportContent(
                findings.line("/hospitalReference", filing.hospitalReference()),
                contact(filing.contact(), findings),
                orElse(
                        findings.code(
                                "/nameDisclosure",
                                filing.nameDisclosure(),
                                NameDisclosure::ofCode,
                                codes(NameDisclosure.values(), NameDisclosure::code)),
                        NameDisclosure.REGULATOR),
                findings.code(
                        "/caseKind", filing.caseKind(), CaseKind::ofCode, codes(CaseKind.values(), CaseKind::code)),
                devices.read(filing.device(), findings),
                lines("/threats", filing.threats(), findings),
                orElse(
                        findings.code(
                                "/answerable",
                                filing.answerable(),
                                Answerable::ofCode,
                                codes(Answerable.values(), Answerable::code)),
                        Answerable.MANUFACTURER),
                findings.line("/serviceProvider", filing.serviceProvider()),
                reasons(filing.reasons(), findings),
                impact(filing.impact(), findings),
                findings.text("/narrative", filing.narrative(), LONGEST_NARRATIVE),
                events.events(),
                events.notes(),
                lastConfirmed);
        if (complete) {
            requireComplete(filing, content, findings);
        }
        return new Result(content, findings.problems(), events.doubts());
    }

    private static void requireComplete(Filing filing, ReportContent content, Findings findings) {
        List<FieldProblem> known = findings.problems();
        requireUnlessKnown(content.caseKind(), "/caseKind", "Choose what kind of case this is", known, findings);
        requireUnlessKnown(
                content.device().vendor(),
                "/device/vendor",
                "Choose the vendor, or give its name as free text",
                known,
                findings);
        // A model that was not found, for its vendor was not, is not missing, and might have told the type of device.
        if (Findings.given(filing.device().model()) == null || content.device().model() != null) {
            requireUnlessKnown(
                    content.device().model(),
                    "/device/model",
                    "Choose the model, or give its name as free text",
                    known,
                    findings);
            requireUnlessKnown(
                    content.device().deviceType(), "/device/deviceType", "Choose the type of device", known, findings);
        }
        if (filing.events().isEmpty()) {
            findings.add(
                    "/events",
                    "Enter at least one event, such as the day the vendor was notified; its date may be not known");
        }
    }

    private static void requireUnlessKnown(
            @Nullable Object value, String pointer, String message, List<FieldProblem> known, Findings findings) {
        if (value == null
                && known.stream().noneMatch(problem -> problem.pointer().equals(pointer))) {
            findings.add(pointer, message);
        }
    }

    private static ReportContent.Contact contact(Filing.Contact contact, Findings findings) {
        String email = findings.line("/contact/email", contact.email());
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+")) {
            findings.add("/contact/email", "Enter an e-mail address, like name@hospital.example");
        }
        return new ReportContent.Contact(findings.line("/contact/name", contact.name()), email);
    }

    private static List<String> lines(String pointer, List<String> typed, Findings findings) {
        if (typed.size() > MOST_ITEMS) {
            findings.add(pointer, "Give at most " + MOST_ITEMS);
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String line = findings.line(pointer + "/" + i, typed.get(i));
            if (line != null && !lines.contains(line)) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static List<ReasonGiven> reasons(List<String> typed, Findings findings) {
        List<ReasonGiven> reasons = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            ReasonGiven reason = findings.code(
                    "/reasons/" + i, typed.get(i), ReasonGiven::ofCode, codes(ReasonGiven.values(), ReasonGiven::code));
            if (reason != null && !reasons.contains(reason)) {
                reasons.add(reason);
            }
        }
        return reasons;
    }

    private static ReportContent.Impact impact(Filing.Impact impact, Findings findings) {
        return new ReportContent.Impact(
                findings.yesOrNo("/impact/offNetwork", impact.offNetwork()),
                findings.yesOrNo("/impact/outOfClinicalUse", impact.outOfClinicalUse()),
                findings.number("/impact/workloadRedirectedPercent", impact.workloadRedirectedPercent(), 0, 100),
                findings.line("/impact/patientsDelayed", impact.patientsDelayed()),
                findings.yesOrNo("/impact/imagesNotArchived", impact.imagesNotArchived()),
                findings.yesOrNo("/impact/reinfected", impact.reinfected()));
    }

    private static <T> T orElse(@Nullable T value, T other) {
        return Optional.ofNullable(value).orElse(Objects.requireNonNull(other));
    }

    static <T> Supplier<String> codes(T[] values, Function<T, String> code) {
        return () -> Arrays.stream(values).map(code).collect(Collectors.joining(", "));
    }
}
