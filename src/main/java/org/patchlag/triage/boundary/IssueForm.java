package org.patchlag.triage.boundary;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.EventKind;
import org.patchlag.triage.control.IssueEntry;
import org.patchlag.triage.entity.IssueContent;
import org.patchlag.triage.entity.IssueTimeline;

/** What is typed of a vendor issue: a line for each kind of date that an issue can have. */
public final class IssueForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String vendor;
    private @Nullable String title;
    private @Nullable String summary;
    private @Nullable String threats;
    private @Nullable String models;
    private @Nullable String lastConfirmed;
    private final ArrayList<DateRow> dates = new ArrayList<>();

    /** A kind of date with what is typed of it. */
    public static final class DateRow implements Serializable {
        private static final long serialVersionUID = 1L;

        private final EventKind kind;
        private @Nullable String date;
        private @Nullable String source;

        DateRow(EventKind kind) {
            this.kind = kind;
        }

        /** What happened. */
        public EventKind getKind() {
            return kind;
        }

        /** When. */
        public @Nullable String getDate() {
            return date;
        }

        /** Takes when. */
        public void setDate(@Nullable String date) {
            this.date = date;
        }

        /** How it is known. */
        public @Nullable String getSource() {
            return source;
        }

        /** Takes how it is known. */
        public void setSource(@Nullable String source) {
            this.source = source;
        }
    }

    /** An empty one. */
    IssueForm() {
        Arrays.stream(EventKind.values())
                .filter(IssueTimeline::isOfAnIssue)
                .forEach(kind -> dates.add(new DateRow(kind)));
    }

    /** What an issue says now. */
    IssueForm(IssueContent content) {
        this();
        title = content.title();
        summary = content.summary();
        threats = String.join("\n", content.threats());
        models = String.join("\n", content.modelNames());
        lastConfirmed =
                content.lastConfirmed() == null ? null : content.lastConfirmed().toString();
        for (IssueContent.StatedDate stated : content.dates()) {
            dates.stream().filter(row -> row.kind == stated.kind()).forEach(row -> {
                row.date = stated.date().text();
                row.source = stated.source();
            });
        }
    }

    /** As it is to be read; a kind without a date is left out. */
    IssueEntry entry() {
        List<IssueEntry.DateEntry> given = dates.stream()
                .filter(row -> given(row.date) || given(row.source))
                .map(row -> new IssueEntry.DateEntry(row.kind.code(), row.date, row.source))
                .toList();
        return new IssueEntry(vendor, title, summary, names(threats), names(models), given, lastConfirmed);
    }

    private static List<String> names(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split("[\\n,]")).map(String::strip).toList();
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** The lines of dates. */
    public List<DateRow> getDates() {
        return dates;
    }

    /** The vendor's name. */
    public @Nullable String getVendor() {
        return vendor;
    }

    /** Takes the vendor's name. */
    public void setVendor(@Nullable String vendor) {
        this.vendor = vendor;
    }

    /** What the flaw is. */
    public @Nullable String getTitle() {
        return title;
    }

    /** Takes what the flaw is. */
    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    /** More words. */
    public @Nullable String getSummary() {
        return summary;
    }

    /** Takes more words. */
    public void setSummary(@Nullable String summary) {
        this.summary = summary;
    }

    /** The threats, one a line. */
    public @Nullable String getThreats() {
        return threats;
    }

    /** Takes the threats, one a line. */
    public void setThreats(@Nullable String threats) {
        this.threats = threats;
    }

    /** The models, one a line. */
    public @Nullable String getModels() {
        return models;
    }

    /** Takes the models, one a line. */
    public void setModels(@Nullable String models) {
        this.models = models;
    }

    /** The last day on which the dates were known to be all. */
    public @Nullable String getLastConfirmed() {
        return lastConfirmed;
    }

    /** Takes the last day on which the dates were known to be all. */
    public void setLastConfirmed(@Nullable String lastConfirmed) {
        this.lastConfirmed = lastConfirmed;
    }
}
