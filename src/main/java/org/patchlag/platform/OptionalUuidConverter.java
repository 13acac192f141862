package org.patchlag.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For {@code uuid} columns that may be empty: EclipseLink 4's own conversion fails on null. */
@Converter
public class OptionalUuidConverter implements AttributeConverter<UUID, Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable UUID id) {
        return id;
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable Object column) {
        return column == null ? null : UUID.fromString(column.toString());
    }
}
