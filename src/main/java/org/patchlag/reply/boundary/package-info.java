/** Pages and endpoints of vendors' answers. */
@NullMarked
package org.patchlag.reply.boundary;

import org.jspecify.annotations.NullMarked;
