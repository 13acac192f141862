package org.patchlag.reporting.boundary;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.APPROVER;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.HOSPITAL_ADMINISTRATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;
import static org.patchlag.tenancy.Role.Names.REPORTER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.JsonFields;
import org.patchlag.platform.JsonText;
import org.patchlag.platform.PathId;
import org.patchlag.platform.RequestKey;
import org.patchlag.reporting.control.RegisterService;
import org.patchlag.reporting.control.TimelyFixService;

/** A hospital's register over HTTP: certificates of completeness, empty quarters, cases fixed in time. */
@Path("register")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RegisterResource {
    @Inject
    private RegisterService register;

    @Inject
    private TimelyFixService timelyFixes;

    @Inject
    private FilingAnswer answers;

    /** The caller's hospital's certificates; a regulator's: those of its jurisdiction. */
    @GET
    @Path("certificates")
    @RolesAllowed({REPORTER, APPROVER, HOSPITAL_ADMINISTRATOR, ANALYST, CURATOR, PUBLISHER})
    public String certificates() {
        return RegisterJson.certificates(register.certificates());
    }

    /** Certifies a complete register: {@code {"from": ..., "to": ..., "filesEveryCase": true}}. */
    @POST
    @Path("certificates")
    @RolesAllowed({APPROVER, HOSPITAL_ADMINISTRATOR})
    public Response certify(@Nullable String body) {
        List<FieldProblem> problems = new ArrayList<>();
        JsonFields root = JsonFields.of(RequestBody.require(body), problems);
        String from = root.text("from");
        String to = root.text("to");
        String filesEveryCase = root.text("filesEveryCase");
        root.refuseOthers();
        JsonFields.refuse(problems);
        return created(register.certify(from, to, filesEveryCase), "certificates");
    }

    /** Withdraws a certificate; takes no body. */
    @POST
    @Path("certificates/{id}/withdraw")
    @RolesAllowed({APPROVER, HOSPITAL_ADMINISTRATOR})
    @Consumes(MediaType.WILDCARD)
    public String withdrawCertificate(@PathParam("id") String id) {
        register.withdrawCertificate(PathId.of(id, "certificate"));
        return RegisterJson.certificates(register.certificates());
    }

    /** The empty quarters that the caller's hospital has stated; a regulator's: those of its jurisdiction. */
    @GET
    @Path("empty-quarters")
    @RolesAllowed({REPORTER, APPROVER, HOSPITAL_ADMINISTRATOR, ANALYST, CURATOR, PUBLISHER})
    public String emptyQuarters() {
        return RegisterJson.emptyQuarters(register.emptyQuarters());
    }

    /** States that a quarter had no case: {@code {"quarter": "2026-Q1"}}. */
    @POST
    @Path("empty-quarters")
    @RolesAllowed({APPROVER, HOSPITAL_ADMINISTRATOR})
    public Response stateEmpty(@Nullable String body) {
        List<FieldProblem> problems = new ArrayList<>();
        JsonFields root = JsonFields.of(RequestBody.require(body), problems);
        String quarter = root.text("quarter");
        root.refuseOthers();
        JsonFields.refuse(problems);
        return created(register.stateEmpty(quarter), "empty-quarters");
    }

    /** Withdraws the statement that a quarter had no case; takes no body. */
    @POST
    @Path("empty-quarters/{id}/withdraw")
    @RolesAllowed({APPROVER, HOSPITAL_ADMINISTRATOR})
    @Consumes(MediaType.WILDCARD)
    public String withdrawEmptyQuarter(@PathParam("id") String id) {
        register.withdrawEmptyQuarter(PathId.of(id, "statement"));
        return RegisterJson.emptyQuarters(register.emptyQuarters());
    }

    /** Files a case that was fixed in time as a report; with an {@code Idempotency-Key} it may be sent again. */
    @POST
    @Path("timely-fixes")
    @RolesAllowed({REPORTER, APPROVER})
    public Response fixedInTime(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable String body) {
        String sent = RequestBody.require(body);
        return answers.of(timelyFixes.submit(RegisterJson.timelyFix(sent), RequestKey.of(key, sent)));
    }

    private static Response created(UUID id, String list) {
        return Response.created(URI.create("register/" + list))
                .entity(JsonText.object().add("id", id.toString()).build().toString())
                .build();
    }
}
