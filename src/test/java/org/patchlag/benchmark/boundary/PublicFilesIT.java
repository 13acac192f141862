package org.patchlag.benchmark.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlag.testing.Beside;
import org.patchlag.testing.OfLatestEdition;
import org.patchlag.testing.PortalClient;

/** A released edition's files are the same bytes for everybody, compressed for whoever reads that, kept by their ETag. */
@Beside(files = false)
@OfLatestEdition
class PublicFilesIT {
    private static final PortalClient ANYBODY = PortalClient.nobody();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String JSON = "/api/v1/editions/0";
    private static final String CSV = "/api/v1/editions/0.csv";
    private static final String METADATA = "/api/v1/editions/0.csv-metadata.json";
    private static final String CATALOGUE = "/api/v1/data/catalogue.jsonld";
    private static final String PAGE = "/benchmark/table?edition=0";

    @BeforeAll
    static void publish() {
        RichEdition.publish();
    }

    private static HttpResponse<byte[]> get(PortalClient client, String path, String... headers) {
        try {
            return HTTP.send(client.request(path, headers).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name);
    }

    private static String tag(HttpResponse<?> answer) {
        return header(answer, "ETag").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, CSV, METADATA, CATALOGUE, PAGE})
    void it_is_compressed_for_whoever_reads_that_and_for_nobody_else(String path) throws IOException {
        HttpResponse<byte[]> plain = get(ANYBODY, path);
        HttpResponse<byte[]> compressed = get(ANYBODY, path, "Accept-Encoding", "br, gzip;q=0.8");
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(compressed, "Content-Encoding")).contains("gzip");
        assertThat(compressed.body().length).isLessThan(plain.body().length);
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
        }
        assertThat(tag(compressed)).isNotEqualTo(tag(plain));
        assertThat(header(compressed, "Content-Type")).isEqualTo(header(plain, "Content-Type"));
        for (String refusing : List.of("gzip;q=0", "gzip; q=0.000, br", "identity", "gzipped")) {
            HttpResponse<byte[]> answer = get(ANYBODY, path, "Accept-Encoding", refusing);
            assertThat(header(answer, "Content-Encoding")).as(refusing).isEmpty();
            assertThat(answer.body()).as(refusing).isEqualTo(plain.body());
        }
        for (HttpResponse<byte[]> answer : List.of(plain, compressed)) {
            assertThat(header(answer, "Vary")).contains("Accept-Encoding");
            assertThat(header(answer, "Cache-Control")).contains("public, max-age=60");
            assertThat(header(answer, "Content-Length")).contains(Integer.toString(answer.body().length));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, CSV, METADATA, CATALOGUE, PAGE, "/benchmark/edition-0.xlsx"})
    void whoever_has_it_already_is_told_so(String path) {
        for (String coding : List.of("identity", "gzip")) {
            String tag = tag(get(ANYBODY, path, "Accept-Encoding", coding));
            for (String known : List.of(tag, "\"another\", W/" + tag, "*")) {
                HttpResponse<byte[]> answer = get(ANYBODY, path, "Accept-Encoding", coding, "If-None-Match", known);
                assertThat(answer.statusCode()).as(known).isEqualTo(304);
                assertThat(answer.body()).as(known).isEmpty();
                assertThat(tag(answer)).isEqualTo(tag);
                assertThat(header(answer, "Vary")).contains("Accept-Encoding");
            }
            assertThat(get(ANYBODY, path, "Accept-Encoding", coding, "If-None-Match", "\"another\"")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, CSV, METADATA, CATALOGUE, "/benchmark/edition-0.xlsx"})
    void everybody_gets_the_same_bytes_each_time(String path) {
        HttpResponse<byte[]> first = get(ANYBODY, path);
        for (PortalClient other : List.of(
                ANYBODY,
                PortalClient.program("reporter@northbridge.example"),
                PortalClient.browser("publisher@regulator.example"))) {
            HttpResponse<byte[]> answer = get(other, path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(first.body());
            assertThat(tag(answer)).isEqualTo(tag(first));
            assertThat(header(answer, "Set-Cookie")).isEmpty();
        }
    }

    @Test
    void the_current_edition_is_the_one_of_its_number_and_its_table_names_its_description() {
        HttpResponse<byte[]> current = get(ANYBODY, "/api/v1/editions/current.csv");
        String description = header(current, "Link").orElseThrow().replaceAll("<(.*?)>.*", "$1");
        String number = description.replaceAll("\\D.*", "");
        assertThat(get(ANYBODY, "/api/v1/editions/" + number + ".csv").body()).isEqualTo(current.body());
        assertThat(tag(get(ANYBODY, "/api/v1/editions/" + number)))
                .isEqualTo(tag(get(ANYBODY, "/api/v1/editions/current")));
        assertThat(get(ANYBODY, "/api/v1/editions/" + description).statusCode()).isEqualTo(200);
        assertThat(header(get(ANYBODY, "/benchmark/edition-0.xlsx"), "Content-Disposition"))
                .contains("attachment; filename=\"patchlag-edition-0.xlsx\"");
    }
}
