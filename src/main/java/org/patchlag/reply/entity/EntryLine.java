package org.patchlag.reply.entity;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A statement or a promise of a vendor, as a list has it.
 *
 * @param id its id
 * @param promise whether it is a promise
 * @param vendor the vendor's name
 * @param words the vendor's words
 * @param terms what is promised, in words; empty for a statement
 * @param enteredByName who entered it
 * @param enteredAt when
 * @param state how it stands, in words
 * @param decidedByName who decided on it; empty where that is not told
 * @param reason why not; empty where nothing was said
 * @param waits whether it waits to be decided on
 * @param inForce whether it is a statement that the next edition carries
 */
public record EntryLine(
        UUID id,
        boolean promise,
        String vendor,
        String words,
        String terms,
        String enteredByName,
        Instant enteredAt,
        String state,
        String decidedByName,
        String reason,
        boolean waits,
        boolean inForce)
        implements Serializable {

    /** Of a statement. */
    public static EntryLine of(VendorStatement statement) {
        return new EntryLine(
                statement.id(),
                false,
                statement.vendor(),
                statement.statement(),
                "",
                statement.enteredByName(),
                statement.enteredAt(),
                statement.state(),
                Objects.requireNonNullElse(statement.decidedByName(), ""),
                Objects.requireNonNullElse(statement.reason(), ""),
                statement.waits(),
                statement.inForce());
    }

    /** Of a promise. */
    public static EntryLine of(EnteredPromise promise) {
        return new EntryLine(
                promise.id(),
                true,
                promise.vendor(),
                promise.wording(),
                promise.inWords(),
                promise.enteredByName(),
                promise.enteredAt(),
                promise.state(),
                "",
                Objects.requireNonNullElse(promise.reason(), ""),
                promise.confirmed() == null,
                false);
    }
}
