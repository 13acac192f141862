package org.patchlag.triage.control;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the decisions of the present request have in common. */
@RequestScoped
public class Occasion {
    private @Nullable Kind kind;

    /** How decisions are told. */
    public sealed interface Kind permits Told, Silent {}

    /**
     * To each hospital once.
     *
     * @param id by which they are known to belong together
     */
    public record Told(UUID id) implements Kind {}

    /** Not at all. */
    public record Silent() implements Kind {}

    /** Does something in which all decisions are of one occasion, and nothing else is. */
    public void during(Kind of, Runnable work) {
        Kind before = kind;
        kind = of;
        try {
            work.run();
        } finally {
            kind = before;
        }
    }

    /** How what is decided now is told; a decision for itself is an occasion of its own. */
    public Kind present() {
        return kind == null ? new Told(UUID.randomUUID()) : kind;
    }
}
