package org.patchlag.benchmark.boundary;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Keeps what a page writes instead of sending it, and lets it set neither cookies nor headers. */
final class CapturedResponse extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintWriter writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));

    CapturedResponse(HttpServletResponse response) {
        super(response);
    }

    byte[] bytes() {
        writer.flush();
        return bytes.toByteArray();
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(@Nullable WriteListener listener) {
                throw new IllegalStateException("pages are written at once");
            }

            @Override
            public void write(int b) {
                bytes.write(b);
            }
        };
    }

    @Override
    public void addCookie(Cookie cookie) {
        // a public page is the same for everybody
    }

    @Override
    public void setHeader(String name, String value) {
        // the filters around have said what is to be said
    }

    @Override
    public void addHeader(String name, String value) {
        // as setHeader
    }

    @Override
    public void setContentLength(int length) {
        // set when it is sent
    }

    @Override
    public void setContentLengthLong(long length) {
        // set when it is sent
    }

    @Override
    public void flushBuffer() {
        // sent as a whole afterwards
    }
}
