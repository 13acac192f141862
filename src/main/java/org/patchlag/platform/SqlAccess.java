package org.patchlag.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.lang.reflect.Type;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
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
            return ConstructorMapper.of(type);
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
}
