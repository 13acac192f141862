package org.patchlag.query.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.language.Field;
import org.patchlag.query.language.FieldType;
import org.patchlag.query.language.Query;
import org.patchlag.query.language.Vocabulary;
import org.patchlag.reporting.entity.Answerable;
import org.patchlag.reporting.entity.CaseKind;
import org.patchlag.reporting.entity.NameDisclosure;
import org.patchlag.reporting.entity.ReasonGiven;
import org.patchlag.reporting.entity.ReportState;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Ending;
import org.patchlag.timeline.EventKind;

/** Every field of a report that a regulator may ask for, and where it is found. */
public final class ReportFields {
    private static final String ISSUE = " from vendor_issue_report link join vendor_issue issue on"
            + " issue.organisation_id = link.organisation_id and issue.id = link.issue_id where link.unlinked_at is null";
    private static final String ENDING = ".ending";
    private static final String ENDED_BY = ".ended-by";
    // What a report tells its regulator in confidence: people, and free words of what happened to patients.
    private static final Set<String> CONFIDED =
            Set.of("hospital-reference", "contact-name", "contact-email", "patients-delayed", "narrative");
    private static final Map<String, Place> PLACES = new LinkedHashMap<>();
    private static final List<Field> FIELDS = new ArrayList<>();

    /** The words of the query language. */
    public static final Vocabulary VOCABULARY;

    static {
        identity();
        device();
        story();
        for (EventKind kind : EventKind.values()) {
            add("event." + kind.code(), kind.label(), FieldType.SPAN, new Place.Happening(kind.name()));
        }
        for (DelayClock clock : DelayClock.values()) {
            addClock(clock);
        }
        VOCABULARY = new Vocabulary(
                FIELDS, ThingTable.ALL.stream().map(ThingTable::thing).toList());
    }

    private ReportFields() {}

    /**
     * Reads a query.
     *
     * @throws org.patchlag.query.language.QueryException where it cannot be read
     */
    public static Query parse(@Nullable String text) {
        return Query.parse(text, VOCABULARY);
    }

    /** The field of this name, which there is. */
    public static Field field(String name) {
        return VOCABULARY.field(name).orElseThrow();
    }

    /** Whether a field says what is read in a case of its own: whoever lists it reads all those cases. */
    public static boolean isConfided(Field field) {
        return CONFIDED.contains(field.name());
    }

    /** Whether a field says how long a clock runs or how it ends: reports chosen by it say nothing of a vendor. */
    static boolean isOutcome(Field field, DelayClock clock) {
        return field.name().equals(clock.code())
                || field.name().equals(clock.code() + ENDING)
                || field.name().equals(clock.code() + ENDED_BY);
    }

    /** Whether a query chooses reports by how long a clock runs or how it ends. */
    static boolean choosesByOutcome(Query query, DelayClock clock) {
        return query.condition().fields().anyMatch(field -> isOutcome(field, clock));
    }

    /** Where a field is found. */
    static Place placeOf(Field field) {
        return Objects.requireNonNull(PLACES.get(field.name()));
    }

    private static void identity() {
        column("reference", "Reference", FieldType.NAME, "report.reference", Stored.TEXT);
        codes("state", "State", codes(ReportState.values(), ReportState::code), "report.state");
        named(
                "hospital",
                "Hospital",
                "hospital.name",
                test -> "report.organisation_id in (select id from organisation where " + test.apply("name") + ")");
        named(
                "group",
                "Hospital group",
                "hospital.group_name",
                test -> "report.organisation_id in (select id from organisation where " + test.apply("group_name")
                        + ")");
        add(
                "issue",
                "Issue of the vendor",
                FieldType.NAME,
                new Place.LookedUp(
                        "(select issue.reference" + ISSUE + " and link.report_organisation_id = report.organisation_id"
                                + " and link.report_id = report.id)",
                        List.of(),
                        test -> "(report.organisation_id, report.id) in (select link.report_organisation_id,"
                                + " link.report_id" + ISSUE + " and " + test.apply("issue.reference") + ")",
                        List.of()));
        column("country", "Country", FieldType.NAME, "report.country", Stored.TEXT);
        column("filed", "Filed on", FieldType.DAY, "report.first_submitted_at", Stored.INSTANT);
        column("changed", "Last changed on", FieldType.DAY, "report.changed_at", Stored.INSTANT);
        revision("confirmed", "Last confirmed on", FieldType.DAY, "last_confirmed", Stored.DATE);
        revision("hospital-reference", "Hospital’s reference", FieldType.NAME, "hospital_reference", Stored.TEXT);
        revision("contact-name", "Contact’s name", FieldType.NAME, "contact_name", Stored.TEXT);
        revision("contact-email", "Contact’s e-mail address", FieldType.NAME, "contact_email", Stored.TEXT);
        revisionCodes(
                "name-disclosure",
                "Hospital’s name may go to",
                codes(NameDisclosure.values(), NameDisclosure::code),
                "name_disclosure");
    }

