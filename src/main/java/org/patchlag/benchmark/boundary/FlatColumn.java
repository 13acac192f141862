package org.patchlag.benchmark.boundary;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.entity.PublicTables.Coverage;
import org.patchlag.disclosure.PublicForm;
import org.patchlag.disclosure.PublicForm.GridPoint;

/** The columns of an edition as one flat table, the same in CSV, in its description and in Excel. */
@SuppressWarnings("ImmutableEnumChecker") // the functions have no state
public enum FlatColumn {
    EDITION("integer", "Number of the edition", row -> row.edition().number()),
    AS_OF(
            "date",
            "Day up to which the edition's reports were accepted",
            row -> day(row.edition().tables().asOf())),
    CLOCK("string", "The clock, by its code", row -> row.tables().clock()),
    CASES(
            "string",
            "Which reports the clock's figures are of",
            row -> code(row.tables().cases())),
    TABLE(
            "string",
            "The table: all, type, type_half, country, vendor or model",
            row -> code(row.cell().kind())),
    DEVICE_TYPE(
            "string", "Device type of a half-year or model", row -> row.cell().type()),
    VENDOR("string", "Vendor, where one is named", row -> row.cell().vendor()),
    LABEL("string", "What the row is about within its table", row -> row.cell().label()),
    CELL_AS_OF(
            "date", "Day of the cell's own figures: earlier where too little has changed since", FlatColumn::cellDay),
    DAY("integer", "Days since the clock started", row -> of(row, GridPoint::day)),
    SHARE_PERCENT(
            "integer",
            "Share of the reports received whose clock has stopped by then",
            row -> of(row, GridPoint::share)),
    SHARE_UP_TO_PERCENT(
            "integer",
            "Its upper bound where imprecise dates leave it between two values",
            row -> of(row, GridPoint::shareUpTo)),
    AT_LEAST("boolean", "Whether the share may be higher", row -> of(row, GridPoint::atLeast)),
    LOWER_PERCENT("integer", "Lower end of its 95 % interval, rounded outwards", row -> of(row, GridPoint::lower)),
    UPPER_PERCENT("integer", "Upper end of its 95 % interval, rounded outwards", row -> of(row, GridPoint::upper)),
    REPORTS_AT_LEAST(
            "integer",
            "Band of the number of reports; not shown where a vendor is named",
            row -> form(row, PublicForm::reportsAtLeast)),
    GROUPS_AT_LEAST(
            "integer",
            "Band of the number of hospital groups; not shown where a vendor is named",
            row -> form(row, PublicForm::groupsAtLeast)),
    PROMISED_DAYS("integer", "Within how many days the vendor itself promises that the clock stops", row -> row.cell()
            .promisedDays()),
    PROMISE("string", "The vendor's promise in its own words", row -> row.cell().promise()),
    COMPARISON(
            "string",
            "How the vendor stands beside all: slower, not_distinguishable or faster",
            row -> row.cell().comparison() == null ? null : code(row.cell().comparison())),
    CERTIFIED_GROUPS_PERCENT(
            "integer",
            "Hospital groups of the clock that certify that they file every case",
            row -> coverage(row, Coverage::certifiedGroups)),
    FILED_AFTER_END_PERCENT(
            "integer",
            "Reports of the clock that were filed only when their case was over",
            row -> coverage(row, Coverage::filedAfterEnd)),
    UNCONFIRMED_PERCENT(
            "integer",
            "Reports of the clock that are open and unconfirmed for more than 90 days",
            row -> coverage(row, Coverage::unconfirmed)),
    IMPRECISE_PERCENT(
            "integer",
            "Reports of the clock whose duration is known only within bounds",
            row -> coverage(row, Coverage::imprecise)),
    NOTE(
            "string",
            "\"not enough data\" where nothing is published; no other reason is ever given",
            row -> row.point() == null ? "not enough data" : null);

    private final String datatype;
    private final String meaning;
    private final Function<FlatRow, @Nullable Object> value;

    FlatColumn(String datatype, String meaning, Function<FlatRow, @Nullable Object> value) {
        this.datatype = datatype;
        this.meaning = meaning;
        this.value = value;
    }

    /** As in the file's first line. */
    public String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its type, as in XML Schema: integer, string, boolean or date. */
    public String datatype() {
        return datatype;
    }

    /** What it says. */
    public String meaning() {
        return meaning;
    }

    /** Its value in a row; null where it has none. */
    public @Nullable Object value(FlatRow row) {
        return value.apply(row);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    // A cell that is not published says nothing of itself, not even since when.
    private static @Nullable Object cellDay(FlatRow row) {
        return row.point() == null ? null : day(row.cell().asOf());
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object of(FlatRow row, Function<GridPoint, @Nullable Object> value) {
        return Optional.ofNullable(row.point()).map(value).orElse(null);
    }

    private static @Nullable Object form(FlatRow row, Function<PublicForm, @Nullable Object> value) {
        return Optional.ofNullable(row.cell().form()).map(value).orElse(null);
    }

    private static @Nullable Object coverage(FlatRow row, Function<Coverage, @Nullable Object> value) {
        return Optional.ofNullable(row.tables().coverage()).map(value).orElse(null);
    }
}
