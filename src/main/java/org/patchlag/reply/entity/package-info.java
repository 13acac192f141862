/** What was released, what was answered, and what clocks then say. */
@NullMarked
package org.patchlag.reply.entity;

import org.jspecify.annotations.NullMarked;
