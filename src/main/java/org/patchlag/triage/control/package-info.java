/** The curator's work as use cases, and the rows behind it. */
@NullMarked
package org.patchlag.triage.control;

import org.jspecify.annotations.NullMarked;
