package org.patchlag.triage.boundary;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.APPROVER;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.HOSPITAL_ADMINISTRATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;
import static org.patchlag.tenancy.Role.Names.REPORTER;

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
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.JsonText;
import org.patchlag.triage.control.AssignmentService;
import org.patchlag.triage.control.Colleague;
import org.patchlag.triage.control.InboxService;
import org.patchlag.triage.control.Question;
import org.patchlag.triage.control.QuestionService;

/** What stands beside a report, over HTTP: reports like it, who looks after it, questions and answers. */
@Path("reports") // as the reports themselves: a longer path here would hide their own
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TriageResource {
    @Inject
    private InboxService inbox;

    @Inject
    private AssignmentService assignments;

    @Inject
    private QuestionService questions;

    /** The reports most like this one. */
    @GET
    @Path("{reference}/like")
    @RolesAllowed({ANALYST, CURATOR, PUBLISHER})
    public String like(@PathParam("reference") String reference) {
        JsonArrayBuilder list = JsonText.list();
        inbox.like(reference)
                .forEach(like -> list.add(JsonText.fields(
                        "reference", like.reference(),
                        "hospital", like.hospital(),
                        "state", like.state().code(),
                        "filedOn", like.filedOn(),
                        "model", like.model(),
                        "sameGroup", like.sameGroup(),
                        "sameModel", like.sameModel(),
                        "commonThreats", like.commonThreats(),
                        "nearDates", like.nearDates(),
                        "issue", like.issue())));
        return JsonText.object().add("reports", list).build().toString();
    }

    /** Gives it into a curator's care: {@code {"assignee": "<e-mail address>"}}, empty for nobody's. */
    @POST
    @Path("{reference}/assignee")
    @RolesAllowed(CURATOR)
    public String assign(@PathParam("reference") String reference, @Nullable String body) {
        assignments.assign(reference, TriageBody.text(body, "assignee"));
        Colleague assignee = assignments.assigneeOf(reference);
        return JsonText.fields("reference", reference, "assignee", assignee == null ? null : assignee.email())
                .toString();
    }

    /** The questions about it and their answers. */
    @GET
    @Path("{reference}/questions")
    @RolesAllowed({REPORTER, APPROVER, HOSPITAL_ADMINISTRATOR, ANALYST, CURATOR, PUBLISHER})
    public String questions(@PathParam("reference") String reference) {
        return thread(reference);
    }

    /** Asks: {@code {"text": ...}}. */
    @POST
    @Path("{reference}/questions")
    @RolesAllowed(CURATOR)
    public String ask(@PathParam("reference") String reference, @Nullable String body) {
        questions.ask(reference, TriageBody.text(body, "text"));
        return thread(reference);
    }

    /** Answers: {@code {"text": ...}}. */
    @POST
    @Path("{reference}/questions/{number: \\d{1,6}}/answer")
    @RolesAllowed({REPORTER, APPROVER})
    public String answer(
            @PathParam("reference") String reference, @PathParam("number") int number, @Nullable String body) {
        questions.answer(reference, number, TriageBody.text(body, "text"));
        return thread(reference);
    }

    /** Says that an answer will do. */
    @POST
    @Path("{reference}/questions/{number: \\d{1,6}}/settle")
    @RolesAllowed(CURATOR)
    @Consumes(MediaType.WILDCARD)
    public String settle(@PathParam("reference") String reference, @PathParam("number") int number) {
        questions.settle(reference, number);
        return thread(reference);
    }

    private String thread(String reference) {
        JsonArrayBuilder list = JsonText.list();
        for (Question question : questions.of(reference)) {
            list.add(JsonText.fields(
                    "number", question.number(),
                    "state", question.state().code(),
                    "text", question.text(),
                    "askedBy", question.askedByName(),
                    "askedAt", question.askedAt(),
                    "answer", question.answer(),
                    "answeredBy", question.answeredByName(),
                    "answeredAt", question.answeredAt(),
                    "settledBy", question.settledByName(),
                    "settledAt", question.settledAt()));
        }
        return JsonText.object().add("questions", list).build().toString();
    }
}
