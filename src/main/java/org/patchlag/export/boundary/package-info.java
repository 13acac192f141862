/** Exports over HTTP, for programs and for browsers. */
@NullMarked
package org.patchlag.export.boundary;

import org.jspecify.annotations.NullMarked;
