package org.patchlag.query.boundary;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.JsonFields;
import org.patchlag.platform.JsonText;
import org.patchlag.query.control.QuestionReader;
import org.patchlag.query.control.SavedQueryEntry;
import org.patchlag.query.entity.Question;
import org.patchlag.query.entity.SavedQuery;
import org.patchlag.query.entity.Subscription;
import org.patchlag.query.entity.View;

/** Reads and writes saved queries as the API has them. */
final class SavedQueryJson {
    private SavedQueryJson() {}

    /** A saved query in a request's body. */
    static SavedQueryEntry read(@Nullable String body) {
        List<FieldProblem> problems = new ArrayList<>();
        JsonFields json = JsonFields.of(body, problems);
        String view = Objects.requireNonNullElse(json.text("view"), View.LIST.code());
        Optional<View> known = View.ofCode(view);
        if (known.isEmpty()) {
            problems.add(new FieldProblem("/view", "Write list, counts or figures"));
        }
        String shared = Objects.requireNonNullElse(json.text("shared"), "false");
        if (!Set.of("true", "false").contains(shared)) {
            problems.add(new FieldProblem("/shared", "Send true or false"));
        }
        SavedQueryEntry entry = new SavedQueryEntry(
                json.text("name"),
                shared.equals("true"),
                new Question(
                        known.orElse(View.LIST),
                        text(json, "query"),
                        text(json, "version"),
                        text(json, "fields"),
                        text(json, "sort"),
                        text(json, "by"),
                        text(json, "ranges"),
                        text(json, "clock"),
                        text(json, "against")));
        json.refuseOthers();
        JsonFields.refuse(problems);
        QueryProblem.parse("query", entry.question().query()); // says the place, as everywhere
        QueryProblem.parse("against", entry.question().against());
        return entry;
    }

    private static String text(JsonFields json, String name) {
        return Objects.requireNonNullElse(json.text(name), "");
    }

    /** A saved query; what it does not have is null. */
    static JsonObject write(SavedQuery saved) {
        Question question = saved.question();
        List<String> problems = QuestionReader.problems(question).stream()
                .map(problem -> problem.pointer() + ": " + problem.message())
                .toList();
        return JsonText.fields(
                "reference",
                saved.reference(),
                "name",
                saved.name(),
                "own",
                saved.own(),
                "owner",
                saved.ownerName(),
                "shared",
                saved.shared(),
                "view",
                question.view().code(),
                "query",
                question.query(),
                "version",
                question.version(),
                "fields",
                orNull(question.fields()),
                "sort",
                orNull(question.sort()),
                "by",
                orNull(question.by()),
                "ranges",
                orNull(question.ranges()),
                "clock",
                orNull(question.clock()),
                "against",
                orNull(question.against()),
                "answer",
                QuestionAddress.ofApi(question, 0, 0),
                "unreadable",
                JsonText.texts(problems),
                "changedAt",
                saved.changedAt(),
                "subscription",
                subscription(saved.subscription()));
    }

    private static @Nullable JsonObject subscription(@Nullable Subscription subscription) {
        if (subscription == null) {
            return null;
        }
        Subscription.Change told = subscription.told();
        return JsonText.fields(
                "since",
                subscription.subscribedAt(),
                "reports",
                subscription.reports(),
                "knownAt",
                subscription.knownAt(),
                "unreadableAt",
                subscription.unreadableAt(),
                "lastChange",
                told == null
                        ? null
                        : JsonText.fields(
                                "at",
                                told.at(),
                                "since",
                                told.since(),
                                "before",
                                told.before(),
                                "after",
                                told.after(),
                                "renewed",
                                told.renewed()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
