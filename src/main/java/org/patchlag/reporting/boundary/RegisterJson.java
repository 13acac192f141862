package org.patchlag.reporting.boundary;

import jakarta.json.JsonArrayBuilder;
import java.util.ArrayList;
import java.util.List;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.JsonFields;
import org.patchlag.platform.JsonText;
import org.patchlag.reporting.control.TimelyFix;
import org.patchlag.reporting.entity.EmptyQuarter;
import org.patchlag.reporting.entity.RegisterCertificate;

/** Reads and writes what hospitals state about their registers. */
final class RegisterJson {
    private RegisterJson() {}

    static String certificates(List<RegisterCertificate> certificates) {
        JsonArrayBuilder list = JsonText.list();
        certificates.forEach(certificate -> list.add(ReportJson.object(
                "id", certificate.id(),
                "hospital", certificate.hospital(),
                "from", certificate.fromDay(),
                "to", certificate.toDay(),
                "certifiedBy", certificate.certifiedByName(),
                "certifiedAt", certificate.certifiedAt(),
                "withdrawnBy", certificate.withdrawnByName(),
                "withdrawnAt", certificate.withdrawnAt())));
        return JsonText.object().add("certificates", list).build().toString();
    }

    static String emptyQuarters(List<EmptyQuarter> quarters) {
        JsonArrayBuilder list = JsonText.list();
        quarters.forEach(stated -> list.add(ReportJson.object(
                "id", stated.id(),
                "hospital", stated.hospital(),
                "quarter", stated.quarter().code(),
                "statedBy", stated.statedByName(),
                "statedAt", stated.statedAt(),
                "withdrawnBy", stated.withdrawnByName(),
                "withdrawnAt", stated.withdrawnAt(),
                "contradictedBy", stated.contradictedBy())));
        return JsonText.object().add("emptyQuarters", list).build().toString();
    }

    /**
     * Reads the short form of a case that was fixed in time.
     *
     * @throws org.patchlag.platform.ProblemException where the body is not JSON, or has fields that there are not
     */
    static TimelyFix timelyFix(String body) {
        List<FieldProblem> problems = new ArrayList<>();
        JsonFields root = JsonFields.of(body, problems);
        TimelyFix fix = new TimelyFix(
                root.text("hospitalReference"),
                root.text("caseKind"),
                root.text("vendor"),
                root.text("model"),
                root.text("deviceType"),
                root.text("vendorNotified"),
                root.text("fixOffered"));
        root.refuseOthers();
        JsonFields.refuse(problems);
        return fix;
    }
}
