package org.patchlag.benchmark.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.patchlag.benchmark.entity.PublishedEdition;
import org.patchlag.platform.KeptAnswer;
import org.patchlag.platform.KeptAnswers;

/** Released editions as files: an edition never changes, so each of its files is written and compressed once. */
@ApplicationScoped
public class EditionFiles {
    private static final long MOST_BYTES = 32L << 20;

    private final KeptAnswers<Key> kept = new KeptAnswers<>(MOST_BYTES);

    /** What an edition is written as. */
    enum Form {
        JSON("application/json", PublishedEdition::document),
        CSV("text/csv;charset=UTF-8", EditionCsv::write),
        CSV_METADATA(EditionResource.CSVW, EditionCsv::metadata);

        private final String mediaType;

        @SuppressWarnings("ImmutableEnumChecker") // keeps nothing
        private final Function<PublishedEdition, String> write;

        Form(String mediaType, Function<PublishedEdition, String> write) {
            this.mediaType = mediaType;
            this.write = write;
        }
    }

    private record Key(String form, List<Integer> numbers) {}

    /** An edition as a file of this form. */
    KeptAnswer get(PublishedEdition edition, Form form) {
        return kept.get(
                new Key(form.name(), List.of(edition.number())),
                () -> bytes(form.mediaType, form.write.apply(edition)));
    }

    /** The data catalogue of these editions. */
    KeptAnswer catalogue(List<PublishedEdition> editions) {
        return kept.get(
                new Key(
                        "catalogue",
                        editions.stream().map(PublishedEdition::number).toList()),
                () -> bytes(EditionCatalogueResource.JSON_LD, EditionCatalogue.write(editions)));
    }

    private static KeptAnswer bytes(String mediaType, String text) {
        return KeptAnswer.of(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }
}
