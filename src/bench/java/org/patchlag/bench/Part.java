package org.patchlag.bench;

import java.util.Arrays;
import java.util.List;

/** A section of the document, with what is measured in it, by the names that {@code -Dbench=} takes. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of
enum Part {
    SERVER("The server", List.of("filing", "reading", "start"), """
            It needs `pgbench`, of any PostgreSQL 15 or later. Ratios are of figures of the same run on the same machine; the
            clients share its cores with the server and the database, which has fsync and synchronous_commit on."""),
    STATISTICS("The statistics", List.of("statistics"), """
            Against R's `survival` on the same file in the same run, where R is installed. Only the estimation is timed on
            both sides, from columns in memory to curves with limits: the median of five rounds after five that are not
            counted, in R of three for Kaplan-Meier and one for the NPMLE."""),
    QUERY("Queries", List.of("query"), """
            Over the API, against the bare SQL of the same answer by the same role in the same row scope, in a database that is
            made for it by this command and thrown away; it has neither fsync nor synchronous_commit. Durations are known to
            the day there, and no vendor contests any."""),
    EDITION("Editions", List.of("edition"), """
            All tables of an edition without earlier ones, of three clocks and 600 hospital groups, in a process of its own with
            the memory of a small server, against the bare counting, in the same row scope, each the second of two runs. The
            database counts a clock while the tables of the one before are made. `-Dbench.reports=` measures one number of
            reports only. Parts are told apart by looking fifty times a second at what all threads do."""),
    EXPORT("Exports", List.of("export"), """
            Over the API from a server with `-Xmx512m`, of all reports in the usual columns. Beside it, over the same rows by the
            same role in the same row scope: the bare loop of a program that reads them by a cursor and writes them with a
            library into nothing, with as much memory as it likes; and PostgreSQL's own COPY. Each is the median of three rounds
            after one that is not counted. The heap is what is alive, counted while the server stands still, before an export
            and again and again during it, each time the least of three counts: while the compressor is lent an array there is
            no collection, and garbage is counted, too. `-Dbench.reports=` chooses how many reports there are.""");

    private final String title;
    private final List<String> names;
    private final String text;

    Part(String title, List<String> names, String text) {
        this.title = title;
        this.names = names;
        this.text = text;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    List<String> names() {
        return names;
    }

    /** The names that are asked for, in the order of the document; all for none. */
    static List<String> chosen(String asked) {
        List<String> all =
                Arrays.stream(values()).flatMap(part -> part.names.stream()).toList();
        if (asked.isBlank() || asked.equals("all")) {
            return all;
        }
        List<String> wanted = List.of(asked.split(",", -1));
        if (!all.containsAll(wanted)) {
            throw new IllegalArgumentException(
                    "-Dbench=" + asked + ": it takes all, or some of " + String.join(",", all));
        }
        return all.stream().filter(wanted::contains).toList();
    }
}
