package org.patchlag.reply.boundary;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.Locale;
import org.patchlag.attachment.FileEntryJson;
import org.patchlag.platform.JsonText;
import org.patchlag.reply.entity.CaseDossier;
import org.patchlag.reply.entity.FactAnswer;
import org.patchlag.reply.entity.ReleasedCase;
import org.patchlag.reply.entity.ReleasedFact;
import org.patchlag.timeline.DelayClock;

/** A released case as JSON; the same for its vendor and for its regulator. */
final class CaseJson {
    private CaseJson() {}

    static JsonObjectBuilder full(CaseDossier dossier, LocalDate today) {
        ReleasedCase released = dossier.released();
        JsonObjectBuilder json = JsonText.object()
                .add("reference", released.reference())
                .add("regulator", released.regulator())
                .add("releasedAt", released.releasedAt().toString())
                .add("stands", released.stands())
                .add("lastConfirmed", released.lastConfirmed().toString());
        if (released.model() != null) {
            json.add("model", released.model());
        }
        if (released.deviceType() != null) {
            json.add("deviceType", released.deviceType());
        }
        if (released.hospital() != null) {
            json.add("hospital", released.hospital());
        }
        json.add("threats", released.threats());
        LocalDate last = released.window().lastDay();
        JsonObjectBuilder window = JsonText.object()
                .add("open", released.stands() && released.window().openOn(today))
                .add("extended", released.extended());
        if (last != null) {
            window.add("lastDay", last.toString());
        }
        json.add("window", window);
        JsonArrayBuilder facts = JsonText.list();
        for (ReleasedFact fact : dossier.facts()) {
            JsonObjectBuilder one = JsonText.object()
                    .add("position", fact.position())
                    .add("kind", fact.kind().code())
                    .add("date", fact.dateText());
            dossier.answerTo(fact).ifPresent(answer -> one.add("answer", answer(answer, dossier)));
            facts.add(one);
        }
        JsonArrayBuilder own = JsonText.list();
        dossier.ownFacts().forEach(answer -> own.add(answer(answer, dossier)));
        return json.add("facts", facts).add("ownFacts", own).add("clocks", clocks(dossier));
    }

    /** What was said to a fact. */
    static JsonObjectBuilder answer(FactAnswer answer, CaseDossier dossier) {
        JsonObjectBuilder json = JsonText.object()
                .add("number", answer.number())
                .add("kind", answer.kind().code())
                .add("answer", answer.answer().code())
                .add("by", answer.answeredByName())
                .add("at", answer.answeredAt().toString())
                .add("undecided", answer.undecided());
        if (answer.dateText() != null) {
            json.add("date", answer.dateText());
        }
        if (answer.evidence() != null) {
            json.add("evidence", answer.evidence());
        }
        if (answer.evidenceLink() != null) {
            json.add("link", answer.evidenceLink());
        }
        if (answer.version() != null && answer.reason() != null) {
            json.add("version", answer.version().name().toLowerCase(Locale.ROOT))
                    .add("reason", answer.reason());
        }
        JsonArrayBuilder files = JsonText.list();
        dossier.filesOf(answer).forEach(file -> files.add(FileEntryJson.of(file.file())));
        return json.add("files", files);
    }

    private static JsonArrayBuilder clocks(CaseDossier dossier) {
        JsonArrayBuilder clocks = JsonText.list();
        for (DelayClock clock : DelayClock.values()) {
            clocks.add(JsonText.object()
                    .add("clock", clock.code())
                    .add("hospital", dossier.versions().hospital().read(clock).inWords())
                    .add("vendor", dossier.versions().vendor().read(clock).inWords())
                    .add("counts", dossier.versions().decided().read(clock).inWords()));
        }
        return clocks;
    }
}
