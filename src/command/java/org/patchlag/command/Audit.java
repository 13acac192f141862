package org.patchlag.command;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.patchlag.disclosure.PublishedTable;
import org.patchlag.disclosure.TableAudit;

/**
 * {@code mvn -q -Paudit -Din=edition.json -Dout=audit.json}: what an attacker can work out about the suppressed cells of a
 * published table.
 */
public final class Audit {
    private Audit() {}

    /** Runs the command. */
    public static void main(String[] arguments) {
        System.exit(command().run(System.getProperties(), System.err));
    }

    static FileCommand command() {
        return new FileCommand("audit", Audit::of);
    }

    private static JsonObject of(Path input, Properties options) throws InputFault, IOException {
        JsonObject json;
        try (Reader text = Files.newBufferedReader(input);
                JsonReader reader = Json.createReader(text)) {
            json = reader.readObject();
        }
        if (!json.containsKey("base_variables") && !json.containsKey("clocks")) {
            throw new InputFault("neither /base_variables nor /clocks is there: expected a table of cells over base"
                    + " variables, or an edition");
        }
        JsonArrayBuilder bounds = Json.createArrayBuilder();
        try {
            List<PublishedTable.Bounds> all = json.containsKey("base_variables")
                    ? TableAudit.bounds(CountTable.read(json))
                    : EditionTable.bounds(json);
            for (PublishedTable.Bounds found : all) {
                bounds.add(Json.createObjectBuilder()
                        .add("id", found.id())
                        .add("lower", JsonNumbers.json(found.lower() == null ? Double.NaN : found.lower()))
                        .add("upper", JsonNumbers.json(found.upper() == null ? Double.NaN : found.upper())));
            }
        } catch (IllegalStateException contradiction) {
            throw new InputFault("the published figures contradict each other: no table has them");
        }
        return Json.createObjectBuilder().add("bounds", bounds).build();
    }
}
