/** Releasing facts, answering and deciding, and where all that is kept. */
@NullMarked
package org.patchlag.reply.control;

import org.jspecify.annotations.NullMarked;
