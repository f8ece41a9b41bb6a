package org.margatetaskforce.housing.inspection;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.margatetaskforce.base.RuleBroken;

/**
 * A photograph as it is kept: read, made small, written anew. Nothing of what a telephone writes into a file is carried over: no
 * place, no serial number, no thumbnail.
 */
final class Photograph {

    /** The longer side, at most. */
    private static final int LONGEST_SIDE = 1600;

    private static final long MOST_PIXELS = 60_000_000L;
    private static final float QUALITY = 0.8f;

    private Photograph() {}

    /**
     * The same picture, small and bare, as a JPEG.
     *
     * @throws RuleBroken where it cannot be read as a picture, or is too large to be
     */
    static byte[] bare(byte[] taken) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(taken))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new RuleBroken("housing.inspection.not-a-photograph");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return written(small(read(reader)));
            } finally {
                reader.dispose();
            }
        } catch (IIOException | IllegalArgumentException unreadable) {
            throw new RuleBroken("housing.inspection.not-a-photograph");
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new RuleBroken("housing.inspection.photograph-too-large");
        }
        ImageReadParam how = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    /** Drawn anew on white, without a colour profile and without transparency. */
    private static BufferedImage small(BufferedImage read) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(read, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] written(BufferedImage drawn) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(drawn, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
