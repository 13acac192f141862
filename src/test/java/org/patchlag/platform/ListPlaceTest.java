package org.patchlag.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A place in a list is read where it belongs, and refused wherever the database could not take it. */
class ListPlaceTest {
    private static final SortedStatement LIST = list("things");
    private static final UUID ID = UUID.randomUUID();

    private static SortedStatement list(String name) {
        return new SortedStatement(
                name,
                "select * from thing",
                "true",
                Map.of(
                        "name", SortedStatement.Key.text("name"),
                        "made", SortedStatement.Key.moment("made_at"),
                        "number", SortedStatement.Key.number("number")));
    }

    private static ListSort by(String column) {
        return new ListSort(column, true);
    }

    /** Whatever is in it, the check is right: it has no secret. */
    private static String forged(byte[] payload, String column) {
        byte[] check = Sha256.of(payload, LIST.of("OPEN", by(column)).getBytes(StandardCharsets.UTF_8));
        byte[] all = Arrays.copyOf(Arrays.copyOf(check, 8), 8 + payload.length);
        System.arraycopy(payload, 0, all, 8, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    private static String forged(String payload, String column) {
        return forged(payload.getBytes(StandardCharsets.UTF_8), column);
    }

    private static void assertRefused(String cursor, String column) {
        assertThatThrownBy(() -> LIST.place(cursor, "OPEN", by(column)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.INVALID_FIELDS);
                    assertThat(problem.errors().get(0).pointer()).isEqualTo("/cursor");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "infusion pump", "Straße\nof two lines", "<>"})
    void a_place_is_read_as_it_was_written_and_nowhere_else(String key) {
        ListPlace place = new ListPlace(true, key, ID);
        String cursor = place.text(LIST.of("OPEN", by("name")));
        assertThat(LIST.place(cursor, "OPEN", by("name"))).isEqualTo(place);
        assertRefused(cursor, "number");
        assertThatThrownBy(() -> LIST.place(cursor, "CLOSED", by("name"))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> LIST.place(cursor, "OPEN", new ListSort("name", false)))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> list("others").place(cursor, "OPEN", by("name")))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void the_beginning_has_no_place() {
        assertThat(LIST.place(null, "OPEN", by("name"))).isNull();
        assertThat(LIST.place(" ", "OPEN", by("name"))).isNull();
    }

    @Test
    void the_forger_of_these_tests_makes_places_that_are_read() {
        assertThat(LIST.place(forged(">" + ID + "pump", "name"), "OPEN", by("name")))
                .isEqualTo(new ListPlace(false, "pump", ID));
    }

    @Test
    void what_holds_no_place_is_refused_though_its_check_is_right() {
        for (String payload : new String[] {
            "",
            ">",
            ">" + ID.toString().substring(1),
            ">x" + ID.toString().substring(1) + "pump",
            "=" + ID + "pump",
            ">" + "-".repeat(36) + "pump",
            ">" + ID + "pu\0mp"
        }) {
            assertRefused(forged(payload, "name"), "name");
        }
        byte[] broken = (">" + ID + "pump").getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 1] = (byte) 0xC3;
        assertRefused(forged(broken, "name"), "name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "1e3", "99999999999999999999", "1 "})
    void a_number_that_is_none_is_refused(String key) {
        assertRefused(forged(">" + ID + key, "number"), "number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2026-02-30 12:00:00+00",
                "2026-02-01",
                "0000-01-01 00:00:00+00",
                "2026-02-01 12:00:00+16",
                "2026-02-01 24:00:00+00",
                "2026-02-01 12:00:00.1234567+00",
                "+20260-02-01 12:00:00+00"
            })
    void a_moment_that_is_none_is_refused(String key) {
        assertRefused(forged(">" + ID + key, "made"), "made");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "infinity",
                "2026-02-01 12:00:00+00",
                "2026-02-01 12:00:00.123456+00",
                "2026-02-01 12:00:00.5+05:30",
                "2026-02-01 12:00:00-03"
            })
    void a_moment_as_the_database_writes_it_is_read(String key) {
        assertThat(LIST.place(forged(">" + ID + key, "made"), "OPEN", by("made")))
                .isEqualTo(new ListPlace(false, key, ID));
    }
}
