package org.patchlag.query.boundary;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.patchlag.timeline.DelayClock;

/**
 * The product-limit estimate of reports whose durations are exact, in SQL that was written by hand: no class of the
 * application takes part.
 */
final class CurveBySql {
    private static final String CURVE = """
            with cases as (
              select d.ending = 'STOPPED' as ended,
                case when d.ending = 'NEVER' then greatest(d.lower_days, (now() at time zone 'UTC')::date
                    - coalesce(d.start_latest, (r.first_submitted_at at time zone 'UTC')::date))
                  else d.lower_days end as day
              from report r
              join report_duration d on d.organisation_id = r.organisation_id and d.report_id = r.id
                and d.revision = r.accepted_revision and d.clock = '%s'
              where d.ending <> 'NOT_COMPUTABLE' and (d.lower_days is not null or d.ending = 'NEVER') and r.reference in (%s)),
            days as (
              select day, count(*) filter (where ended) as ends, count(*) as gone from cases group by day),
            risk as (
              select day, ends::float8 as ends, (sum(gone) over (order by day desc))::float8 as n from days),
            curve as (
              select day, case when bool_or(ends = n) over before then 0
                else exp(sum(case when ends < n then ln(1 - ends / n) else 0 end) over before) end as waiting
              from risk window before as (order by day)),
            last as (select max(day) as day from cases)
            """;

    private final Regulator regulator;
    private final String curve;

    CurveBySql(Regulator regulator, DelayClock clock, List<String> references) {
        this.regulator = regulator;
        this.curve = CURVE.formatted(
                clock.name(), references.stream().map(one -> "'" + one + "'").collect(Collectors.joining(", ")));
    }

    /** The share stopped by each of these days that can be told of. */
    Map<Integer, Double> shares(List<Integer> days) {
        Map<Integer, Double> shares = new TreeMap<>();
        String listed = days.stream().map(String::valueOf).collect(Collectors.joining(", "));
        regulator
                .sql(curve + "select asked || ' ' || (1 - coalesce((select waiting from curve where curve.day <="
                        + " asked order by day desc limit 1), 1)) from unnest(array[" + listed + "]) asked, last"
                        + " where asked <= day or exists (select from curve where waiting = 0)")
                .forEach(
                        row -> shares.put(Integer.valueOf(row.split(" ", 2)[0]), Double.valueOf(row.split(" ", 2)[1])));
        return shares;
    }

    /** The day by which a share was stopped, as R has it: where the curve lies on the share, half way to its next step. */
    OptionalDouble quantile(double share) {
        return one(("select case when abs(1 - waiting - %1$s) > 1.5e-8 then day else (day + coalesce("
                        + "(select min(day) from curve where 1 - waiting > %1$s + 1.5e-8), (select day from last)))"
                        + " / 2.0 end from curve where 1 - waiting >= %1$s - 1.5e-8 order by day limit 1")
                .formatted(share));
    }

    /** The mean number of days open, of which none counts more than so many; empty where it cannot be told. */
    OptionalDouble mean(int most) {
        return one(("select sum((least(next, %1$d) - least(day, %1$d)) * waiting) from ("
                        + "select day, waiting, lead(day, 1, 1000000) over (order by day, waiting desc) as next"
                        + " from (select 0 as day, 1 as waiting union all select day, waiting from curve) steps) steps"
                        + " where exists (select from last where %1$d <= day"
                        + " or exists (select from curve where waiting = 0))")
                .formatted(most));
    }

    private OptionalDouble one(String select) {
        return regulator.sql(curve + select).stream()
                .filter(value -> value != null)
                .mapToDouble(Double::parseDouble)
                .findFirst();
    }
}
