package org.patchlag.benchmark.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.patchlag.benchmark.entity.OwnStatement;

/** What the vendor of the row scope wants said. */
@ApplicationScoped
public class OwnStatementRepository {
    @Inject
    private Jdbi sql;

    /** The last statement to each regulator that was not withdrawn or replaced. */
    public List<OwnStatement> findLast() {
        return sql.withHandle(
                handle -> handle.createQuery("""
                        select distinct on (organisation_id) regulator, statement as words, entered_at, confirmed, reason
                        from vendor_statement where ended_at is null order by organisation_id, entered_at desc""").mapTo(OwnStatement.class).list());
    }
}
