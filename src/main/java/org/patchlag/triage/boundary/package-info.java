/** The curator's work over HTTP and on pages. */
@NullMarked
package org.patchlag.triage.boundary;

import org.jspecify.annotations.NullMarked;
