package org.patchlag.attachment;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures, drawn anew point by point: what else was in the file, where and by whom it was taken, is gone. */
final class Picture {
    private static final long MOST_POINTS = 25_000_000;
    private static final float QUALITY = 0.9f;
    // A picture that is drawn takes some hundred megabytes.
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private Picture() {}

    /**
     * The same picture in a file of its own.
     *
     * @throws org.patchlag.platform.ProblemException where it cannot be read, or is too large
     */
    static byte[] drawnAnew(byte[] sent, FileKind kind) {
        ONE_AT_A_TIME.lock();
        try {
            return write(read(sent, kind), kind);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw Intake.refused("This picture cannot be read. Save it anew as PNG or JPEG");
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static BufferedImage read(byte[] sent, FileKind kind) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format(kind)).next();
        try (ImageInputStream bytes = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(bytes, true, true);
            long points = (long) reader.getWidth(0) * reader.getHeight(0);
            if (points > MOST_POINTS) {
                throw Intake.refused("Make this picture smaller: it has " + points / 1_000_000
                        + " million points, and at most " + MOST_POINTS / 1_000_000 + " are taken");
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] write(BufferedImage picture, FileKind kind) throws IOException {
        boolean seeThrough = kind == FileKind.PNG && picture.getColorModel().hasAlpha();
        BufferedImage plain = new BufferedImage(
                picture.getWidth(),
                picture.getHeight(),
                seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = plain.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format(kind));
        ImageWriter writer = writers.next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (kind == FileKind.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(plain, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static String format(FileKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
