package org.patchlag.reply.boundary;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.MANUFACTURER_ADMINISTRATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;
import static org.patchlag.tenancy.Role.Names.RESPONDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.patchlag.platform.ListLimit;
import org.patchlag.platform.ListSort;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.reply.control.AdjudicationService;
import org.patchlag.reply.control.AnswerEntry;
import org.patchlag.reply.control.AnswerService;
import org.patchlag.reply.control.CaseListService;
import org.patchlag.reply.control.ReleaseService;
import org.patchlag.reply.entity.CaseDossier;
import org.patchlag.reply.entity.CaseFilter;
import org.patchlag.reply.entity.CaseSlice;
import org.patchlag.reply.entity.FactAnswer;

/** Released cases over HTTP: a vendor reads and answers its own, a regulator releases and decides. */
@Path("released-cases")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReleasedCaseResource {
    @Inject
    private AnswerService answers;

    @Inject
    private AdjudicationService decisions;

    @Inject
    private ReleaseService releases;

    @Inject
    private CaseListService lists;

    @Inject
    private Clock clock;

    /**
     * The cases that stand, the latest first; {@code show} is all, unanswered or contested. {@code next} and
     * {@code previous} go on as {@code cursor}.
     */
    @GET
    @RolesAllowed({RESPONDER, MANUFACTURER_ADMINISTRATOR, CURATOR, ANALYST, PUBLISHER})
    public String list(
            @QueryParam("show") @Nullable String show,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        ListSort order = ListSort.read(sort, lists.columns(), CaseListService.USUAL);
        CaseSlice slice = lists.find(filter(show), order, cursor, ListLimit.read(limit));
        JsonArrayBuilder list = JsonText.list();
        slice.cases().lines().forEach(dossier -> list.add(CaseJson.full(dossier, today())));
        return JsonText.fields(
                        "all", slice.counts().all(),
                        "unanswered", slice.counts().unanswered(),
                        "contested", slice.counts().contested(),
                        "cases", list.build(),
                        "previous", slice.cases().previous().orElse(null),
                        "next", slice.cases().next().orElse(null))
                .toString();
    }

    private static CaseFilter filter(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return CaseFilter.ALL;
        }
        return CaseFilter.ofCode(code)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INVALID_FIELDS,
                        "Nothing was looked for.",
                        List.of(new FieldProblem("/show", "Use all, unanswered or contested"))));
    }

    /** One of them. */
    @GET
    @Path("{reference}")
    @RolesAllowed({RESPONDER, MANUFACTURER_ADMINISTRATOR, CURATOR, ANALYST, PUBLISHER})
    public String get(@PathParam("reference") String reference) {
        return shown(lists.get(reference));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
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
