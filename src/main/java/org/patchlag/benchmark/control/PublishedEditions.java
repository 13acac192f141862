package org.patchlag.benchmark.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.patchlag.benchmark.entity.EditionLine;
import org.patchlag.benchmark.entity.PublicTables;
import org.patchlag.benchmark.entity.PublishedEdition;

/**
 * The released editions for whoever asks: an edition never changes, so each is read once. Which is the latest is asked
 * again every second, so that every node sees a release without being told.
 */
@ApplicationScoped
public class PublishedEditions {
    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(1);

    private final Map<Integer, PublishedEdition> read = new ConcurrentHashMap<>();
    private volatile Latest latest = new Latest(Optional.empty(), Instant.MIN);

    @Inject
    private PublishedEditionRepository editions;

    @Inject
    private EditionDocuments documents;

    @Inject
    private Clock clock;

    private record Latest(Optional<Integer> number, Instant asked) {}

    /** The latest one; empty before the first release. */
    public Optional<PublishedEdition> latest() {
        return latestNumber().flatMap(this::find);
    }

    /** The number of the latest one; empty before the first release. */
    public Optional<Integer> latestNumber() {
        Instant now = clock.instant();
        Latest known = latest;
        if (known.asked().isAfter(now.minus(ASK_AGAIN_AFTER))) {
            return known.number();
        }
        Optional<Integer> number = editions.findLatestNumber();
        latest = new Latest(number, now);
        return number;
    }

    /** The one with this number. */
    public Optional<PublishedEdition> find(int number) {
        PublishedEdition known = read.get(number);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PublishedEdition> found = editions.find(number)
                .map(document -> new PublishedEdition(
                        document.number(),
                        document.releasedAt(),
                        documents.read(document.publicDocument(), PublicTables.class),
                        document.publicDocument()));
        found.ifPresent(edition -> read.put(number, edition));
        return found;
    }

    /** All of them, the latest first. */
    public List<EditionLine> list() {
        return editions.findAll();
    }
}
