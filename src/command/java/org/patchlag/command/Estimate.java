package org.patchlag.command;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;

/** {@code mvn -q -Pestimate -Din=cases.csv -Dout=estimates.json}: the estimates of a table of durations. */
public final class Estimate {
    private static final Set<String> EXACT = Set.of("group", "time", "status");
    private static final Set<String> EXACT_OPTIONS = Set.of("id", "entry", "cluster", "weight", "stratum");
    private static final Set<String> BOUNDS = Set.of("group", "left", "right");
    private static final Set<String> BOUNDS_OPTIONS = Set.of("id", "cluster");

    private Estimate() {}

    /** Runs the command. */
    public static void main(String[] arguments) {
        System.exit(command().run(System.getProperties(), System.err));
    }

    static FileCommand command() {
        return new FileCommand("estimate", Estimate::of);
    }

    private static JsonObject of(Path input, Properties options) throws InputFault, IOException {
        if (CsvRows.names(input).contains("left")) {
            CsvRows rows = CsvRows.read(input, BOUNDS, BOUNDS_OPTIONS);
            return new BoundedEstimates(BoundedCase.read(rows), Days.horizons(options)).json();
        }
        CsvRows rows = CsvRows.read(input, EXACT, EXACT_OPTIONS);
        return new ExactEstimates(rows.columns(), ExactCase.read(rows), options).json();
    }
}
