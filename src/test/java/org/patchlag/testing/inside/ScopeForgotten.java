package org.patchlag.testing.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Function;

/** Reads as a feature would that forgot to be a use case: in a transaction, with no scope set in it. */
@ApplicationScoped
public class ScopeForgotten {
    @Inject
    private Rows rows;

    /** Reads in one transaction. */
    @Transactional
    public <T> T read(Function<Rows, T> question) {
        return question.apply(rows);
    }
}
