package org.patchlag.reply.boundary;

import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.MissingPage;
import org.patchlag.platform.ProblemException;
import org.patchlag.reply.entity.CaseDossier;

/** A page of one released case: what both sides read of it. */
abstract class DossierPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String ref;
    private transient @Nullable CaseDossier read;

    /** The case of a reference, as the page's reader may see it. */
    abstract CaseDossier read(String reference);

    /** The day on which it is read. */
    abstract LocalDate today();

    /** Answers 404 where there is no such case for the reader. */
    public void requireFound() throws IOException {
        if (getDossier() == null) {
            MissingPage.answer();
        }
    }

    /** The case; null where there is none for the reader. */
    public @Nullable CaseDossier getDossier() {
        String reference = ref;
        if (read == null && reference != null) {
            try {
                read = read(reference);
            } catch (ProblemException notThere) {
                return null;
            }
        }
        return read;
    }

    /** Reads the case anew when it is next asked for. */
    void forget() {
        read = null;
    }

    String reference() {
        return ref == null ? "" : ref;
    }

    /** The facts. */
    public List<FactLine> getLines() {
        CaseDossier dossier = getDossier();
        return dossier == null ? List.of() : FactLine.of(dossier);
    }

    /** What the clocks say. */
    public List<String> getReadings() {
        CaseDossier dossier = getDossier();
        return dossier == null ? List.of() : FactLine.readings(dossier);
    }

    /** What it is about. */
    public String getAbout() {
        CaseDossier dossier = getDossier();
        return dossier == null ? "" : CaseListPage.about(dossier);
    }

    /** How the time to answer stands. */
    public String getWindow() {
        CaseDossier dossier = getDossier();
        return dossier == null ? "" : FactLine.window(dossier, today());
    }

    /** Which case. */
    public @Nullable String getRef() {
        return ref;
    }

    /** Takes which case. */
    public void setRef(@Nullable String ref) {
        this.ref = ref;
    }
}
