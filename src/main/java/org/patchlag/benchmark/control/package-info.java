/** From accepted reports to a frozen edition, and its release. */
@NullMarked
package org.patchlag.benchmark.control;

import org.jspecify.annotations.NullMarked;
