package org.patchlag.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FuzzyDateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2003                                    | 2003                            | some time in 2003
                    2003-08                                 | 2003-08                         | some time in August 2003
                    2003-08-11                              | 2003-08-11                      | on 11 August 2003
                    11 August 2003                          | 2003-08-11                      | on 11 August 2003
                    Aug 2003                                | 2003-08                         | some time in August 2003
                    2003-08~                                | 2003-08~                        | about August 2003
                    2003-08-11/2003-09-01                   | 2003-08-11/2003-09-01           | between 11 August 2003 and 1 September 2003
                    2003-10/..                              | 2003-10/..                      | in or after October 2003
                    ../2003-10                              | ../2003-10                      | in or before October 2003
                    21 days after vendor-notified           | 21 days after vendor-notified   | 21 days after the vendor was notified
                    60 to 92 days after disconnected        | 60 to 92 days after disconnected| 60 to 92 days after the equipment was disconnected
                    2 to 3 months after Disconnected        | 2 to 3 months after disconnected| 2 to 3 months after the equipment was disconnected
                    within 5 days after vendor notified     | 0 to 5 days after vendor-notified| 0 to 5 days after the vendor was notified
                    0 days after disconnected               | 0 days after disconnected       | on the same day as the equipment was disconnected
                    Not known                               | unknown                         | on a day that is not known
                    """)
    void a_date_is_kept_as_it_was_said(String typed, String text, String words) {
        FuzzyDate date = FuzzyDate.parse(typed);
        assertThat(date.text()).isEqualTo(text);
        assertThat(date.inWords()).isEqualTo(words);
        assertThat(FuzzyDate.parse(date.text())).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2003-13",
                "2003-02-30",
                "11/08/2003",
                "1903",
                "2003-09/2003-08",
                "5 to 3 days after disconnected",
                "3 days after lunch",
                "../..",
                "2003-8",
                "99999 days after disconnected"
            })
    void what_is_not_a_date_is_refused_with_advice(String typed) {
        assertThatThrownBy(() -> FuzzyDate.parse(typed))
                .isInstanceOf(TimelineException.class)
                .hasMessageMatching("(Enter|Write|Name|Use) .*");
    }

    @Test
    void form_fields_may_leave_the_day_or_the_day_and_the_month_empty() {
        assertThat(FuzzyDate.ofFields("11", "august", "2003").text()).isEqualTo("2003-08-11");
        assertThat(FuzzyDate.ofFields("", "Sept", "2003").text()).isEqualTo("2003-09");
        assertThat(FuzzyDate.ofFields(null, null, " 2003 ").text()).isEqualTo("2003");
        assertThatThrownBy(() -> FuzzyDate.ofFields("30", "2", "2004"))
                .hasMessage("Enter a day from 1 to 29: that is how many February 2004 has");
        assertThatThrownBy(() -> FuzzyDate.ofFields("3", "", "2004")).hasMessageContaining("month too");
    }

    @Test
    void a_month_counts_from_its_shortest_to_its_longest_length() {
        RelativeDate date = (RelativeDate) FuzzyDate.parse("2 to 3 months after disconnected");
        assertThat(date.minDays()).isEqualTo(60);
        assertThat(date.maxDays()).isEqualTo(92);
    }
}
