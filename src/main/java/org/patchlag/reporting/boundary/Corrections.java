package org.patchlag.reporting.boundary;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patchlag.reporting.control.Returned;
import org.patchlag.reporting.entity.Decision;
import org.patchlag.timeline.EventKind;

/**
 * What the regulator asks to be corrected in a returned report, on the page where it is corrected: on top, and at each
 * field. An event is known by its kind, for its place may be another one since.
 */
public final class Corrections implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String message;
    private final ArrayList<FormProblem> list = new ArrayList<>();
    private final LinkedHashMap<String, String> fields = new LinkedHashMap<>();
    private final LinkedHashMap<String, String> events = new LinkedHashMap<>();

    Corrections(Returned returned) {
        message = returned.message() == null ? "" : returned.message();
        for (Returned.Correction one : returned.corrections()) {
            EventKind event = one.event();
            String name = event == null
                    ? FieldName.of(new Decision.Reason(one.pointer(), one.reason()), List.of())
                    : FieldName.date(event);
            list.add(new FormProblem(name + ": " + one.reason(), FilingForm.fieldOf(one.pointer())));
            if (event == null) {
                fields.merge(one.pointer(), one.reason(), (first, second) -> first + ". " + second);
            } else {
                events.merge(event.code(), one.reason(), (first, second) -> first + ". " + second);
            }
        }
    }

    /** In words; empty for nothing. */
    public String getMessage() {
        return message;
    }

    /** Field by field, each with the field to go to. */
    public List<FormProblem> getList() {
        return List.copyOf(list);
    }

    /** At the fields that are of no event, by pointer. */
    Map<String, String> fields() {
        return fields;
    }

    /** At the events of a kind; empty for nothing. */
    String ofEvent(String kind) {
        return events.getOrDefault(kind, "");
    }
}
