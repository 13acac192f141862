/** Editions on pages and over HTTP. */
@NullMarked
package org.patchlag.benchmark.boundary;

import org.jspecify.annotations.NullMarked;
