/** Advisories over HTTP, for programs and for browsers. */
@NullMarked
package org.patchlag.advisory.boundary;

import org.jspecify.annotations.NullMarked;
