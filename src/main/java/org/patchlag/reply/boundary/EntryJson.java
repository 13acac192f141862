package org.patchlag.reply.boundary;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import org.patchlag.platform.JsonText;
import org.patchlag.reply.entity.EnteredPromise;
import org.patchlag.reply.entity.ReleasingRegulator;
import org.patchlag.reply.entity.VendorStatement;

/** What vendors entered as JSON; the same for the vendor and for the regulator. */
final class EntryJson {
    private EntryJson() {}

    static JsonObject of(VendorStatement statement) {
        return JsonText.fields(
                "id", statement.id(),
                "vendor", statement.vendor(),
                "regulator", statement.regulator(),
                "statement", statement.statement(),
                "by", statement.enteredByName(),
                "at", statement.enteredAt(),
                "confirmed", statement.confirmed(),
                "reason", statement.reason(),
                "endedAt", statement.endedAt());
    }

    static JsonObject of(EnteredPromise promise) {
        return JsonText.fields(
                "id", promise.id(),
                "vendor", promise.vendor(),
                "regulator", promise.regulator(),
                "clock", promise.clock().code(),
                "days", promise.days(),
                "percent", promise.percent(),
                "wording", promise.wording(),
                "validFrom", promise.validFrom(),
                "by", promise.enteredByName(),
                "at", promise.enteredAt(),
                "confirmed", promise.confirmed(),
                "reason", promise.reason());
    }

    static JsonObject of(ReleasingRegulator regulator) {
        return JsonText.fields("id", regulator.organisationId(), "name", regulator.regulator());
    }

    static <T> JsonArray list(List<T> entries, Function<T, JsonObject> json) {
        JsonArrayBuilder list = JsonText.list();
        entries.forEach(entry -> list.add(json.apply(entry)));
        return list.build();
    }
}
