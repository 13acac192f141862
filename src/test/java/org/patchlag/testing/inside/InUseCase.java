package org.patchlag.testing.inside;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.patchlag.tenancy.UseCase;

/** Reads as every feature does: in a use case, and so in the scope of the caller. */
@UseCase
@PermitAll
public class InUseCase {
    @Inject
    private Rows rows;

    /** Reads in one transaction. */
    public <T> T read(Function<Rows, T> question) {
        return question.apply(rows);
    }
}
