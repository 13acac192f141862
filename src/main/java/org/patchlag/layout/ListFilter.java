package org.patchlag.layout;

/** Which lines of a long list are wanted. */
public interface ListFilter {
    /** As in addresses. */
    String code();

    /** For people. */
    String label();
}
