package org.patchlag.triage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.patchlag.tenancy.Caller;
import org.patchlag.timeline.Asserter;
import org.patchlag.timeline.Event;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.FuzzyDate;
import org.patchlag.timeline.Timeline;
import org.patchlag.triage.entity.IssueContent;
import org.patchlag.triage.entity.IssueState;
import org.patchlag.triage.entity.VendorIssue;

/** Vendor issues and what they say; a revision that is kept is never changed. */
@ApplicationScoped
public class IssueRepository {
    private static final String OF_REVISION =
            " where organisation_id = :organisation and issue_id = :issue and revision = :revision";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Jdbi sql;

    /** A row of {@code vendor_issue_revision}. */
    public record Row(
            String title,
            @Nullable String summary,
            @Nullable LocalDate lastConfirmed) {}

    /** A row of {@code vendor_issue_event}. */
    public record DateRow(
            EventKind kind, String dateText, @Nullable String source) {}

    /** Keeps a new one; its first revision follows. */
    public void add(VendorIssue issue) {
        entities.persist(issue);
    }

    /** Sends changes to the database now, so that a lost race is known before anything else is done. */
    public void flush() {
        entities.flush();
    }

    /** The one with this reference; empty where it is not within the scope. */
    public Optional<VendorIssue> find(String reference) {
        return entities.createQuery("select i from VendorIssue i where i.reference = :reference", VendorIssue.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** The references of those within the scope of one state, or of any where that is null. */
    public List<String> references(@Nullable IssueState state) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select reference from vendor_issue where cast(:state as text) is null or state = :state")
                .bind("state", state == null ? null : state.name())
                .mapTo(String.class)
                .list());
    }

    /** Keeps a revision. */
    public void addRevision(VendorIssue issue, IssueContent content, Caller.Identity author, Instant now) {
        entities.flush();
        sql.useHandle(handle -> {
            keyed(handle.createUpdate("""
                            insert into vendor_issue_revision (organisation_id, issue_id, revision, title, summary,
                              last_confirmed, author_id, author_name, created_at)
                            values (:organisation, :issue, :revision, :title, :summary, :confirmed, :author, :authorName,
                              :now)"""), issue)
                    .bind("title", content.title())
                    .bind("summary", content.summary())
                    .bind("confirmed", content.lastConfirmed())
                    .bind("author", author.account())
                    .bind("authorName", author.name())
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .execute();
            addThreats(handle, issue, content.threats());
            addModels(handle, issue, content.models());
            addDates(handle, issue, content, now);
        });
    }

    private static void addThreats(Handle handle, VendorIssue issue, List<String> threats) {
        if (threats.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into vendor_issue_threat (organisation_id, issue_id, revision, position, name)
                values (:organisation, :issue, :revision, :position, :name)""");
        for (int i = 0; i < threats.size(); i++) {
            keyed(batch, issue).bind("position", i).bind("name", threats.get(i)).add();
        }
        batch.execute();
    }

    private static void addModels(Handle handle, VendorIssue issue, List<IssueContent.StatedModel> models) {
        if (models.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into vendor_issue_model (organisation_id, issue_id, revision, position, model_id)
                values (:organisation, :issue, :revision, :position, :model)""");
        for (int i = 0; i < models.size(); i++) {
            keyed(batch, issue)
                    .bind("position", i)
                    .bind("model", models.get(i).id())
                    .add();
        }
        batch.execute();
    }

    private static void addDates(Handle handle, VendorIssue issue, IssueContent content, Instant now) {
        if (content.dates().isEmpty()) {
            return;
        }
        List<Event> events = content.dates().stream()
                .map(date -> new Event(date.kind(), date.date(), Asserter.VENDOR))
                .toList();
        LocalDate day =
                content.lastConfirmed() == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : content.lastConfirmed();
        Timeline timeline = Timeline.of(events, day);
        PreparedBatch batch = handle.prepareBatch("""
                insert into vendor_issue_event (organisation_id, issue_id, revision, position, kind, date_text, earliest,
                  latest, source)
                values (:organisation, :issue, :revision, :position, :kind, :date, :earliest, :latest, :source)""");
        for (int i = 0; i < events.size(); i++) {
            keyed(batch, issue)
                    .bind("position", i)
                    .bind("kind", events.get(i).kind().name())
                    .bind("date", events.get(i).date().text())
                    .bind("earliest", timeline.daysOf(i).earliest())
                    .bind("latest", timeline.daysOf(i).latest())
                    .bind("source", content.dates().get(i).source())
                    .add();
        }
        batch.execute();
    }

    /** What its latest revision says. */
    public IssueContent content(VendorIssue issue) {
        return sql.withHandle(handle -> {
            Row row = keyed(
                            handle.createQuery(
                                    "select title, summary, last_confirmed from vendor_issue_revision" + OF_REVISION),
                            issue)
                    .mapTo(Row.class)
                    .one();
            List<String> threats = keyed(
                            handle.createQuery(
                                    "select name from vendor_issue_threat" + OF_REVISION + " order by position"),
                            issue)
                    .mapTo(String.class)
                    .list();
            List<IssueContent.StatedModel> models = keyed(
                            handle.createQuery(
                                    "select id, name from vendor_issue_model join device_model on id = model_id"
                                            + OF_REVISION + " order by position"),
                            issue)
                    .mapTo(IssueContent.StatedModel.class)
                    .list();
            List<IssueContent.StatedDate> dates = keyed(
                            handle.createQuery("select kind, date_text, source from vendor_issue_event" + OF_REVISION
                                    + " order by position"),
                            issue)
                    .mapTo(DateRow.class)
                    .map(date ->
                            new IssueContent.StatedDate(date.kind(), FuzzyDate.parse(date.dateText()), date.source()))
                    .list();
            return new IssueContent(row.title(), row.summary(), threats, models, dates, row.lastConfirmed());
        });
    }

    private static <S extends SqlStatement<S>> S keyed(S statement, VendorIssue issue) {
        return statement
                .bind("organisation", issue.organisationId())
                .bind("issue", issue.id())
                .bind("revision", issue.currentRevision());
    }
}
