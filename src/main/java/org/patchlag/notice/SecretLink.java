package org.patchlag.notice;

import org.jspecify.annotations.Nullable;

/**
 * Asked for, as a CDI event, when a mail of an invitation leaves: whoever keeps the invitation adds the secret of its
 * link. So the outbox never holds one, and the database knows its hash only.
 */
public final class SecretLink {
    private final String reference;
    private @Nullable String query;

    SecretLink(String reference) {
        this.reference = reference;
    }

    /** Which invitation. */
    public String reference() {
        return reference;
    }

    /** Adds the query of the link. */
    public void add(String secretQuery) {
        query = secretQuery;
    }

    @Nullable
    String query() {
        return query;
    }
}
