package org.patchlag.reply.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.reply.control.ReleaseService;
import org.patchlag.reply.entity.WaitingReports;

/** The curator's choice of accepted reports whose facts go to their vendor. */
@Named("releasePage")
@ViewScoped
@SuppressWarnings("serial") // the services are proxies, which can be serialised
public class ReleasePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ReleaseService releases;

    private @Nullable String vendor;
    private List<String> chosen = new ArrayList<>();
    private @Nullable String message;
    private @Nullable String error;

    /**
     * A report that can be released.
     *
     * @param reference its reference
     * @param words what it is, in words
     */
    public record Choice(String reference, String words) {}

    /** How many reports wait, vendor by vendor. */
    public List<WaitingReports> getWaiting() {
        return releases.waiting();
    }

    /** The chosen vendor's reports. */
    public List<Choice> getChoices() {
        UUID id = vendorId();
        return id == null
                ? List.of()
                : releases.releasable(id).stream()
                        .map(one -> new Choice(
                                one.reference(),
                                one.reference() + ", " + (one.model() == null ? one.deviceType() : one.model()) + ", "
                                        + one.hospital()
                                        + (one.formerCase() == null ? "" : " (released before, amended since)")))
                        .toList();
    }

    private @Nullable UUID vendorId() {
        String id = vendor;
        return id != null && id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(id) : null;
    }

    /** Looks at a vendor's reports. */
    public void look() {
        chosen = new ArrayList<>();
        message = null;
        error = null;
    }

    /** Releases the chosen ones. */
    public void release() {
        message = null;
        error = null;
        try {
            int released = releases.release(chosen).size();
            message = released + (released == 1 ? " case is" : " cases are")
                    + " released. The vendor is told by mail; its 15 days begin when that is delivered.";
            chosen = new ArrayList<>();
        } catch (ProblemException e) {
            error = e.detail();
        }
    }

    /** The vendor. */
    public @Nullable String getVendor() {
        return vendor;
    }

    /** Takes the vendor. */
    public void setVendor(@Nullable String vendor) {
        this.vendor = vendor;
    }

    /** The references of the chosen reports. */
    public List<String> getChosen() {
        return chosen;
    }

    /** Takes the references of the chosen reports. */
    public void setChosen(List<String> chosen) {
        this.chosen = chosen;
    }

    /** What was done. */
    public @Nullable String getMessage() {
        return message;
    }

    /** What could not be done. */
    public @Nullable String getError() {
        return error;
    }
}
