package org.patchlag.benchmark.boundary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.entity.PublicTables.ClockTables;
import org.patchlag.benchmark.entity.PublicTables.PublicCell;

/** What became of the cells of one edition in another, for one clock. */
public final class EditionDifference {
    /** What became of a cell. */
    public enum Change {
        RENEWED("renewed"),
        KEPT("kept with its old date"),
        APPEARED("appeared"),
        GONE("gone");

        private final String words;

        Change(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    /**
     * A cell that at least one of the two shows.
     *
     * @param change what became of it
     * @param before the first edition's cell; null where it has none
     * @param after the second edition's cell; null where it has none
     */
    public record Line(
            Change change,
            @Nullable PublicCell before,
            @Nullable PublicCell after) {
        /** The cell, of whichever edition has it. */
        public PublicCell cell() {
            PublicCell either = after == null ? before : after;
            if (either == null) {
                throw new IllegalStateException("a line has a cell");
            }
            return either;
        }
    }

    private EditionDifference() {}

    /** The cells that either shows, in the order of the second, those that are gone last. */
    public static List<Line> between(@Nullable ClockTables before, @Nullable ClockTables after) {
        Map<String, PublicCell> old = shown(before);
        Map<String, PublicCell> recent = shown(after);
        List<Line> lines = new ArrayList<>();
        recent.forEach((key, cell) -> lines.add(Optional.ofNullable(old.get(key))
                .map(was -> new Line(isKept(was, cell) ? Change.KEPT : Change.RENEWED, was, cell))
                .orElseGet(() -> new Line(Change.APPEARED, null, cell))));
        old.forEach((key, cell) -> {
            if (!recent.containsKey(key)) {
                lines.add(new Line(Change.GONE, cell, null));
            }
        });
        return lines;
    }

    private static boolean isKept(PublicCell was, PublicCell cell) {
        return was.asOf().equals(cell.asOf()) && Objects.equals(was.form(), cell.form());
    }

    private static Map<String, PublicCell> shown(@Nullable ClockTables tables) {
        Map<String, PublicCell> cells = new LinkedHashMap<>();
        if (tables != null) {
            tables.cells().stream().filter(cell -> cell.form() != null).forEach(cell -> cells.put(cell.key(), cell));
        }
        return cells;
    }
}
