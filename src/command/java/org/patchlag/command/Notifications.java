package org.patchlag.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/**
 * {@code mvn -q -Pnotifications -Din=vendor_notifications.csv -Dout=answers.json}: how long vendors took to answer the
 * notifications of a coordination centre, in CERT/CC's layout.
 */
public final class Notifications {
    private static final Set<String> COLUMNS =
            Set.of("vulnerability_id", "vendor", "date_notified", "date_responded", "date_last_updated");
    private static final Set<String> OPTIONS = Set.of("status");

    private Notifications() {}

    /** Runs the command. */
    public static void main(String[] arguments) {
        System.exit(command(LocalDate.now(Clock.systemUTC())).run(System.getProperties(), System.err));
    }

    /** The command as of a day, after which nothing can have happened. */
    static FileCommand command(LocalDate today) {
        return new FileCommand("notifications", (input, options) -> new Answers(
                        Notification.read(CsvRows.read(input, COLUMNS, OPTIONS), today))
                .json());
    }
}
