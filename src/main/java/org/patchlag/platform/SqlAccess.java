package org.patchlag.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * SQL for lists and counts, beside JPA for what is changed. Inside a transaction it uses the same connection as JPA,
 * and so the same row scope. Rows become records by their column names.
 */
@ApplicationScoped
class SqlAccess {
    // Jdbi asks for each statement anew, and looks at the whole class each time.
    private static final ClassValue<RowMapper<?>> RECORDS = new ClassValue<>() {
        @Override
        protected RowMapper<?> computeValue(Class<?> type) {
            return new RecordMapper<>(type);
        }
    };

    @Resource(lookup = "java:app/jdbc/patchlag")
    private @Nullable DataSource application;

    @Resource(lookup = "java:app/jdbc/patchlag-public")
    private @Nullable DataSource publicReader;

    @Produces
    Jdbi application() {
        return over(application);
    }

    @Produces
    @PublicReader
    Jdbi publicReader() {
        return over(publicReader);
    }

    private static Jdbi over(@Nullable DataSource source) {
        return Jdbi.create(Objects.requireNonNull(source)).registerRowMapper(SqlAccess::record);
    }

    private static Optional<RowMapper<?>> record(Type type, ConfigRegistry config) {
        Class<?> raw = GenericTypes.getErasedType(type);
        return raw.isRecord() ? Optional.of(RECORDS.get(raw)) : Optional.empty();
    }

    /**
     * Makes records of rows by their column names, as Jdbi does. Jdbi finds out anew at each execution which column goes to
     * which component, and reads the class's annotations for it; here that is kept for each list of columns, of which a
     * record has as many as there are statements that read it.
     */
    private static final class RecordMapper<T> implements RowMapper<T> {
        private final RowMapper<T> any;
        private final Map<List<String>, RowMapper<T>> ofColumns = new ConcurrentHashMap<>();

        RecordMapper(Class<T> type) {
            any = ConstructorMapper.of(type);
        }

        @Override
        public T map(ResultSet row, StatementContext context) throws SQLException {
            return specialize(row, context).map(row, context);
        }

        @Override
        public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
            List<String> columns = columns(rows.getMetaData());
            RowMapper<T> known = ofColumns.get(columns);
            if (known == null) {
                known = any.specialize(rows, context);
                ofColumns.put(columns, known);
            }
            return known;
        }

        private static List<String> columns(ResultSetMetaData meta) throws SQLException {
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                columns.add(meta.getColumnLabel(i));
            }
            return columns;
        }
    }
}
