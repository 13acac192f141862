package org.patchlag.benchmark.boundary;

import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.entity.OwnStatement;
import org.patchlag.benchmark.entity.VendorPreview;
import org.patchlag.platform.EnglishDay;

/** How a vendor's last statement stands to an edition that is not released yet. */
final class StatementNote {
    private StatementNote() {}

    /**
     * In words; empty where the edition carries just that statement.
     *
     * @param edition what the edition will say of the vendor
     * @param last the vendor's last statement to its regulator; null for none
     */
    static String of(VendorPreview edition, @Nullable OwnStatement last) {
        if (last == null) {
            return edition.statement() == null
                    ? "You have entered no statement. One that the regulator confirms stands beside your rows."
                    : "";
        }
        Boolean confirmed = last.confirmed();
        if (Boolean.TRUE.equals(confirmed) && last.words().equals(edition.statement())) {
            return "";
        }
        String yours = "Your statement of " + EnglishDay.of(last.enteredAt());
        if (confirmed == null) {
            return yours + " waits for the regulator. It is not in this edition.";
        }
        if (confirmed) {
            return yours + " was confirmed after this edition was computed. The next one carries it.";
        }
        return yours + " was refused" + (last.reason() == null ? "." : ": " + last.reason());
    }
}