    private static void device() {
        lookedUp(
                "vendor",
                "Vendor",
                "coalesce(vendor.name, revision.vendor_text)",
                Join.VENDOR,
                test -> "(revision.vendor_id in (select id from vendor where " + test.apply("name")
                        + " union all select vendor_id from vendor_alias where " + test.apply("alias")
                        + ") or (revision.vendor_id is null and " + test.apply("revision.vendor_text") + "))");
        lookedUp(
                "model",
                "Model",
                "coalesce(model.name, revision.model_text)",
                Join.MODEL,
                test -> "(revision.model_id in (select id from device_model where " + test.apply("name")
                        + ") or (revision.model_id is null and " + test.apply("revision.model_text") + "))");
        lookedUp("type", "Device type", "type.label", Join.TYPE, ReportFields::ofType);
        revision("units", "Units affected", FieldType.NUMBER, "units_affected", Stored.NUMBER);
        revision("units-owned", "Units owned", FieldType.NUMBER, "units_owned", Stored.NUMBER);
        revision("software-version", "Software version", FieldType.NAME, "software_version", Stored.TEXT);
        revision("operating-system", "Operating system", FieldType.NAME, "operating_system", Stored.TEXT);
        revision("udi", "UDI-DI", FieldType.NAME, "udi_di", Stored.TEXT);
    }

    // A model of the catalogue has its own type, whatever type was filed with it: editions count by that.
    private static String ofType(Function<String, String> test) {
        String types =
                " in (select code from device_type where " + test.apply("code") + " or " + test.apply("label") + ")";
        return "(revision.model_id in (select id from device_model where device_type" + types
                + ") or (revision.model_id is null and revision.device_type" + types + "))";
    }

    private static void story() {
        revisionCodes("kind", "Kind of case", codes(CaseKind.values(), CaseKind::code), "case_kind");
        add("threat", "Threat", FieldType.NAME, new Place.Listed("report_threat", "name", Stored.TEXT));
        addCodes(
                "reason",
                "Reason given",
                codes(ReasonGiven.values(), ReasonGiven::code),
                new Place.Listed("report_reason", "reason", Stored.ENUM));
        revisionCodes("answerable", "Who is answerable", codes(Answerable.values(), Answerable::code), "answerable");
        revision("service-provider", "Service provider", FieldType.NAME, "service_provider", Stored.TEXT);
        revision("off-network", "Taken off the network", FieldType.YES_NO, "off_network", Stored.YES_NO);
        revision("out-of-clinical-use", "Out of clinical use", FieldType.YES_NO, "out_of_clinical_use", Stored.YES_NO);
        revision(
                "workload-redirected",
                "Work redirected (%)",
                FieldType.NUMBER,
                "workload_redirected_percent",
                Stored.NUMBER);
        revision("patients-delayed", "Patients delayed", FieldType.NAME, "patients_delayed", Stored.TEXT);
        revision("images-not-archived", "Images not archived", FieldType.YES_NO, "images_not_archived", Stored.YES_NO);
        revision("reinfected", "Reinfected", FieldType.YES_NO, "reinfected", Stored.YES_NO);
        add("narrative", "Narrative", FieldType.WORDS, new Place.Narrative());
    }

    private static void addClock(DelayClock clock) {
        String alias = clock.name().toLowerCase(java.util.Locale.ROOT);
        List<Join> joins = List.of(Join.clock(alias, clock.name()));
        add(clock.code(), clock.label() + " (days)", FieldType.LENGTH, new Place.Clock(clock, alias));
        addCodes(
                clock.code() + ENDING,
                clock.label() + ": how it stands",
                Stored.codes(Ending.values()),
                new Place.Column(alias + ".ending", Stored.ENUM, joins));
        addCodes(
                clock.code() + ENDED_BY,
                clock.label() + ": ended by",
                Stored.codes(EventKind.values()),
                new Place.Column(alias + ".ended_by", Stored.ENUM, joins));
        add(
                clock.code() + ".start",
                clock.label() + ": began on",
                FieldType.SPAN,
                new Place.Span(alias + ".start_earliest", alias + ".start_latest", joins));
    }

    private static <T> List<String> codes(T[] values, Function<T, String> code) {
        return Arrays.stream(values).map(code).toList();
    }

    private static void column(String name, String label, FieldType type, String sql, Stored stored) {
        add(name, label, type, new Place.Column(sql, stored, List.of()));
    }

    private static void revision(String name, String label, FieldType type, String column, Stored stored) {
        add(name, label, type, new Place.Column("revision." + column, stored, List.of(Join.REVISION)));
    }

    private static void codes(String name, String label, List<String> codes, String sql) {
        addCodes(name, label, codes, new Place.Column(sql, Stored.ENUM, List.of()));
    }

    private static void revisionCodes(String name, String label, List<String> codes, String column) {
        addCodes(name, label, codes, new Place.Column("revision." + column, Stored.ENUM, List.of(Join.REVISION)));
    }

    private static void named(
            String name, String label, String shown, Function<Function<String, String>, String> condition) {
        add(name, label, FieldType.NAME, new Place.LookedUp(shown, List.of(Join.HOSPITAL), condition, List.of()));
    }

    private static void lookedUp(
            String name, String label, String shown, Join join, Function<Function<String, String>, String> condition) {
        add(name, label, FieldType.NAME, new Place.LookedUp(shown, List.of(join), condition, List.of(Join.REVISION)));
    }

    private static void add(String name, String label, FieldType type, Place place) {
        FIELDS.add(new Field(name, label, type));
        PLACES.put(name, place);
    }

    private static void addCodes(String name, String label, List<String> codes, Place place) {
        FIELDS.add(new Field(name, label, FieldType.CODE, codes));
        PLACES.put(name, place);
    }
}
