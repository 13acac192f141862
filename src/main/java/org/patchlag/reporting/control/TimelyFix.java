package org.patchlag.reporting.control;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.timeline.EventKind;

/**
 * A case in which the vendor fixed in time, in the fewest words that a report can have; everything is text, nothing has
 * been checked.
 *
 * @param hospitalReference the hospital's own reference; may be left out
 * @param caseKind code of {@link org.patchlag.reporting.entity.CaseKind}
 * @param vendor a name, of the catalogue or not
 * @param model a name, of the catalogue or not
 * @param deviceType its code; may be left out with a model of the catalogue
 * @param vendorNotified the text of a date
 * @param fixOffered the text of a date
 */
public record TimelyFix(
        @Nullable String hospitalReference,
        @Nullable String caseKind,
        @Nullable String vendor,
        @Nullable String model,
        @Nullable String deviceType,
        @Nullable String vendorNotified,
        @Nullable String fixOffered)
        implements Serializable {

    private static final Map<String, String> POINTERS = Map.of(
            "/device/vendor", "/vendor",
            "/device/vendorText", "/vendor",
            "/device/model", "/model",
            "/device/modelText", "/model",
            "/device/deviceType", "/deviceType",
            "/events/0/date", "/vendorNotified",
            "/events/1/date", "/fixOffered");

    /** The report that says the same; a name that the catalogue lacks is given as free text. */
    Filing filing(boolean knownVendor, boolean knownModel) {
        return new Filing(
                hospitalReference,
                new Filing.Contact(null, null),
                null,
                caseKind,
                new Filing.Device(
                        knownVendor ? vendor : null,
                        knownVendor ? null : vendor,
                        knownModel ? model : null,
                        knownModel ? null : model,
                        deviceType,
                        null,
                        null,
                        null,
                        null,
                        null),
                List.of(),
                null,
                null,
                List.of(),
                new Filing.Impact(null, null, null, null, null, null),
                null,
                List.of(
                        new Filing.EventEntry(EventKind.VENDOR_NOTIFIED.code(), vendorNotified, null),
                        new Filing.EventEntry(EventKind.FIX_OFFERED.code(), fixOffered, null)),
                null);
    }

    /** A problem of that report as one of this form. */
    static FieldProblem problem(FieldProblem problem) {
        return new FieldProblem(POINTERS.getOrDefault(problem.pointer(), problem.pointer()), problem.message());
    }
}
