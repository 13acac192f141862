/**
 * Notices by mail: written with their cause, sent in the background, tried again, and known to have come back. A notice is
 * a kind, a reference and a link; it has no room for content. Features that have something to say call
 * {@link org.patchlag.notice.Notices}; it knows none of them.
 */
@NullMarked
package org.patchlag.notice;

import org.jspecify.annotations.NullMarked;
