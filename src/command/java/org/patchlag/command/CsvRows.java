package org.patchlag.command;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * The rows of a CSV file whose first line names its columns. Every complaint names the line, the column and what was
 * expected.
 *
 * @param columns the columns that the file has
 * @param rows its rows
 */
record CsvRows(Set<String> columns, List<Row> rows) {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(false)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    /**
     * Reads a file.
     *
     * @param required columns without which it cannot be used
     * @param optional columns that may be there too; any other is a fault, for it might be a misspelt one
     */
    static CsvRows read(Path file, Set<String> required, Set<String> optional) throws InputFault, IOException {
        try (Reader reader = withoutMark(Files.newBufferedReader(file));
                CSVParser parser = FORMAT.parse(reader)) {
            Set<String> columns = new LinkedHashSet<>(parser.getHeaderNames());
            checkColumns(columns, required, optional);
            List<Row> rows = new ArrayList<>();
            for (CSVRecord csv : parser) {
                long line = parser.getCurrentLineNumber();
                if (!csv.isConsistent()) {
                    throw new InputFault(
                            line, "has " + csv.size() + " values, but the header names " + columns.size() + " columns");
                }
                rows.add(new Row(line, csv));
            }
            if (rows.isEmpty()) {
                throw new InputFault(2, "there is no row below the header");
            }
            return new CsvRows(columns, rows);
        } catch (UncheckedIOException malformed) {
            throw new InputFault("malformed CSV: " + malformed.getMessage());
        } catch (IllegalArgumentException malformed) {
            throw new InputFault(1, "the header cannot be used: " + malformed.getMessage());
        }
    }

    /** The names of a file's columns. */
    static List<String> names(Path file) throws InputFault, IOException {
        try (Reader reader = withoutMark(Files.newBufferedReader(file));
                CSVParser parser = FORMAT.parse(reader)) {
            return parser.getHeaderNames();
        } catch (IllegalArgumentException malformed) {
            throw new InputFault(1, "the header cannot be used: " + malformed.getMessage());
        }
    }

    private static Reader withoutMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static void checkColumns(Set<String> columns, Set<String> required, Set<String> optional)
            throws InputFault {
        for (String name : required) {
            if (!columns.contains(name)) {
                throw new InputFault(1, "the column \"" + name + "\" is missing; there are " + columns);
            }
        }
        Set<String> unknown = new HashSet<>(columns);
        unknown.removeAll(required);
        unknown.removeAll(optional);
        if (!unknown.isEmpty()) {
            throw new InputFault(
                    1, "unknown column " + unknown + "; known are " + required + " and, if wanted, " + optional);
        }
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    /** A row, and the line of the file in which it ends, counted from 1 with the header. */
    record Row(long line, CSVRecord csv) {
        /** A value as it is given, perhaps empty. */
        String given(String column) {
            return csv.get(column);
        }

        /** A value that must be there. */
        String text(String column) throws InputFault {
            String value = csv.get(column);
            if (value.isEmpty()) {
                throw new InputFault(line, column + " is empty");
            }
            return value;
        }

        /** A whole number within bounds; empty where the value is. */
        Optional<Integer> number(String column, int least, int most) throws InputFault {
            String value = csv.get(column);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            try {
                int number = Integer.parseInt(value);
                if (number >= least && number <= most) {
                    return Optional.of(number);
                }
            } catch (NumberFormatException notANumber) {
                // told below, as for a number out of bounds
            }
            throw new InputFault(
                    line,
                    column + " is \"" + shortened(value) + "\"; expected a whole number from " + least + " to " + most);
        }

        /** A whole number within bounds that must be there. */
        int requiredNumber(String column, int least, int most) throws InputFault {
            text(column);
            return number(column, least, most).orElseThrow();
        }

        private static String shortened(String value) {
            return value.length() <= 40 ? value : value.substring(0, 40) + "…";
        }
    }
}
