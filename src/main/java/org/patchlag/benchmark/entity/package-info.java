/** The edition, and what of it is public. */
@NullMarked
package org.patchlag.benchmark.entity;

import org.jspecify.annotations.NullMarked;
