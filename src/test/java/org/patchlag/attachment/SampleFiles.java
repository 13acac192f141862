package org.patchlag.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Files of each kind, made by the tests. */
public final class SampleFiles {
    private SampleFiles() {}

    /** A small document. */
    public static byte[] pdf(String words) {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj % " + words + "\ntrailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A picture of one colour, of this format. */
    public static byte[] picture(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, Color.RED.getRGB());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A JPEG that says in a comment where it was taken. */
    public static byte[] jpegWithComment(String comment) {
        byte[] plain = picture("jpeg", 8, 8);
        byte[] words = comment.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 2);
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (words.length + 2)});
        bytes.writeBytes(words);
        bytes.write(plain, 2, plain.length - 2);
        return bytes.toByteArray();
    }

    /** The picture in these bytes. */
    static BufferedImage read(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}
