package org.patchlag.attachment;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;

/** Pictures, drawn anew point by point: what else was in the file, where and by whom it was taken, is gone. */
final class Picture {
    private static final long MOST_POINTS = 25_000_000;
    // As it comes, and as it is drawn: a quarter of a small server's memory.
    private static final long MOST_BYTES = 180_000_000;
    private static final int BYTES_DRAWN = 4;
    private static final int USUAL_BITS = 24;
    // Each scan of a progressive JPEG goes through the whole picture; those of cameras have about ten.
    private static final int MOST_SCANS = 100;
    private static final int SECONDS_IN_LINE = 20;
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
        if (kind == FileKind.JPEG && scans(sent) > MOST_SCANS) {
            throw Intake.refused("This picture comes in too many steps. Save it anew as a plain JPEG");
        }
        await();
        try {
            return write(read(sent, kind), kind);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw Intake.refused("This picture cannot be read. Save it anew as PNG or JPEG");
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static void await() {
        try {
            if (!ONE_AT_A_TIME.tryLock(SECONDS_IN_LINE, TimeUnit.SECONDS)) {
                throw new ProblemException(
                        ProblemType.UNAVAILABLE, "Other pictures are being taken in. Try again in a minute.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    // Within the data of a scan this byte is always followed by 0.
    private static int scans(byte[] jpeg) {
        int scans = 0;
        for (int i = 1; i < jpeg.length; i++) {
            if (jpeg[i - 1] == (byte) 0xFF && jpeg[i] == (byte) 0xDA) {
                scans++;
            }
        }
        return scans;
    }

    private static int bytesOfAPoint(ImageReader reader) throws IOException {
        ImageTypeSpecifier type = reader.getRawImageType(0);
        int bits = type == null ? USUAL_BITS : type.getColorModel().getPixelSize();
        return (bits + Byte.SIZE - 1) / Byte.SIZE + BYTES_DRAWN;
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
            if (points * bytesOfAPoint(reader) > MOST_BYTES) {
                throw Intake.refused("Make this picture smaller, or save it with 8 bits for each colour");
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
