/**
 * Publication policy PP-1: which cells of a table may be published and in what form, so that no hospital group can be
 * found in it. Plain Java over counts; every figure that leaves the regulator passes through here.
 */
@NullMarked
package org.patchlag.disclosure;

import org.jspecify.annotations.NullMarked;
