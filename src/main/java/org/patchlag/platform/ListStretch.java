package org.patchlag.platform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of a long list.
 *
 * @param lines the lines in the list's order
 * @param previous leads to the lines before; empty at the beginning
 * @param next leads to the lines after; empty at the end
 * @param <T> what a line is
 */
public record ListStretch<T>(List<T> lines, Optional<String> previous, Optional<String> next) {
    /**
     * A line as it was found.
     *
     * @param line the line
     * @param key the value that it is sorted by, as text
     * @param id its id
     * @param <T> what a line is
     */
    public record Found<T>(T line, String key, UUID id) {}

    /**
     * Of lines that were read from a place on, one more than are wanted where there are so many.
     *
     * @param found in the order in which they were read
     * @param from from where; null for the beginning
     * @param of which list in which order it is
     */
    static <T> ListStretch<T> of(List<Found<T>> found, @Nullable ListPlace from, String of, int most) {
        boolean backward = from != null && from.backward();
        boolean further = found.size() > most;
        List<Found<T>> shown = new ArrayList<>(further ? found.subList(0, most) : found);
        if (backward) {
            Collections.reverse(shown);
        }
        List<T> lines = shown.stream().map(Found::line).toList();
        if (shown.isEmpty()) {
            return new ListStretch<>(lines, Optional.empty(), Optional.empty());
        }
        Found<T> first = shown.get(0);
        Found<T> last = shown.get(shown.size() - 1);
        boolean before = backward ? further : from != null;
        boolean after = backward || further;
        return new ListStretch<>(
                lines,
                before ? Optional.of(new ListPlace(true, first.key(), first.id()).text(of)) : Optional.empty(),
                after ? Optional.of(new ListPlace(false, last.key(), last.id()).text(of)) : Optional.empty());
    }

    /** The same lines as something else. */
    public <R> ListStretch<R> map(Function<List<T>, List<R>> change) {
        return new ListStretch<>(change.apply(lines), previous, next);
    }
}
