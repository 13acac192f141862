/** The report's life as use cases, and the rows behind it. */
@NullMarked
package org.patchlag.reporting.control;

import org.jspecify.annotations.NullMarked;
