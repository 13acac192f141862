/**
 * Editions: fixed tables of accepted reports, frozen at a day, put through disclosure control, released by a second
 * person. What the public reads, and all that it reads.
 */
@NullMarked
package org.patchlag.benchmark;

import org.jspecify.annotations.NullMarked;
