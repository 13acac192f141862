/**
 * The delay report and its life: draft, submit, amend, decide on, withdraw. Every change is a new revision; what counts
 * in figures is the revision that a curator accepted.
 */
@NullMarked
package org.patchlag.reporting;

import org.jspecify.annotations.NullMarked;
