package org.patchlag.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;

/** A file is what its name says, or it is not taken. */
class IntakeTest {
    private static final String MAIL = "From: ann@northbridge.example\r\nSubject: No fix\r\n\r\nStill none.\r\n";

    @Test
    void each_kind_is_known_by_name_and_bytes() {
        assertThat(Intake.kindOf("a.pdf", SampleFiles.pdf("x"))).isEqualTo(FileKind.PDF);
        assertThat(Intake.kindOf("a.PNG", SampleFiles.picture("png", 2, 2))).isEqualTo(FileKind.PNG);
        assertThat(Intake.kindOf("a.jpeg", SampleFiles.picture("jpeg", 2, 2))).isEqualTo(FileKind.JPEG);
        assertThat(Intake.kindOf("a.txt", bytes("We called on 3 March."))).isEqualTo(FileKind.TEXT);
        assertThat(Intake.kindOf("a.csv", bytes("day;what\n1;called\n"))).isEqualTo(FileKind.CSV);
        assertThat(Intake.kindOf("a.eml", bytes(MAIL))).isEqualTo(FileKind.MAIL);
        assertThat(Intake.kindOf("a.txt", bytes(MAIL))).isEqualTo(FileKind.TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "page.png, <html><script>alert(1)</script></html>",
        "page.txt, <html><script>alert(1)</script></html>",
        "page.html, <html></html>",
        "drawing.svg, <svg xmlns='http://www.w3.org/2000/svg'/>",
        "letter.pdf, This is no PDF",
        "letter.pdf, MZ and a program",
        "mail.eml, no head of a mail",
        "noending, words",
        "letter.pdf.exe, words",
    })
    void a_file_that_is_not_what_its_name_says_or_of_another_kind_is_refused(String name, String content) {
        assertThatThrownBy(() -> Intake.kindOf(name, bytes(content)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.INVALID_FIELDS);
                    assertThat(problem.errors().get(0).pointer()).isEqualTo("/file");
                });
    }

    @Test
    void a_page_hidden_before_a_document_is_no_document() {
        byte[] both = bytes("<html>\n" + new String(SampleFiles.pdf("x"), StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Intake.kindOf("a.pdf", both)).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_file_is_neither_empty_nor_longer_than_it_may_be() {
        assertThatThrownBy(() -> Intake.kindOf("a.txt", new byte[0])).isInstanceOf(ProblemException.class);
        byte[] most = new byte[Intake.MOST_BYTES];
        Arrays.fill(most, (byte) 'a');
        assertThat(Intake.kindOf("a.txt", most)).isEqualTo(FileKind.TEXT);
        byte[] more = Arrays.copyOf(most, most.length + 1);
        assertThatThrownBy(() -> Intake.kindOf("a.txt", more))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                        .isEqualTo(ProblemType.TOO_LARGE));
    }

    @Test
    void a_picture_is_the_same_and_says_nothing_else_any_more() throws IOException {
        byte[] sent = SampleFiles.jpegWithComment("taken at Northbridge");
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("Northbridge");
        byte[] kept = Picture.drawnAnew(sent, FileKind.JPEG);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Northbridge");
        assertThat(SampleFiles.read(kept).getWidth()).isEqualTo(8);
        byte[] png = SampleFiles.picture("png", 3, 2);
        assertThat(SampleFiles.read(Picture.drawnAnew(png, FileKind.PNG)).getRGB(0, 0))
                .isEqualTo(SampleFiles.read(png).getRGB(0, 0));
    }

    @Test
    void a_picture_that_is_broken_or_would_fill_the_memory_is_refused() {
        byte[] broken = Arrays.copyOf(SampleFiles.picture("png", 50, 50), 60);
        assertThatThrownBy(() -> Picture.drawnAnew(broken, FileKind.PNG)).isInstanceOf(ProblemException.class);
        byte[] vast = SampleFiles.picture("png", 10, 10).clone();
        // The width in its head: 100 000 points, and as many lines; the sum over the head is wrong then, as no reader
        // minds.
        vast[17] = 1;
        vast[21] = 1;
        assertThatThrownBy(() -> Picture.drawnAnew(vast, FileKind.PNG)).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_picture_of_many_bits_or_many_steps_is_refused() {
        byte[] deep = SampleFiles.picture("png", 10, 10).clone();
        // 4,864 points in 4,864 lines, 16 bits for each of four colours.
        deep[18] = 19;
        deep[19] = 0;
        deep[22] = 19;
        deep[23] = 0;
        deep[24] = 16;
        deep[25] = 6;
        assertRefused(deep, FileKind.PNG, "8 bits");
        byte[] plain = SampleFiles.picture("jpeg", 10, 10);
        byte[] stepped = Arrays.copyOf(plain, plain.length + 400);
        for (int i = plain.length; i < stepped.length; i += 2) {
            stepped[i] = (byte) 0xFF;
            stepped[i + 1] = (byte) 0xDA;
        }
        assertRefused(stepped, FileKind.JPEG, "too many steps");
    }

    private static void assertRefused(byte[] picture, FileKind kind, String why) {
        assertThatThrownBy(() -> Picture.drawnAnew(picture, kind))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors().get(0).message()).contains(why));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
