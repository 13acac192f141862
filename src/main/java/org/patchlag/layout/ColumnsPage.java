package org.patchlag.layout;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;

/** A page on which the columns of a list are chosen and ordered, and how many lines it has. */
public abstract class ColumnsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<Integer> PAGE_SIZES = List.of(25, 50, 100, 200);

    private final ArrayList<String> chosen = new ArrayList<>();
    private int pageSize;
    private @Nullable String added;
    private String moved = "";
    private String error = "";

    /** All columns that there are, but for the first, which cannot be taken away. */
    protected abstract List<Column> known();

    /** Begins with these columns, by their names, and this many lines. */
    protected void beginWith(List<String> names, int lines) {
        chosen.addAll(names);
        pageSize = lines;
    }

    /** The names of the columns after the first, in their order. */
    protected List<String> names() {
        return List.copyOf(chosen);
    }

    /** Keeps what was chosen, and leads to the next page; stays where that cannot be kept. */
    protected @Nullable String attempt(Runnable keep, String next) {
        try {
            keep.run();
            return next;
        } catch (ProblemException e) {
            error = e.inOneSentence();
            return null;
        }
    }

    /** The columns after the first, in their order. */
    public List<Column> getChosen() {
        return chosen.stream()
                .flatMap(name -> known().stream().filter(column -> column.name().equals(name)))
                .toList();
    }

    /** The columns that could be added. */
    public List<Column> getOthers() {
        return known().stream()
                .filter(column -> !chosen.contains(column.name()))
                .toList();
    }

    /** How many lines can be had at once. */
    public List<Integer> getPageSizes() {
        return PAGE_SIZES;
    }

    /** Adds the column that was chosen, as the last one. */
    public void add() {
        error = "";
        getOthers().stream()
                .map(Column::name)
                .filter(name -> name.equals(added))
                .forEach(chosen::add);
        added = null;
        moved = "";
    }

    /** Takes a column away. */
    public void remove(String name) {
        error = "";
        chosen.remove(name);
        moved = "";
    }

    /** Moves a column to the left. */
    public void earlier(String name) {
        move(name, -1);
        moved = "earlier " + name;
    }

    /** Moves a column to the right. */
    public void later(String name) {
        move(name, 1);
        moved = "later " + name;
    }

    private void move(String name, int by) {
        error = "";
        int from = chosen.indexOf(name);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < chosen.size()) {
            Collections.swap(chosen, from, to);
        }
    }

    /** Whether a button was just used: whoever moves a column by keyboard goes on with the same button. */
    public boolean wasUsed(String button, String name) {
        return moved.equals(button + " " + name);
    }

    /** What could not be kept. */
    public String getError() {
        return error;
    }

    /** The column to add. */
    public @Nullable String getAdded() {
        return added;
    }

    /** Takes the column to add. */
    public void setAdded(@Nullable String added) {
        this.added = added;
    }

    /** How many lines at once. */
    public int getPageSize() {
        return pageSize;
    }

    /** Takes how many lines at once. */
    public void setPageSize(int pageSize) {
        this.pageSize = pageSize;
    }
}
