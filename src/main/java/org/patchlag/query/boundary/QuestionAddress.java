package org.patchlag.query.boundary;

import org.patchlag.query.control.Version;
import org.patchlag.query.entity.Question;
import org.patchlag.query.entity.View;

/** A question as an address of the page, and as a call of the API. */
final class QuestionAddress {
    private QuestionAddress() {}

    /** What stands after the question mark of the page that shows its answer. */
    static PageAddress ofPage(Question question) {
        String[] by = question.by().split(",", 2);
        return new PageAddress()
                .with("query", question.query())
                .with(
                        "view",
                        question.view() == View.LIST ? null : question.view().code())
                .with("version", version(question))
                .with("sort", question.sort())
                .with("fields", question.fields())
                .with("by", by[0])
                .with("by2", by.length < 2 ? null : by[1])
                .with("ranges", question.ranges())
                .with("clock", question.clock())
                .with("against", question.against());
    }

    /** The call with the same answer. */
    static String ofApi(Question question, int pageSize, int usualPageSize) {
        PageAddress address = new PageAddress().with("query", question.query());
        String path =
                switch (question.view()) {
                    case LIST -> {
                        address.with("version", version(question))
                                .with("sort", question.sort())
                                .with("fields", question.fields())
                                .with("limit", pageSize == usualPageSize ? null : Integer.toString(pageSize));
                        yield "search";
                    }
                    case COUNTS -> {
                        address.with("version", version(question))
                                .with("by", question.by())
                                .with("ranges", question.ranges());
                        yield "count";
                    }
                    case FIGURES -> {
                        address.with("by", question.by())
                                .with("clock", question.clock())
                                .with("against", question.against());
                        yield "figures";
                    }
                };
        String parameters = address.text();
        return "/api/v1/reports/" + path + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    // Figures are always of the accepted versions: they need not be asked for.
    private static String version(Question question) {
        boolean usual = question.view() == View.FIGURES || question.version().equals(Version.SUBMITTED.code());
        return usual ? "" : question.version();
    }
}
