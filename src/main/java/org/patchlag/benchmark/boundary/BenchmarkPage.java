package org.patchlag.benchmark.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.control.PublishedEditions;
import org.patchlag.benchmark.entity.EditionLine;
import org.patchlag.benchmark.entity.PublicTables.ClockTables;
import org.patchlag.benchmark.entity.PublicTables.Coverage;
import org.patchlag.benchmark.entity.PublicTables.Erratum;
import org.patchlag.benchmark.entity.PublicTables.PublicCell;
import org.patchlag.disclosure.PublicForm;
import org.patchlag.disclosure.PublicForm.GridPoint;

/** What all public pages say of the edition and the clock that they show: everything follows from what is published. */
@Named("benchmarkPage")
@RequestScoped
public class BenchmarkPage {
    static final int MESSAGE_DAY = 90;

    @Inject
    private ShownEdition shown;

    @Inject
    private PublishedEditions editions;

    /**
     * Another address of the page that is shown.
     *
     * @param label its text
     * @param query its query
     * @param current whether it is the one that is shown
     */
    public record Choice(String label, String query, boolean current) {}

    /** Whether any edition has been released. */
    public boolean isAvailable() {
        return shown.find().isPresent();
    }

    /** The edition's number. */
    public int getNumber() {
        return shown.edition().number();
    }

    /** The day up to which its reports were accepted. */
    public String getAsOf() {
        return PublicWords.day(LocalDate.parse(shown.edition().tables().asOf()));
    }

    /** Who published it. */
    public String getRegulator() {
        return shown.edition().tables().regulator();
    }

    /** Its countries. */
    public String getJurisdiction() {
        return PublicWords.countries(shown.edition().tables().jurisdiction());
    }

    /** The version of its method. */
    public String getMethod() {
        return shown.edition().tables().method();
    }

    /** Whether it is invented. */
    public boolean isDemonstration() {
        return shown.find().map(found -> found.tables().demonstration()).orElse(false);
    }

    /** Whether there is a later edition of the same regulator. */
    public boolean isOutdated() {
        return editions.list().stream()
                .anyMatch(
                        line -> line.number() > getNumber() && line.regulator().equals(getRegulator()));
    }

    /** What it corrects; null where it corrects nothing. */
    public @Nullable Erratum getErratum() {
        return shown.edition().tables().erratum();
    }

    /** The later editions that correct it. */
    public List<EditionLine> getCorrectedBy() {
        return editions.list().stream()
                .filter(line -> line.number() > getNumber() && corrects(line.number(), getNumber()))
                .toList();
    }

    private boolean corrects(int later, int number) {
        return editions.find(later)
                .map(found -> found.tables().erratum())
                .filter(erratum -> erratum.corrects() == number)
                .isPresent();
    }

    /** The clock that is shown, in words. */
    public ClockWords getClock() {
        return shown.words();
    }

    /** The clocks that may be chosen. */
    public List<Choice> getClocks() {
        return shown.edition().tables().clocks().stream()
                .flatMap(tables -> ClockWords.of(tables.clock()).stream())
                .map(words -> new Choice(
                        words.getLabel(),
                        query(words.getCode(), rest()),
                        words.getCode().equals(shown.address().clock())))
                .toList();
    }

    private String rest() {
        PublicAddress address = shown.address();
        return switch (address.page()) {
            case TABLE -> "&by=" + TableWords.of(address.table()).code();
            case VENDOR -> "&name=" + encoded(address.vendor());
            case COMPARISON -> address.byClass() ? "&sort=class" : "";
            case EDITIONS -> "&from=" + address.from();
            default -> "";
        };
    }

    /** The query of this edition and a clock. */
    String query(String clock, String rest) {
        return "edition=" + getNumber() + "&clock=" + clock + rest;
    }

    /** The query that leads from here to another page in the same edition and clock. */
    public String getQuery() {
        return query(shown.address().clock(), "");
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The message in words. */
    public String getMessage() {
        PublicForm form = all().form();
        return form == null
                ? "There is not enough data to say by when " + getClock().getDone() + "."
                : getClock().sentence(point(form));
    }

    static GridPoint point(PublicForm form) {
        return CellView.at(form, MESSAGE_DAY)
                .orElseGet(() -> form.grid().get(form.grid().size() - 1));
    }

    private PublicCell all() {
        return shown.tables().all();
    }

    /** By when half were fixed, as a sentence; empty where that is not known. */
    public String getHalf() {
        PublicForm form = all().form();
        HalfTime half = form == null ? null : HalfTime.of(form);
        return half == null || !half.isKnown() || half.ofInterval()
                ? ""
                : "Half of the cases were " + getClock().getStopped() + " " + half.words() + ".";
    }

    /** The curve of all reports. */
    public String getCurve() {
        return Drawings.curve("curve", "All reports", getMessage(), all().form(), getClock(), List.of());
    }

    /** The one row of everything. */
    public List<CellView> getAll() {
        return List.of(new CellView(all(), shown.edition().tables().asOf()));
    }

    /** Which reports the figures are of. */
    public String getCases() {
        return PublicWords.cases(shown.tables().cases());
    }

    /** How the reports came to be reported, figure by figure; empty where there is not enough data to say. */
    public List<String> getCoverage() {
        return coverage(shown.tables());
    }

    private static List<String> coverage(ClockTables tables) {
        Coverage coverage = tables.coverage();
        return coverage == null ? List.of() : PublicWords.coverage(coverage);
    }
}
