package org.patchlag.benchmark.control;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.patchlag.disclosure.Policy;
import org.patchlag.timeline.DelayClock;

/**
 * The counting of an edition by bare SQL, and all its tables: each twice, of which the second counts. Prints seconds and
 * megabytes as {@code name=value}. Both run as the application does, as a regulator, in one transaction.
 */
public final class EditionMeasurement {
    /** The environment variable with the database user's password. */
    public static final String PASSWORD = "BENCH_PASSWORD";

    private static final int TIMELY_DAYS = 14;
    private static final int LINES_AT_ONCE = 5_000;

    private EditionMeasurement() {}

    /**
     * Measures.
     *
     * @param arguments the database's address and user
     */
    public static void main(String[] arguments) throws Exception {
        String password = System.getenv(PASSWORD);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], password)) {
            connection.setAutoCommit(false);
            bare(connection, today);
            long begin = System.nanoTime();
            print("lines", (double) bare(connection, today));
            print("bare", since(begin));
            tables(connection, today);
            ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
            Shares shares = new Shares();
            double processor = processorSeconds();
            begin = System.nanoTime();
            tables(connection, today);
            double seconds = since(begin);
            print("processor", processorSeconds() - processor);
            shares.stop();
            print("whole", seconds);
            print("gate", seconds * shares.of(Shares.Work.GATE));
            print("audit", seconds * shares.of(Shares.Work.AUDIT));
            print("estimates", seconds * shares.of(Shares.Work.ESTIMATES));
        }
        print("heap", peak(""));
        print("old", peak("Tenured"));
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double processorSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : Double.NaN;
    }

    private static void print(String name, double value) {
        System.out.printf(Locale.ROOT, "%s=%.3f%n", name, value); // read by the process that began this one
    }

    // Of pools of their own each; their peaks need not fall together, so the sum is the most that it can have been.
    private static double peak(String pool) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(bean -> bean.getType() == MemoryType.HEAP
                                && bean.getName().startsWith(pool))
                        .mapToLong(bean -> bean.getPeakUsage().getUsed())
                        .sum()
                / 1024.0
                / 1024;
    }

    private static void begin(Connection connection) throws SQLException {
        connection.rollback();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local app.countries = '{GB}'");
        }
    }

    private static long bare(Connection connection, LocalDate asOf) throws SQLException {
        begin(connection);
        long lines = 0;
        for (DelayClock clock : EditionTables.CLOCKS) {
            String sql = CohortStatement.COUNT
                    .replace(":clock", "'" + clock + "'")
                    .replace(":asOf", "'" + asOf + "'")
                    .replace(":maturity", Integer.toString(Policy.PP_1.maturityDays()))
                    .replace(":timely", Integer.toString(TIMELY_DAYS));
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(LINES_AT_ONCE);
                try (ResultSet rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        lines++;
                    }
                }
            }
        }
        return lines;
    }

    // As EditionComputation does it, with no earlier edition.
    private static void tables(Connection connection, LocalDate asOf)
            throws SQLException, ReflectiveOperationException {
        begin(connection);
        CohortRepository cohorts = cohorts(connection);
        cohorts.holdStill();
        CohortCatalogue catalogue = cohorts.catalogue(Set.of("GB"));
        EditionSetting setting = new EditionSetting(
                "Bench regulator",
                true,
                asOf,
                catalogue,
                cohorts.contributors(),
                EarlierVersions.none(catalogue, Policy.PP_1),
                Policy.PP_1,
                String::hashCode,
                null);
        EditionTables tables = new EditionTables(setting);
        new ClockByClock(tables, new FreezeProgress((percent, note) -> {}))
                .make((clock, line) -> cohorts.count(clock, asOf, Policy.PP_1.maturityDays(), TIMELY_DAYS, line));
        EditionDocuments documents = new EditionDocuments();
        documents.write(tables.exactTables());
        documents.write(tables.publicTables());
    }

    // In the application the container hands it its access to the database.
    private static CohortRepository cohorts(Connection connection) throws ReflectiveOperationException {
        Jdbi access = Jdbi.create(connection);
        for (Class<?> type : List.of(
                CohortRepository.Contributor.class,
                CohortCatalogue.DeviceTypeLine.class,
                CohortCatalogue.VendorLine.class,
                CohortCatalogue.ModelLine.class,
                CohortCatalogue.Promise.class)) {
            access.registerRowMapper(ConstructorMapper.factory(type));
        }
        CohortRepository cohorts = new CohortRepository();
        Field sql = CohortRepository.class.getDeclaredField("sql");
        sql.setAccessible(true);
        sql.set(cohorts, access);
        return cohorts;
    }
}
