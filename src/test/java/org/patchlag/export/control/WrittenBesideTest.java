package org.patchlag.export.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.patchlag.query.control.RowReader;

@Timeout(60)
class WrittenBesideTest {
    private static final int MANY = 10 * WrittenBeside.STRETCH + 7;

    private static WrittenBeside.Rows rows(int count, AtomicInteger read) {
        return reader -> {
            for (int i = 0; i < count; i++) {
                reader.read(List.of(i));
                read.set(i + 1);
            }
        };
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static List<Integer> written(int count) throws IOException {
        List<Integer> written = new ArrayList<>();
        WrittenBeside.write(rows(count, new AtomicInteger()), row -> written.add((Integer) row.get(0)));
        return written;
    }

    @Test
    void all_rows_are_written_in_their_order() throws IOException {
        for (int count : new int[] {0, 1, WrittenBeside.STRETCH, WrittenBeside.STRETCH + 1, MANY}) {
            assertThat(written(count))
                    .isEqualTo(IntStream.range(0, count).boxed().toList());
        }
    }

    @Test
    void a_slow_file_is_not_run_away_from() throws IOException {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger written = new AtomicInteger();
        AtomicInteger ahead = new AtomicInteger();
        WrittenBeside.write(rows(MANY, read), row -> {
            if (written.getAndIncrement() % WrittenBeside.STRETCH == 0) {
                pause();
            }
            ahead.accumulateAndGet(read.get() - written.get(), Math::max);
        });
        assertThat(written).hasValue(MANY);
        assertThat(ahead.get()).isBetween(1, (WrittenBeside.WAITING + 2) * WrittenBeside.STRETCH);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_stops_the_file_stops_the_reading_and_is_said() {
        AtomicInteger read = new AtomicInteger();
        RowReader gone = row -> {
            throw new IOException("the reader has gone");
        };
        assertThatThrownBy(() -> WrittenBeside.write(rows(1_000_000, read), gone))
                .isInstanceOf(IOException.class)
                .hasMessage("the reader has gone");
        assertThat(read.get()).isLessThan(1_000_000);
        RowReader faulty = row -> {
            throw new IllegalStateException("a fault");
        };
        assertThatThrownBy(() -> WrittenBeside.write(rows(1, read), faulty)).hasMessage("a fault");
    }

    @Test
    void a_fault_that_the_file_must_not_throw_ends_the_export_too() {
        Exception undeclared = new Exception("thrown without being declared");
        assertThatThrownBy(
                        () -> WrittenBeside.write(rows(MANY, new AtomicInteger()), row -> throwUnchecked(undeclared)))
                .rootCause()
                .isSameAs(undeclared);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Exception> void throwUnchecked(Exception any) throws T {
        throw (T) any;
    }

    @Test
    void where_both_fail_the_reading_carries_the_fault_of_the_file() {
        CountDownLatch handedOver = new CountDownLatch(1); // else the reading may meet the fault of the file first
        CountDownLatch failed = new CountDownLatch(1);
        IllegalStateException full = new IllegalStateException("the disk is full");
        WrittenBeside.Rows broken = reader -> {
            rows(WrittenBeside.STRETCH, new AtomicInteger()).forEach(reader);
            handedOver.countDown();
            await(failed);
            throw new IllegalArgumentException("the database has gone");
        };
        assertThatThrownBy(() -> WrittenBeside.write(broken, row -> {
                    await(handedOver);
                    failed.countDown();
                    throw full;
                }))
                .hasMessage("the database has gone")
                .satisfies(fault -> assertThat(fault.getSuppressed()).containsExactly(full));
    }

    @Test
    void what_stops_the_reading_is_said_and_nobody_writes_any_more() {
        AtomicInteger written = new AtomicInteger();
        CountDownLatch first = new CountDownLatch(1);
        WrittenBeside.Rows broken = reader -> {
            rows(2 * WrittenBeside.STRETCH, new AtomicInteger()).forEach(reader);
            await(first);
            throw new IllegalStateException("the database has gone");
        };
        assertThatThrownBy(() -> WrittenBeside.write(broken, row -> {
                    first.countDown();
                    written.incrementAndGet();
                    pause();
                }))
                .hasMessage("the database has gone");
        int then = written.get();
        assertThat(then).isBetween(1, 2 * WrittenBeside.STRETCH - 1);
        pause();
        assertThat(written).hasValue(then);
    }
}
