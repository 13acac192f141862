package org.patchlag.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What everybody is given in the same bytes: kept plain and, where that is shorter, compressed once, each with an ETag
 * over the bytes (RFC 9110, 8.8.3: the two are different representations and have different tags).
 */
public final class KeptAnswer {
    private static final String CACHE_CONTROL = "public, max-age=60";

    private final String mediaType;
    private final byte[] plain;
    private final byte @Nullable [] compressed;
    private final String digest;

    private KeptAnswer(String mediaType, byte[] plain, byte @Nullable [] compressed, String digest) {
        this.mediaType = mediaType;
        this.plain = plain;
        this.compressed = compressed;
        this.digest = digest;
    }

    /**
     * Compresses and digests the bytes, once.
     *
     * @param mediaType what they are, with the character set of a text
     */
    public static KeptAnswer of(String mediaType, byte[] bytes) {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(buffer)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // A workbook is compressed already: a second time saves next to nothing.
        boolean shorter = buffer.size() < bytes.length * 0.9;
        return new KeptAnswer(mediaType, bytes, shorter ? buffer.toByteArray() : null, Sha256.tag(bytes));
    }

    /** How many bytes it takes in memory. */
    public int size() {
        return plain.length + (compressed == null ? 0 : compressed.length);
    }

    /** Answers a request to a servlet or filter: with the bytes, or with 304 where the reader has them already. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Form form = form(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        response.setHeader(HttpHeaders.ETAG, form.tag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (form.isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (form.isCompressed()) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentType(mediaType);
        response.setContentLength(form.bytes.length);
        response.getOutputStream().write(form.bytes);
    }

    /** The same for an endpoint; more headers may be added to it. */
    public Response.ResponseBuilder answer(HttpHeaders headers) {
        Form form = form(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        boolean known = form.isKnown(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        Response.ResponseBuilder answer = known
                ? Response.notModified()
                : Response.ok(form.bytes).type(mediaType).header(HttpHeaders.CONTENT_LENGTH, form.bytes.length);
        if (!known && form.isCompressed()) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.header(HttpHeaders.ETAG, form.tag())
                .header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }

    private Form form(@Nullable String acceptEncoding) {
        return compressed != null && acceptsGzip(acceptEncoding)
                ? new Form(compressed, digest + "-gzip")
                : new Form(plain, digest);
    }

    private static boolean acceptsGzip(@Nullable String acceptEncoding) {
        return acceptEncoding != null
                && Arrays.stream(acceptEncoding.split(",", -1))
                        .map(coding -> coding.replaceAll("\\s", ""))
                        .anyMatch(coding -> coding.matches("(?i)gzip(;q=(?!0(\\.0*)?$).*)?"));
    }

    // A class and not a record: an array is no value.
    private static final class Form {
        private final byte[] bytes;
        private final String name;

        Form(byte[] bytes, String name) {
            this.bytes = bytes;
            this.name = name;
        }

        boolean isCompressed() {
            return name.endsWith("-gzip");
        }

        String tag() {
            return '"' + name + '"';
        }

        boolean isKnown(@Nullable String ifNoneMatch) {
            return ifNoneMatch != null
                    && Arrays.stream(ifNoneMatch.split(",", -1))
                            .map(known -> known.strip().replaceFirst("^W/", ""))
                            .anyMatch(known -> known.equals("*") || known.equals(tag()));
        }
    }
}
