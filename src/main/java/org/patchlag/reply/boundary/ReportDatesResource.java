package org.patchlag.reply.boundary;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.APPROVER;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.HOSPITAL_ADMINISTRATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;
import static org.patchlag.tenancy.Role.Names.REPORTER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.patchlag.reply.control.ReportDatesService;
import org.patchlag.reporting.control.ReportService;
import org.patchlag.reporting.control.ReportView;

/** The dates of a report over HTTP. */
@Path("reports") // as the reports themselves: a longer path here would hide their own
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReportDatesResource {
    @Inject
    private ReportService reports;

    @Inject
    private ReportDatesService dates;

    /** Every version of each date, of the hospital's revisions and of the vendor's answers; it is a reading of the report. */
    @GET
    @Path("{reference}/dates")
    @RolesAllowed({REPORTER, APPROVER, HOSPITAL_ADMINISTRATOR, ANALYST, CURATOR, PUBLISHER})
    public String dates(@PathParam("reference") String reference) {
        ReportView read = reports.get(reference);
        return ReportDatesJson.of(read, dates.of(read)).toString();
    }
}
