package org.margatetaskforce.housing.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.base.RuleBroken;

/** What a telephone writes into a photograph does not get into the house. */
class PhotographTest {

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    /** A JPEG with a segment APP1 behind its first two bytes, as a telephone writes where it was taken. */
    private static byte[] taggedWith(String said) throws IOException {
        byte[] plain = picture("jpeg", 40, 30);
        byte[] tag = ("Exif\0\0" + said).getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream tagged = new ByteArrayOutputStream();
        tagged.write(plain, 0, 2);
        tagged.write(0xFF);
        tagged.write(0xE1);
        tagged.write((tag.length + 2) >> 8);
        tagged.write((tag.length + 2) & 0xFF);
        tagged.write(tag);
        tagged.write(plain, 2, plain.length - 2);
        return tagged.toByteArray();
    }

    @Test
    void where_it_was_taken_is_left_out() throws IOException {
        byte[] taken = taggedWith("GPS 51.3899 N 1.3868 E");
        assertThat(new String(taken, StandardCharsets.ISO_8859_1)).contains("GPS 51.3899");
        assertThat(new String(Photograph.bare(taken), StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS")
                .doesNotContain("Exif");
    }

    @Test
    void it_is_made_small_and_keeps_its_shape() throws IOException {
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(Photograph.bare(picture("jpeg", 4000, 3000))));
        assertThat(kept.getWidth()).isEqualTo(1600);
        assertThat(kept.getHeight()).isEqualTo(1200);
    }

    @Test
    void one_that_is_small_stays_as_large_as_it_is_and_a_png_becomes_a_jpeg() throws IOException {
        byte[] kept = Photograph.bare(picture("png", 300, 200));
        assertThat(kept).startsWith(0xFF, 0xD8, 0xFF);
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(300);
    }

    @Test
    void what_is_no_picture_is_refused_by_its_content() {
        for (byte[] wrong : new byte[][] {
            "%PDF-1.4".getBytes(StandardCharsets.US_ASCII), new byte[0], {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1}
        }) {
            assertThatThrownBy(() -> Photograph.bare(wrong))
                    .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.key())
                            .isEqualTo("housing.inspection.not-a-photograph"));
        }
    }
}
