package org.patchlag.platform;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads a request's JSON no further than it may be long, and only as the UTF-8 that JSON is: otherwise a wrong byte would
 * quietly become another character.
 */
@Provider
public class JsonBody implements ReaderInterceptor {
    private static final int LONGEST = 256 * 1024;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
            byte[] body = context.getInputStream().readNBytes(LONGEST + 1);
            if (body.length > LONGEST) {
                RestOfRequest.passOver(context.getInputStream());
                throw new ProblemException(
                        ProblemType.TOO_LARGE, "Shorten the request to " + LONGEST / 1024 + " KiB; nothing was kept.");
            }
            requireUtf8(body);
            context.setInputStream(new ByteArrayInputStream(body));
            context.setMediaType(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"));
        }
        return context.proceed();
    }

    private static void requireUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "Send the body in UTF-8; nothing was kept.");
        }
    }
}
