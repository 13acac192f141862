package org.patchlag.query.control;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads cases, of which those of one hospital come in one line. Of a million there are nearly as many durations, but of few
 * hospitals, promises and lengths: what several have in common is in memory once.
 */
final class DurationLines {
    private final Map<UUID, UUID> ids = new HashMap<>();
    private final Map<Integer, Integer> lengths = new HashMap<>();
    private final Promises promises;
    private List<CountedDuration> cases = new ArrayList<>();
    private final List<Map.Entry<Line, long[]>> answers = new ArrayList<>();

    /** Of cases that are held against these promises. */
    DurationLines(Promises promises) {
        this.promises = promises;
    }

    /** Reads a line. */
    void read(ResultSet row) throws SQLException {
        Line line = new Line(id(row, "hospital_id"), id(row, "group_id"), vendor(row));
        for (var promised : byPromise(line, numbers(row, "cases")).entrySet()) {
            count(line, promised.getKey().orElse(null), promised.getValue().build(), cases);
        }
        answers.add(Map.entry(line, numbers(row, "answers")));
    }

    private record Line(UUID hospital, UUID group, @Nullable UUID vendor) {}

    /** Those that were read since these were last asked for. */
    TimedCases take() {
        Optional<ExactFigures.Share> unanswered = SelectionEstimate.unanswered(new ClockCases(answered()));
        return new TimedCases(takeCases(), unanswered);
    }

    /** The same, where nothing is asked of the answers. */
    ClockCases takeCases() {
        ClockCases read = new ClockCases(cases);
        cases = new ArrayList<>();
        answers.clear();
        return read;
    }

    // Where all lengths are exact, the share answered by a day depends on nothing later, and few cases differ then.
    private List<CountedDuration> answered() {
        List<CountedDuration> answered = new ArrayList<>();
        boolean imprecise = answers.stream()
                .flatMapToLong(found -> LongStream.of(found.getValue()))
                .anyMatch(number -> new CaseNumber(number).imprecise());
        answers.forEach(found -> {
            LongStream numbers = LongStream.of(found.getValue());
            count(found.getKey(), null, imprecise ? numbers : numbers.map(DurationLines::byDayOfAnswers), answered);
        });
        return answered;
    }

    private static long byDayOfAnswers(long number) {
        return new CaseNumber(number).knownAfter(ExactFigures.ANSWER_DAYS).value();
    }

    private Map<Optional<CountedDuration.Promised>, LongStream.Builder> byPromise(Line line, long[] numbers) {
        Map<Optional<CountedDuration.Promised>, LongStream.Builder> held = new LinkedHashMap<>();
        for (long number : numbers) {
            held.computeIfAbsent(
                            Optional.ofNullable(promises.inForce(line.vendor(), new CaseNumber(number).began())),
                            first -> LongStream.builder())
                    .add(number);
        }
        return held;
    }

    // Sorted, those that are alike stand beside each other.
    private void count(
            Line line, CountedDuration.@Nullable Promised promise, LongStream numbers, List<CountedDuration> counted) {
        long[] sorted = numbers.map(
                        number -> new CaseNumber(number).wheneverBegan().value())
                .sorted()
                .toArray();
        int first = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[first]) {
                CaseNumber alike = new CaseNumber(sorted[first]);
                counted.add(new CountedDuration(
                        line.hospital(),
                        line.group(),
                        alike.ending(),
                        shared(alike.lowerDays()),
                        shared(alike.upperDays()),
                        line.vendor(),
                        alike.contested(),
                        alike.closedWhenFiled(),
                        promise,
                        (long) i - first));
                first = i;
            }
        }
    }

    private static long[] numbers(ResultSet row, String column) throws SQLException {
        LongBuffer numbers = ByteBuffer.wrap(row.getBytes(column)).asLongBuffer();
        long[] read = new long[numbers.remaining()];
        numbers.get(read);
        return read;
    }

    private @Nullable Integer shared(@Nullable Integer days) {
        return days == null ? null : lengths.computeIfAbsent(days, length -> length);
    }

    private UUID id(ResultSet row, String column) throws SQLException {
        return shared((UUID) Objects.requireNonNull(row.getObject(column)));
    }

    private @Nullable UUID vendor(ResultSet row) throws SQLException {
        String vendor = row.getString("vendor");
        return vendor.isEmpty() || !vendor.equals(row.getString("other_vendor"))
                ? null
                : shared(UUID.fromString(vendor));
    }

    private UUID shared(UUID id) {
        return ids.computeIfAbsent(id, first -> first);
    }
}
