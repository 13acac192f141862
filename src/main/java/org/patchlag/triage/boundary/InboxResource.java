package org.patchlag.triage.boundary;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;

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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.JsonFields;
import org.patchlag.platform.JsonText;
import org.patchlag.platform.PathId;
import org.patchlag.triage.control.Batch;
import org.patchlag.triage.control.BatchActions;
import org.patchlag.triage.control.BatchService;
import org.patchlag.triage.control.InboxFilter;
import org.patchlag.triage.control.InboxLine;
import org.patchlag.triage.control.InboxService;
import org.patchlag.triage.control.InboxSlice;
import org.patchlag.triage.entity.BatchAction;

/** The inbox over HTTP, and one thing done to many of its reports. */
@Path("triage")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InboxResource {
    @Inject
    private InboxService inbox;

    @Inject
    private BatchActions actions;

    @Inject
    private BatchService batches;

    /** The reports that wait, the last submitted first; {@code show} is all, mine or unassigned. */
    @GET
    @Path("inbox")
    @RolesAllowed({ANALYST, CURATOR, PUBLISHER})
    public String inbox(@QueryParam("show") @Nullable String show, @QueryParam("cursor") @Nullable String cursor) {
        InboxSlice slice = inbox.find(InboxFilter.ofCode(show), cursor);
        JsonArrayBuilder lines = JsonText.list();
        for (InboxLine line : slice.lines()) {
            lines.add(JsonText.fields(
                    "reference", line.reference(),
                    "state", line.state().code(),
                    "hospital", line.hospital(),
                    "device", line.device(),
                    "timeToPatch", line.timeToPatch(),
                    "waitingSince", line.waitingSince(),
                    "waitsForDays", inbox.age(line),
                    "assignee", line.assignee(),
                    "questionsAsked", line.asked(),
                    "questionsAnswered", line.answered(),
                    "issue", line.issue()));
        }
        return JsonText.fields(
                        "all", slice.counts().all(),
                        "mine", slice.counts().mine(),
                        "unassigned", slice.counts().unassigned(),
                        "reports", lines.build(),
                        "next", slice.next().orElse(null))
                .toString();
    }

    /**
     * Does one thing to many reports: {@code {"action": "accept", "reports": [...]}}; {@code return} needs {@code message},
     * {@code assign} takes {@code assignee}, {@code link} needs {@code issue}.
     */
    @POST
    @Path("batches")
    @RolesAllowed(CURATOR)
    public String act(@Nullable String body) {
        List<FieldProblem> problems = new ArrayList<>();
        JsonFields root = JsonFields.of(body, problems);
        BatchAction action = BatchAction.ofCode(String.valueOf(root.text("action")))
                .orElseGet(() -> {
                    problems.add(new FieldProblem("/action", "Use accept, return, assign or link"));
                    return BatchAction.ACCEPT;
                });
        List<String> reports = root.texts("reports");
        String detail =
                switch (action) {
                    case ACCEPT -> null;
                    case RETURN -> root.text("message");
                    case ASSIGN -> root.text("assignee");
                    case LINK -> root.text("issue");
                };
        root.refuseOthers();
        JsonFields.refuse(problems);
        return json(actions.act(action, detail, reports));
    }

    /** What was done, report by report. */
    @GET
    @Path("batches/{id}")
    @RolesAllowed(CURATOR)
    public String get(@PathParam("id") String id) {
        return json(batches.get(PathId.of(id, "bulk action")));
    }

    /** Undoes what stands of it; what cannot be undone is named with its reason. */
    @POST
    @Path("batches/{id}/undo")
    @RolesAllowed(CURATOR)
    @Consumes(MediaType.WILDCARD)
    public String undo(@PathParam("id") String id) {
        return json(actions.undo(PathId.of(id, "bulk action")));
    }

    private static String json(Batch batch) {
        JsonArrayBuilder items = JsonText.list();
        for (Batch.Item item : batch.items()) {
            items.add(JsonText.fields(
                    "reference",
                    item.reference(),
                    "done",
                    item.version() != null,
                    "undone",
                    item.undoneAt() != null,
                    "problem",
                    item.problem()));
        }
        return JsonText.fields(
                        "id", batch.id(),
                        "action", batch.action().code(),
                        "detail", batch.detail(),
                        "by", batch.doneByName(),
                        "at", batch.doneAt(),
                        "reports", items.build())
                .toString();
    }
}
