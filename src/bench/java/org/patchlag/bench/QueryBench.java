package org.patchlag.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.patchlag.access.Token;
import org.patchlag.launcher.DatabaseAccess;

/** Queries over the API against the bare SQL of the same answer, sent in the same row scope by the same role. */
final class QueryBench {
    private static final int REPORTS = 1_000_000;
    private static final int ROUNDS = 5;
    private static final long AT_LEAST_NANOSECONDS = 3_000_000_000L;
    private static final long WARM_UP_NANOSECONDS = 15_000_000_000L;
    private static final int PAGE = 10;
    private static final int DEEP = 20_000;
    private static final int STRIDE = 1000;
    private static final String FILTER = "vendor:(\"Bench vendor 1\" OR \"Bench vendor 2\" OR \"Bench vendor 3\""
            + " OR \"Bench vendor 4\") AND state:accepted";
    private static final String LIST = """
            select r.reference, v.name, d.lower_days, d.upper_days, d.ending, (r.first_submitted_at at time zone 'UTC')::date
            from report r
            join report_revision n on (n.organisation_id, n.report_id, n.revision) = (r.organisation_id, r.id, r.submitted_revision)
            join vendor v on v.id = n.vendor_id
            join report_duration d on (d.organisation_id, d.report_id, d.revision) = (r.organisation_id, r.id, r.submitted_revision)
              and d.clock = 'TIME_TO_PATCH'
            where r.submitted and r.state = 'ACCEPTED' and v.name in ('Bench vendor 1', 'Bench vendor 2', 'Bench vendor 3',
              'Bench vendor 4') %s order by r.first_submitted_at desc, r.id desc limit 10""";
    private static final String BY_VENDOR = """
            select v.name, %s count(*) from report r
            join report_revision n on (n.organisation_id, n.report_id, n.revision) = (r.organisation_id, r.id, r.submitted_revision)
            join vendor v on v.id = n.vendor_id where r.submitted group by %s""";
    private static final String ESTIMATES = """
            with days as (
              select n.vendor_id, d.lower_days as day, count(*) filter (where d.ending = 'STOPPED') as fixed, count(*) as gone
              from report r
              join report_revision n on (n.organisation_id, n.report_id, n.revision) = (r.organisation_id, r.id, r.accepted_revision)
              join report_duration d on (d.organisation_id, d.report_id, d.revision) = (r.organisation_id, r.id, r.accepted_revision)
                and d.clock = '%s'
              group by 1, 2),
            risk as (select *, sum(gone) over (partition by vendor_id order by day desc) as at_risk from days)
            select v.name, day, exp(sum(ln(case when fixed = at_risk then 1e-300 else 1 - fixed / at_risk end))
              over (partition by vendor_id order by day)) from risk join vendor v on v.id = vendor_id order by 1, 2""";
    private static final String HOSPITALS = """
            select v.name, count(distinct r.organisation_id), count(distinct r.group_id) from report r
            join report_revision n on (n.organisation_id, n.report_id, n.revision) = (r.organisation_id, r.id, r.accepted_revision)
            join vendor v on v.id = n.vendor_id group by 1""";

    // Of HTTP/2 the server ends a connection that is still while SQL takes its turn, and the next request with it.
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final DatabaseAccess access;
    private final URI address;
    private final Token token;

    private QueryBench(DatabaseAccess access, URI address, Token token) {
        this.access = access;
        this.address = address;
        this.token = token;
    }

    /** Makes a database with a million reports, measures, and throws it away. */
    static List<Figure> measure() throws IOException, InterruptedException {
        try (QueryServer made = new QueryServer(REPORTS, "query-server.log")) {
            return new QueryBench(made.access(), made.server().address(), made.token()).figures();
        }
    }

