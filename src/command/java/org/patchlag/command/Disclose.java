package org.patchlag.command;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** {@code mvn -q -Pdisclose -Din=portal.csv -Dout=cells.json}: what policy PP-1 publishes of a table of reports. */
public final class Disclose {
    private static final Set<String> COLUMNS =
            Set.of("id", "group", "jur", "vendor", "model", "type", "half", "units", "time", "status");

    private Disclose() {}

    /** Runs the command. */
    public static void main(String[] arguments) {
        System.exit(command().run(System.getProperties(), System.err));
    }

    static FileCommand command() {
        return new FileCommand("disclose", Disclose::of);
    }

    private static JsonObject of(Path input, Properties options) throws InputFault, IOException {
        List<MicrodataRow> rows = MicrodataRow.read(CsvRows.read(input, COLUMNS, Set.of()));
        JsonArrayBuilder cells = Json.createArrayBuilder();
        MicrodataCell.lattice(rows).forEach(cell -> cells.add(cell.json()));
        return Json.createObjectBuilder().add("cells", cells).build();
    }
}
