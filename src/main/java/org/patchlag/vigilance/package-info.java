/**
 * A report as the form of an authority that hospitals report to, filled in as far as the report knows, to print or to send.
 * The portal sends none of them, and knows nothing of patients.
 */
@NullMarked
package org.patchlag.vigilance;

import org.jspecify.annotations.NullMarked;
