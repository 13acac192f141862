package org.patchlag.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;

/** Opens workbooks with LibreOffice, as a person would. */
public final class Office {
    private static final Path PROGRAM = Path.of("/usr/bin/soffice");

    private Office() {}

    /** The rows of a sheet as they are shown, by their headings; without LibreOffice the test is skipped. */
    public static List<CSVRecord> read(byte[] workbook, String sheet, Path folder)
            throws IOException, InterruptedException {
        if (!Files.isExecutable(PROGRAM)) {
            String said = "SKIPPED: no LibreOffice was found at " + PROGRAM + "; install libreoffice-calc.";
            assertThat(Boolean.getBoolean("office.required")).as(said).isFalse();
            System.err.println(said);
            Assumptions.abort(said);
        }
        Path file = Files.write(folder.resolve("opened.xlsx"), workbook);
        Process process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        try (Reader csv = Files.newBufferedReader(folder.resolve("opened-" + sheet + ".csv"))) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(csv)
                    .getRecords();
        }
    }
}
