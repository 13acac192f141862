/**
 * Reading that one regulator grants another, up to a day. What is granted can be read and nothing else: it enters no list,
 * count, figure or edition of the one who may read it.
 */
@NullMarked
package org.patchlag.sharing;

import org.jspecify.annotations.NullMarked;
