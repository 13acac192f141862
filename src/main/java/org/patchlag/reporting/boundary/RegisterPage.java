package org.patchlag.reporting.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.EnglishDay;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.reporting.control.RegisterService;
import org.patchlag.reporting.entity.EmptyQuarter;
import org.patchlag.reporting.entity.Quarter;
import org.patchlag.reporting.entity.RegisterCertificate;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.Role;

/** What a hospital states about its register: for which periods it is complete, and which quarters had no case. */
@Named("registerPage")
@ViewScoped
@SuppressWarnings("serial") // the services are proxies, which can be serialised
public class RegisterPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Map<String, String> FIELDS = Map.of(
            "/from", "certify:fromday",
            "/to", "certify:today",
            "/filesEveryCase", "certify:every",
            "/quarter", "empty:quarter");

    @Inject
    private RegisterService register;

    @Inject
    private Caller caller;

    private final DateFields from = new DateFields();
    private final DateFields to = new DateFields();
    private boolean every;
    private @Nullable String quarter;
    private @Nullable List<RegisterCertificate> certificates;
    private @Nullable List<EmptyQuarter> emptyQuarters;
    private List<FieldProblem> problems = List.of();

    /** All certificates of the hospital, those in force first. */
    public List<RegisterCertificate> getCertificates() {
        List<RegisterCertificate> read = certificates == null ? register.certificates() : certificates;
        certificates = read;
        return read;
    }

    /** All quarters that were stated to be empty, the latest first. */
    public List<EmptyQuarter> getEmptyQuarters() {
        List<EmptyQuarter> read = emptyQuarters == null ? register.emptyQuarters() : emptyQuarters;
        emptyQuarters = read;
        return read;
    }

    /** Whether this account may state anything. */
    public boolean isMayState() {
        return caller.hasAnyOf(Role.Names.APPROVER, Role.Names.HOSPITAL_ADMINISTRATOR);
    }

    /** The last quarters that are over, the latest first. */
    public List<String> getQuarters() {
        return register.quartersOver().stream().map(Quarter::code).toList();
    }

    /** Certifies the period. */
    public @Nullable String certify() {
        return attempt(() -> register.certify(
                from.isEmpty() ? null : from.text(), to.isEmpty() ? null : to.text(), Boolean.toString(every)));
    }

    /** Withdraws a certificate. */
    public @Nullable String withdraw(RegisterCertificate certificate) {
        return attempt(() -> register.withdrawCertificate(certificate.id()));
    }

    /** States that the chosen quarter had no case. */
    public @Nullable String stateEmpty() {
        return attempt(() -> register.stateEmpty(quarter));
    }

    /** Withdraws that statement. */
    public @Nullable String withdrawQuarter(EmptyQuarter stated) {
        return attempt(() -> register.withdrawEmptyQuarter(stated.id()));
    }

    private @Nullable String attempt(Runnable work) {
        try {
            work.run();
            return "/reporting/register?faces-redirect=true";
        } catch (ProblemException e) {
            problems = e.errors().isEmpty() ? List.of(new FieldProblem("", e.detail())) : e.errors();
            return null;
        }
    }

    /** What must be corrected, each with the field to go to. */
    public List<FormProblem> getProblems() {
        return problems.stream()
                .map(problem -> new FormProblem(problem.message(), FIELDS.getOrDefault(problem.pointer(), "main")))
                .toList();
    }

    /** What is wrong, by pointer. */
    public Map<String, String> getErrors() {
        return problems.stream()
                .collect(Collectors.toMap(FieldProblem::pointer, FieldProblem::message, (first, second) -> first));
    }

    /** A day for people. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : EnglishDay.of(day);
    }

    /** The day of a moment, for people. */
    public String dayOf(@Nullable Instant moment) {
        return moment == null ? "" : EnglishDay.of(moment);
    }

    /** The first day of the period. */
    public DateFields getFrom() {
        return from;
    }

    /** The last day of the period. */
    public DateFields getTo() {
        return to;
    }

    /** Whether the statement was ticked. */
    public boolean isEvery() {
        return every;
    }

    /** Takes whether the statement was ticked. */
    public void setEvery(boolean every) {
        this.every = every;
    }

    /** The chosen quarter. */
    public @Nullable String getQuarter() {
        return quarter;
    }

    /** Takes the chosen quarter. */
    public void setQuarter(@Nullable String quarter) {
        this.quarter = quarter;
    }
}
