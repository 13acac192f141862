/**
 * Demonstration data: the cases of the article that started Patchlag and an invented portal around them, loaded through
 * the same use cases that people use. It may call any feature; nobody calls it.
 */
@NullMarked
package org.patchlag.demonstration;

import org.jspecify.annotations.NullMarked;
