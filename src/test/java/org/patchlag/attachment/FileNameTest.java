package org.patchlag.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names are kept as people know them, and mislead neither them nor a machine. */
class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "letter.pdf, letter.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\ann\\Ticket 12.txt, Ticket 12.txt",
        "Bestätigung.pdf, Bestätigung.pdf",
        ".htaccess, htaccess",
        "a<b>c\"d.png, abcd.png",
    })
    void folders_and_signs_that_mislead_are_left_out(String given, String cleaned) {
        assertThat(FileName.clean(given)).isEqualTo(cleaned);
    }

    @Test
    void writing_that_turns_around_and_lines_that_end_are_left_out() {
        assertThat(FileName.clean("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
        assertThat(FileName.clean("a\r\nSet-Cookie: x.pdf")).isEqualTo("aSet-Cookie x.pdf");
    }

    @Test
    void a_long_name_keeps_its_ending() {
        assertThat(FileName.clean("x".repeat(300) + ".pdf")).hasSize(100).endsWith("x.pdf");
        String scanner = "\uD83D\uDDA8";
        assertThat(FileName.clean("x" + scanner.repeat(60))).isEqualTo("x" + scanner.repeat(49));
        assertThat(FileName.clean("x" + scanner.repeat(60) + ".pdf")).isEqualTo("x" + scanner.repeat(47) + ".pdf");
    }

    @Property
    void a_disposition_is_one_line_that_gives_the_cleaned_name_back(@ForAll String any) {
        String name = FileName.clean(any);
        String header = FileName.disposition(name);
        assertThat(header).matches("attachment; filename=\"[ -~&&[^\"\\\\]]*\"; filename\\*=UTF-8''[ -~&&[^ \"]]*");
        assertThat(name).hasSizeLessThanOrEqualTo(100).doesNotContain("/", "\\", "\"", "\n", "\r", "\0");
        if (name.codePoints().allMatch(Character::isDefined) && !name.isEmpty()) {
            assertThat(FileName.ofDisposition(header)).isEqualTo(name);
        }
    }

    @Test
    void a_header_without_a_name_has_none() {
        assertThat(FileName.ofDisposition(null)).isEmpty();
        assertThat(FileName.ofDisposition("attachment")).isEmpty();
        assertThat(FileName.ofDisposition("attachment; filename*=UTF-8''%zz")).isEmpty();
        assertThat(FileName.ofDisposition("attachment; filename=plain.txt")).isEqualTo("plain.txt");
    }
}
