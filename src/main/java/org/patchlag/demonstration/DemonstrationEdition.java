package org.patchlag.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import org.patchlag.tenancy.Caller;

/** The first edition of the demonstration. */
@ApplicationScoped
public class DemonstrationEdition {
    void publish(Caller.Identity regulator) {
        // follows with the editions
    }
}
