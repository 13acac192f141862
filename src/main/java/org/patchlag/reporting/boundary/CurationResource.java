package org.patchlag.reporting.boundary;

import static org.patchlag.tenancy.Role.Names.CURATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.IfMatch;
import org.patchlag.platform.JsonFields;
import org.patchlag.reporting.control.CurationService;
import org.patchlag.reporting.control.MergeService;
import org.patchlag.reporting.control.ReportService;
import org.patchlag.reporting.entity.Decision;

/** A curator's decisions over HTTP. */
@Path("reports") // as the reports themselves: a longer path here would hide their own
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CurationResource {
    @Inject
    private CurationService curation;

    @Inject
    private MergeService merging;

    @Inject
    private ReportService reports;

    /** Accepts the submitted revision: it counts from here. */
    @POST
    @Path("{reference}/accept")
    @RolesAllowed(CURATOR)
    @Consumes(MediaType.WILDCARD)
    public String accept(@PathParam("reference") String reference, @HeaderParam("If-Match") @Nullable String ifMatch) {
        curation.accept(reference, IfMatch.version(ifMatch));
        return shown(reference);
    }

    /** Returns it: {@code {"message": ..., "reasons": [{"pointer": ..., "reason": ...}]}}. */
    @POST
    @Path("{reference}/return")
    @RolesAllowed(CURATOR)
    public String giveBack(
            @PathParam("reference") String reference,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable String body) {
        List<FieldProblem> problems = new ArrayList<>();
        JsonFields root = JsonFields.of(RequestBody.require(body), problems);
        String message = root.text("message");
        List<Decision.Reason> reasons = new ArrayList<>();
        for (JsonFields reason : root.objects("reasons")) {
            String pointer = reason.text("pointer");
            String text = reason.text("reason");
            reason.refuseOthers();
            reasons.add(new Decision.Reason(pointer == null ? "" : pointer, text == null ? "" : text));
        }
        root.refuseOthers();
        JsonFields.refuse(problems);
        curation.giveBack(reference, IfMatch.version(ifMatch), message, reasons);
        return shown(reference);
    }

    /** Rejects it: {@code {"message": ...}}. */
    @POST
    @Path("{reference}/reject")
    @RolesAllowed(CURATOR)
    public String reject(
            @PathParam("reference") String reference,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable String body) {
        List<FieldProblem> problems = new ArrayList<>();
        JsonFields root = JsonFields.of(RequestBody.require(body), problems);
        String message = root.text("message");
        root.refuseOthers();
        JsonFields.refuse(problems);
        curation.reject(reference, IfMatch.version(ifMatch), message);
        return shown(reference);
    }

    /** Merges it into another of its hospital group: {@code {"into": "PL-...", "message": ...}}. */
    @POST
    @Path("{reference}/merge")
    @RolesAllowed(CURATOR)
    public String merge(
            @PathParam("reference") String reference,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable String body) {
        List<FieldProblem> problems = new ArrayList<>();
        JsonFields root = JsonFields.of(RequestBody.require(body), problems);
        String into = root.text("into");
        String message = root.text("message");
        root.refuseOthers();
        JsonFields.refuse(problems);
        merging.merge(reference, IfMatch.version(ifMatch), into, message);
        return shown(reference);
    }

    /** Takes a merged report out again. */
    @POST
    @Path("{reference}/separate")
    @RolesAllowed(CURATOR)
    @Consumes(MediaType.WILDCARD)
    public String separate(
            @PathParam("reference") String reference, @HeaderParam("If-Match") @Nullable String ifMatch) {
        merging.separate(reference, IfMatch.version(ifMatch));
        return shown(reference);
    }

    private String shown(String reference) {
        return ReportJson.full(reports.get(reference)).toString();
    }
}
