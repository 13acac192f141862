package org.patchlag.vigilance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.MissingPage;
import org.patchlag.platform.ProblemException;

/** A report on an authority's form, to print. */
@Named("formPage")
@RequestScoped
public class FormPage {
    @Inject
    private VigilanceService vigilance;

    private @Nullable String ref;
    private @Nullable String form;
    private @Nullable AuthorityForm filled;

    /** Fills the form, once; answers 404 where there is no such form or report. */
    public void fill() throws IOException {
        Optional<KnownForm> known = form == null ? Optional.empty() : KnownForm.ofCode(form);
        try {
            if (known.isPresent() && ref != null) {
                filled = vigilance.fill(known.get(), ref);
                return;
            }
        } catch (ProblemException notToBeHad) {
            filled = null;
        }
        MissingPage.answer();
    }

    /** The filled form. */
    public @Nullable AuthorityForm getFilled() {
        return filled;
    }

    /** All forms that there are. */
    public KnownForm[] getKnown() {
        return KnownForm.values();
    }

    /** The reference of the report. */
    public @Nullable String getRef() {
        return ref;
    }

    /** Takes the reference of the report. */
    public void setRef(@Nullable String ref) {
        this.ref = ref;
    }

    /** The code of the form. */
    public @Nullable String getForm() {
        return form;
    }

    /** Takes the code of the form. */
    public void setForm(@Nullable String form) {
        this.form = form;
    }
}
