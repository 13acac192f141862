/** Which advisories there are, and how each is written. */
@NullMarked
package org.patchlag.advisory.control;

import org.jspecify.annotations.NullMarked;
