/** The report over HTTP and on pages: reading what was sent or typed, showing what is known. */
@NullMarked
package org.patchlag.reporting.boundary;

import org.jspecify.annotations.NullMarked;
