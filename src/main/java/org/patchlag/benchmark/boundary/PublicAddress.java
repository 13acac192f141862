package org.patchlag.benchmark.boundary;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.control.PublishedEditions;
import org.patchlag.benchmark.entity.PublicTables;
import org.patchlag.benchmark.entity.PublicTables.ClockTables;
import org.patchlag.benchmark.entity.PublicTables.Kind;
import org.patchlag.benchmark.entity.PublicTables.PublicCell;
import org.patchlag.benchmark.entity.PublishedEdition;

/**
 * What of a public page's address means anything, all of it resolved: a parameter that the page does not know, or a value
 * that is not there, changes nothing. Two requests with equal addresses get the same bytes.
 *
 * @param page the page
 * @param latest the number of the latest edition, which every page may name; 0 before the first release
 * @param edition the number of the edition that is shown; 0 where the page shows none
 * @param clock the code of the clock that is shown
 * @param table the table that is shown
 * @param vendor the vendor that is shown, as the edition spells it; empty where there is no such one
 * @param byClass whether vendors are sorted by class, and not by name
 * @param from the edition that another is compared with; 0 where none is
 */
public record PublicAddress(
        Page page, int latest, int edition, String clock, Kind table, String vendor, boolean byClass, int from) {
    static final String ATTRIBUTE = PublicAddress.class.getName();

    /** The public pages, each with the parameters that it knows. */
    public enum Page {
        HOME("/"),
        TABLE("/benchmark/table", "edition", "clock", "by"),
        VENDOR("/benchmark/vendor", "edition", "clock", "name"),
        COMPARISON("/benchmark/comparison", "edition", "clock", "sort"),
        EDITIONS("/benchmark/editions", "edition", "clock", "from"),
        METHOD("/benchmark/method"),
        DOWNLOADS("/benchmark/downloads");

        private final String path;

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<String> parameters;

        Page(String path, String... parameters) {
            this.path = path;
            this.parameters = List.of(parameters);
        }

        /** The page at this path; empty where it is no public page. */
        static Optional<Page> at(String path) {
            String plain = path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path;
            String address = plain.equals("/index") || plain.isEmpty() ? "/" : plain;
            return Arrays.stream(values())
                    .filter(page -> page.path.equals(address))
                    .findFirst();
        }

        private @Nullable String value(HttpServletRequest request, String name) {
            return parameters.contains(name) ? request.getParameter(name) : null;
        }
    }

    /** The address of a request for a page. */
    static PublicAddress of(Page page, HttpServletRequest request, PublishedEditions editions) {
        int latest = editions.latestNumber().orElse(0);
        Optional<PublishedEdition> shown =
                find(editions, page.value(request, "edition")).or(() -> editions.find(latest));
        List<ClockTables> clocks =
                shown.map(edition -> edition.tables().clocks()).orElse(List.of());
        return new PublicAddress(
                page,
                latest,
                shown.map(PublishedEdition::number).orElse(0),
                clock(clocks, page.value(request, "clock")),
                table(page.value(request, "by")),
                vendor(clocks, page.value(request, "name")),
                "class".equals(page.value(request, "sort")),
                find(editions, page.value(request, "from"))
                        .map(PublishedEdition::number)
                        .orElse(0));
    }

    private static Optional<PublishedEdition> find(PublishedEditions editions, @Nullable String number) {
        return number != null && number.matches("\\d{1,9}")
                ? editions.find(Integer.parseInt(number))
                : Optional.empty();
    }

    private static String clock(List<ClockTables> clocks, @Nullable String asked) {
        return clocks.stream()
                .map(ClockTables::clock)
                .filter(code -> code.equals(asked) && ClockWords.of(code).isPresent())
                .findFirst()
                .orElse(PublicTables.HEADLINE);
    }

    private static Kind table(@Nullable String asked) {
        return Arrays.stream(Kind.values())
                .filter(kind -> TableWords.of(kind).code().equals(asked))
                .findFirst()
                .orElse(Kind.TYPE);
    }

    private static String vendor(List<ClockTables> clocks, @Nullable String asked) {
        return clocks.stream()
                .flatMap(tables -> tables.of(Kind.VENDOR).stream())
                .map(PublicCell::label)
                .filter(label -> label.equalsIgnoreCase(asked))
                .findFirst()
                .orElse("");
    }

    /** Whether there is nothing of that name. */
    boolean isMissing() {
        return page == Page.VENDOR && vendor.isEmpty();
    }
}
