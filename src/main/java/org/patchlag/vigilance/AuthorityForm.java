package org.patchlag.vigilance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form, filled in as far as the report knows.
 *
 * @param name the form's name
 * @param issue which issue of the form this follows, and what to do with it
 * @param report the report's reference
 * @param sections its sections
 */
public record AuthorityForm(String name, String issue, String report, List<Section> sections) {
    /** Keeps its own list. */
    public AuthorityForm {
        sections = List.copyOf(sections);
    }

    /**
     * A section of a form.
     *
     * @param heading its letter and name
     * @param note what is to be said of all of it; null for nothing
     * @param fields its fields
     */
    public record Section(String heading, @Nullable String note, List<Field> fields) {
        /** Keeps its own list. */
        public Section {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field of a form.
     *
     * @param number as on the form, such as {@code D4}; empty where the form has none
     * @param label what the form calls it
     * @param value what the report says; null where it does not know
     */
    public record Field(
            String number, String label, @Nullable String value) {

        /** Whether somebody has yet to fill it in. */
        public boolean isMissing() {
            return value == null || value.isBlank();
        }
    }

    /** The same as plain text; an empty field has a line to write on. */
    public String text() {
        StringBuilder text = new StringBuilder(name)
                .append("\nReport ")
                .append(report)
                .append("\n\n")
                .append(issue)
                .append('\n');
        for (Section section : sections) {
            text.append('\n').append(section.heading()).append('\n');
            if (section.note() != null) {
                text.append('(').append(section.note()).append(")\n");
            }
            for (Field field : section.fields()) {
                text.append(field.number())
                        .append(field.number().isEmpty() ? "" : " ")
                        .append(field.label())
                        .append(": ")
                        .append(field.isMissing() ? "________" : field.value())
                        .append('\n');
            }
        }
        return text.toString();
    }
}
