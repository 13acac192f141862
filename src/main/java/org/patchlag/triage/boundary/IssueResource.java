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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.IfMatch;
import org.patchlag.platform.JsonText;
import org.patchlag.platform.ListLimit;
import org.patchlag.platform.ListSort;
import org.patchlag.platform.ListStretch;
import org.patchlag.triage.control.IssueLine;
import org.patchlag.triage.control.IssueLinkService;
import org.patchlag.triage.control.IssueListService;
import org.patchlag.triage.control.IssueService;
import org.patchlag.triage.entity.IssueState;

/** Vendor issues over HTTP. */
@Path("issues")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class IssueResource {
    @Inject
    private IssueService issues;

    @Inject
    private IssueListService lists;

    @Inject
    private IssueLinkService links;

    /**
     * The caller's issues, the last changed first; {@code ?state=open} or {@code closed} for some of them. {@code next} and
     * {@code previous} go on as {@code cursor}.
     */
    @GET
    @RolesAllowed({ANALYST, CURATOR, PUBLISHER})
    public String list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        IssueState wanted = TriageBody.issueState(state);
        ListSort order = ListSort.read(sort, lists.columns(), IssueListService.USUAL);
        ListStretch<IssueLine> stretch = lists.find(wanted, order, cursor, ListLimit.read(limit));
        JsonArrayBuilder list = JsonText.list();
        stretch.lines().forEach(line -> list.add(IssueJson.line(line)));
        return JsonText.fields(
                        "all", lists.count(wanted),
                        "issues", list.build(),
                        "previous", stretch.previous().orElse(null),
                        "next", stretch.next().orElse(null))
                .toString();
    }

    /** Begins an issue, with {@code reports} linked to it at once: all of them, or nothing is kept. */
    @POST
    @RolesAllowed(CURATOR)
    public Response create(@Nullable String body) {
        IssueJson.Sent sent = IssueJson.read(body, true);
        String reference = links.open(sent.entry(), sent.reports());
        return Response.created(URI.create("issues/" + reference))
                .entity(IssueJson.full(issues.get(reference)).toString())
                .build();
    }

    /** One issue with its reports, dates and clocks. */
    @GET
    @Path("{issue}")
    @RolesAllowed({ANALYST, CURATOR, PUBLISHER})
    public Response get(@PathParam("issue") String issue) {
        return shown(issue);
    }

    /** Says what is known now: the whole of it again, as a further revision. */
    @PUT
    @Path("{issue}")
    @RolesAllowed(CURATOR)
    public Response revise(
            @PathParam("issue") String issue,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable String body) {
        issues.revise(
                issue, IfMatch.version(ifMatch), IssueJson.read(body, false).entry());
        return shown(issue);
    }

    /** Links a report: {@code {"report": "PL-..."}}. */
    @POST
    @Path("{issue}/reports")
    @RolesAllowed(CURATOR)
    public Response link(@PathParam("issue") String issue, @Nullable String body) {
        links.link(issue, TriageBody.text(body, "report"));
        return shown(issue);
    }

    /** Takes a report out. */
    @POST
    @Path("{issue}/reports/{reference}/unlink")
    @RolesAllowed(CURATOR)
    @Consumes(MediaType.WILDCARD)
    public Response unlink(@PathParam("issue") String issue, @PathParam("reference") String reference) {
        links.unlink(issue, reference);
        return shown(issue);
    }

    /** Ends the work on it. */
    @POST
    @Path("{issue}/close")
    @RolesAllowed(CURATOR)
    @Consumes(MediaType.WILDCARD)
    public Response close(@PathParam("issue") String issue, @HeaderParam("If-Match") @Nullable String ifMatch) {
        issues.close(issue, IfMatch.version(ifMatch));
        return shown(issue);
    }

    /** Takes the work on it up again. */
    @POST
    @Path("{issue}/reopen")
    @RolesAllowed(CURATOR)
    @Consumes(MediaType.WILDCARD)
    public Response reopen(@PathParam("issue") String issue, @HeaderParam("If-Match") @Nullable String ifMatch) {
        issues.reopen(issue, IfMatch.version(ifMatch));
        return shown(issue);
    }

    private Response shown(String issue) {
        var view = issues.get(issue);
        return Response.ok(IssueJson.full(view).toString())
                .tag(Integer.toString(view.version()))
                .build();
    }
}
