/**
 * Vendor issues as advisories in CSAF 2.0, one for each, in which no hospital is named and none can be found. What an
 * advisory may say is decided here and nowhere else.
 */
@NullMarked
package org.patchlag.advisory;

import org.jspecify.annotations.NullMarked;
