package org.patchlag.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/**
 * The nonce of a page's scripts, which PrimeFaces wants back with every form. Its own script would add it, but only on
 * pages that have its components, and not where scripts are off.
 */
@Named("pageNonce")
@RequestScoped
public class PageNonce {
    /** The nonce of the page that is being made. */
    public String getValue() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }
}
