package org.patchlag.reply.boundary;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.MANUFACTURER_ADMINISTRATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;
import static org.patchlag.tenancy.Role.Names.RESPONDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.JsonFields;
import org.patchlag.platform.JsonText;
import org.patchlag.reply.control.AdjudicationService;
import org.patchlag.reply.control.AnswerEntry;
import org.patchlag.reply.control.AnswerService;
import org.patchlag.reply.control.ReleaseService;
import org.patchlag.reply.entity.CaseDossier;
import org.patchlag.reply.entity.FactAnswer;
import org.patchlag.tenancy.Caller;

/** Released cases over HTTP: a vendor reads and answers its own, a regulator releases and decides. */
@Path("released-cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReleasedCaseResource {
    @Inject
    private AnswerService answers;

    @Inject
    private AdjudicationService decisions;

    @Inject
    private ReleaseService releases;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The cases that stand, the latest first. */
    @GET
    @RolesAllowed({RESPONDER, MANUFACTURER_ADMINISTRATOR, CURATOR, ANALYST, PUBLISHER})
    public String list() {
        JsonArrayBuilder list = JsonText.list();
        List<CaseDossier> cases = vendor() ? answers.list() : decisions.list();
        cases.forEach(dossier -> list.add(CaseJson.full(dossier, today())));
        return JsonText.object().add("cases", list).build().toString();
    }

    /** One of them. */
    @GET
    @Path("{reference}")
    @RolesAllowed({RESPONDER, MANUFACTURER_ADMINISTRATOR, CURATOR, ANALYST, PUBLISHER})
    public String get(@PathParam("reference") String reference) {
        return shown(vendor() ? answers.get(reference) : decisions.get(reference));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private boolean vendor() {
        return caller.hasAnyOf(RESPONDER, MANUFACTURER_ADMINISTRATOR);
    }

    /** Releases the facts of accepted reports, {@code {"reports": ["PL-..."]}}. */
    @POST
    @RolesAllowed(CURATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response release(@Nullable String body) {
        List<FieldProblem> problems = new ArrayList<>();
        JsonFields json = JsonFields.of(body, problems);
        List<String> reports = json.texts("reports");
        json.refuseOthers();
        JsonFields.refuse(problems);
        JsonArrayBuilder released = JsonText.list();
        releases.release(reports).forEach(released::add);
        return Response.status(Response.Status.CREATED)
                .entity(JsonText.object().add("references", released).build().toString())
                .build();
    }

    /** Answers a fact, {@code {"position": 1, "answer": "other-date", "date": ..., "evidence": ..., "link": ...}}. */
    @POST
    @Path("{reference}/answers")
    @RolesAllowed({RESPONDER, MANUFACTURER_ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    public String answer(@PathParam("reference") String reference, @Nullable String body) {
        List<FieldProblem> problems = new ArrayList<>();
        JsonFields json = JsonFields.of(body, problems);
        String position = json.text("position");
        AnswerEntry entry = new AnswerEntry(
                position == null ? null : number(position, problems),
                json.text("kind"),
                json.text("answer"),
                json.text("date"),
                json.text("evidence"),
                json.text("link"));
        json.refuseOthers();
        JsonFields.refuse(problems);
        return shown(answers.answer(reference, entry));
    }

    private static @Nullable Integer number(String text, List<FieldProblem> problems) {
        if (text.matches("\\d{1,4}")) {
            return Integer.valueOf(text);
        }
        problems.add(new FieldProblem("/position", "Give the place of the fact as a whole number from 0"));
        return null;
    }

    /** Agrees to all facts that have no answer yet. */
    @POST
    @Path("{reference}/agreement")
    @RolesAllowed({RESPONDER, MANUFACTURER_ADMINISTRATOR})
    @Consumes(MediaType.WILDCARD)
    public String agree(@PathParam("reference") String reference) {
        return shown(answers.agree(reference));
    }

    /** Extends the time to answer, once. */
    @POST
    @Path("{reference}/extension")
    @RolesAllowed({RESPONDER, MANUFACTURER_ADMINISTRATOR})
    @Consumes(MediaType.WILDCARD)
    public String extend(@PathParam("reference") String reference) {
        return shown(answers.extend(reference));
    }

    /** Decides on an answer, {@code {"version": "vendor", "reason": ...}}. */
    @POST
    @Path("{reference}/answers/{number: \\d{1,4}}/decision")
    @RolesAllowed(CURATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public String decide(
            @PathParam("reference") String reference, @PathParam("number") int number, @Nullable String body) {
        List<FieldProblem> problems = new ArrayList<>();
        JsonFields json = JsonFields.of(body, problems);
        String version = json.text("version");
        String reason = json.text("reason");
        json.refuseOthers();
        JsonFields.refuse(problems);
        return shown(decisions.decide(reference, number, FactAnswer.Version.of(version), reason));
    }

    private String shown(CaseDossier dossier) {
        return CaseJson.full(dossier, today()).build().toString();
    }
}
