package org.patchlag.reporting.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Portal;
import org.patchlag.testing.Undisturbed;

/**
 * {@code observed_duration()} of the demonstration, as its regulator's statements see it, against the same definitions
 * written another way.
 */
@Undisturbed
class ObservedDurationIT {
    private static Connection application;

    @BeforeAll
    static void connectAsTheRegulatorDoes() throws SQLException {
        URI running = Portal.address();
        assertThat(running).isNotNull();
        application = Portal.database().connect(Portal.database().application());
        try (Statement sql = application.createStatement()) {
            sql.execute("set app.countries = '{GB,IE}'");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        application.close();
    }

    private static long count(String question) throws SQLException {
        try (Statement sql = application.createStatement();
                ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void there_is_one_row_for_each_clock_of_each_accepted_report() throws SQLException {
        long accepted = count("select count(*) from report where accepted_revision is not null");
        assertThat(accepted).isGreaterThan(1000);
        assertThat(count("select count(*) from observed_duration()")).isEqualTo(8 * accepted);
        assertThat(count("select count(distinct clock) from observed_duration() where ending = 'STOPPED'"))
                .isEqualTo(8);
    }

    @Test
    void certified_is_a_start_of_which_each_possible_day_is_certified_by_the_hospital_itself() throws SQLException {
        String dayByDay = """
                (o.start_earliest is not null and o.start_latest is not null and not exists (
                  select from generate_series(o.start_earliest, o.start_latest, interval '1 day') day
                  where not exists (
                    select from register_certificate c
                    where c.organisation_id = o.organisation_id and c.withdrawn_at is null
                      and day::date between c.from_day and coalesce(c.to_day, 'infinity'))))""";
        assertThat(count("select count(*) from observed_duration() o where o.certified is distinct from " + dayByDay))
                .isZero();
        assertThat(count("select count(*) from observed_duration() o where not o.certified"))
                .isPositive();
        assertThat(count("select count(distinct group_id) from observed_duration() where certified"))
                .isBetween(35L, 50L);
    }

    @Test
    void entry_and_prospective_follow_from_the_day_of_filing() throws SQLException {
        String wrong = """
                select count(*) from observed_duration() o
                join report r on r.organisation_id = o.organisation_id and r.id = o.report_id
                where o.filed_on <> (r.first_submitted_at at time zone 'UTC')::date
                  or o.filing_lag is distinct from o.filed_on - o.start_latest
                  or o.entry_day is distinct from (case when o.start_latest is null then null
                       when o.filed_on <= o.start_latest + 14 then -1 else o.filed_on - o.start_latest end)
                  or o.prospective <> (o.start_latest is not null and (o.filed_on <= o.start_latest + 14
                       or o.ending in ('OPEN', 'NEVER', 'NOT_COMPUTABLE')
                       or o.start_latest + o.lower_days > o.filed_on))""";
        assertThat(count(wrong)).isZero();
        assertThat(count("select count(*) from observed_duration() where prospective and entry_day > 14"))
                .isPositive();
        assertThat(count("select count(*) from observed_duration() where not prospective and start_latest is not null"))
                .isPositive();
    }

    @Test
    void without_a_scope_it_gives_nothing() throws SQLException {
        try (Connection unscoped = Portal.database().connect(Portal.database().application());
                Statement sql = unscoped.createStatement();
                ResultSet row = sql.executeQuery("select count(*) from observed_duration()")) {
            row.next();
            assertThat(row.getLong(1)).isZero();
        }
    }
}