    private List<Figure> figures() {
        try (Connection connection = access.connect(access.application());
                Statement sql = connection.createStatement()) {
            sql.execute("set app.countries = '{GB}'");
            String list = "search?query=" + encode(FILTER) + "&fields=reference,vendor,time-to-patch,filed&limit=";
            String[] deep = walk(list);
            List<Figure> figures = new ArrayList<>();
            double[] first = compare(() -> ask(list + PAGE), () -> run(sql, LIST.formatted("")));
            double[] far = compare(
                    () -> ask(list + PAGE + "&cursor=" + deep[0]),
                    () -> run(sql, LIST.formatted("and (r.first_submitted_at, r.id) < (" + deep[1] + ")")));
            figures.add(figure("First page of a filtered list", first, 3));
            figures.add(figure("Page 20,000 of it", far, 3));
            figures.add(new Figure(
                    "Page 20,000 beside the first page, both over the API",
                    milliseconds(far[0]),
                    milliseconds(first[0]),
                    ratio(far[0] / first[0]),
                    "at most 2",
                    far[0] <= 2 * first[0]));
            figures.add(figure(
                    "Count by vendor",
                    compare(() -> ask("count?by=vendor"), () -> run(sql, BY_VENDOR.formatted("", "1"))),
                    1.5));
            String quarter = "date_trunc('quarter', r.first_submitted_at at time zone 'UTC'),";
            figures.add(figure(
                    "Count by vendor and quarter",
                    compare(
                            () -> ask("count?by=vendor,filed.quarter&limit=1000"),
                            () -> run(sql, BY_VENDOR.formatted(quarter, "1, 2"))),
                    1.5));
            figures.add(figure(
                    "Figures by vendor: estimates with intervals, and all exact ones; by bare SQL the product limits of both"
                            + " clocks without, hospitals and groups,",
                    compare(() -> ask("figures?by=vendor"), () -> estimate(sql)),
                    2));
            figures.add(figure(
                    "The same; by bare SQL nothing but the product limit of the one clock",
                    compare(() -> ask("figures?by=vendor"), () -> run(sql, ESTIMATES.formatted("TIME_TO_PATCH"))),
                    2));
            return figures;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    // The cursor after page 19,999, and the same place in SQL.
    private String[] walk(String list) throws SQLException {
        String cursor = "";
        String reference = "";
        for (int row = 0; row < (DEEP - 1) * PAGE; ) {
            int step = Math.min(STRIDE, (DEEP - 1) * PAGE - row);
            JsonObject page = ask(list + step + "&cursor=" + cursor);
            cursor = page.getString("next");
            reference = page.getJsonArray("reports").getJsonObject(step - 1).getString("reference");
            row += step;
        }
        try (Connection connection = access.connect(access.application());
                Statement sql = connection.createStatement()) {
            sql.execute("set app.countries = '{GB}'");
            try (ResultSet place = sql.executeQuery(
                    "select format('%L::timestamptz, %L::uuid', first_submitted_at, id) from report where reference = '"
                            + reference + "'")) {
                place.next();
                return new String[] {cursor, place.getString(1)};
            }
        }
    }

    private static double[] compare(Callable<?> ours, Callable<?> bare) {
        take(1, WARM_UP_NANOSECONDS, ours, bare); // until the server's compiler is done with it
        return take(ROUNDS, AT_LEAST_NANOSECONDS, ours, bare);
    }

    // In turns, and fast answers again and again: one alone is at the mercy of the machine.
    private static double[] take(int rounds, long nanoseconds, Callable<?> ours, Callable<?> bare) {
        List<Double> mine = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        long begin = System.nanoTime();
        while (mine.size() < rounds || System.nanoTime() - begin < nanoseconds) {
            mine.add(time(ours));
            theirs.add(time(bare));
        }
        return new double[] {median(mine), median(theirs)};
    }

    private static double median(List<Double> times) {
        return ReadingBench.median(
                times.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double time(Callable<?> work) {
        long begin = System.nanoTime();
        try {
            work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private JsonObject ask(String path) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/reports/" + path))
                .header("Authorization", "Bearer " + token.text())
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
            try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
                return reader.readObject();
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int estimate(Statement sql) throws SQLException {
        return run(sql, ESTIMATES.formatted("TIME_TO_PATCH"))
                + run(sql, ESTIMATES.formatted("ACKNOWLEDGEMENT"))
                + run(sql, HOSPITALS);
    }

    private static int run(Statement sql, String question) throws SQLException {
        int rows = 0;
        try (ResultSet answer = sql.executeQuery(question)) {
            while (answer.next()) {
                rows++;
            }
        }
        return rows;
    }

    private static Figure figure(String what, double[] oursAndBare, double aim) {
        double ratio = oursAndBare[0] / oursAndBare[1];
        return new Figure(
                what + " over the API, 1,000,000 reports with 10,000,000 events, median of at least " + ROUNDS,
                milliseconds(oursAndBare[0]),
                milliseconds(oursAndBare[1]) + " by bare SQL",
                ratio(ratio),
                "at most " + aim,
                ratio <= aim);
    }

    private static String milliseconds(double time) {
        return String.format(Locale.UK, "%,.1f ms", time);
    }

    private static String ratio(double ratio) {
        return String.format(Locale.UK, "%.2f", ratio);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
