package org.patchlag.reporting.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.JsonFields;
import org.patchlag.platform.JsonText;
import org.patchlag.reporting.control.FilingOutcome;
import org.patchlag.reporting.control.ReportService;
import org.patchlag.reporting.control.ReportView;

/** What came of filing, as the API answers it. */
@ApplicationScoped
class FilingAnswer {
    @Inject
    private ReportService reports;

    /** The report as it now is with 201; 200 for a request that came before; 422 where nothing was kept. */
    Response of(FilingOutcome outcome) {
        if (outcome instanceof FilingOutcome.Refused refused) {
            JsonFields.refuse(refused.problems());
        }
        if (outcome instanceof FilingOutcome.FiledBefore before) {
            return shown(reports.get(before.reference()));
        }
        FilingOutcome.Filed filed = (FilingOutcome.Filed) outcome;
        return Response.created(URI.create("reports/" + filed.reference()))
                .entity(JsonText.object(ReportJson.full(filed.report()))
                        .add("warnings", warnings(filed.doubts()))
                        .build()
                        .toString())
                .build();
    }

    /** A report with its version as ETag. */
    static Response shown(ReportView view) {
        return Response.ok(ReportJson.full(view).toString())
                .tag(Integer.toString(view.version()))
                .build();
    }

    private static JsonArrayBuilder warnings(List<FieldProblem> doubts) {
        JsonArrayBuilder warnings = JsonText.list();
        doubts.forEach(doubt ->
                warnings.add(JsonText.object().add("pointer", doubt.pointer()).add("detail", doubt.message())));
        return warnings;
    }
}
