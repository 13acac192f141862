/**
 * A manufacturer's side: the facts that a regulator has released to it, its answers, who decides what it contests, its
 * statement and its promises. Figures take the answers in through the database's {@code standing_reading}, or
 * {@code standing_of_reports}, and {@code standing_duration}; nobody calls this package but its own pages and endpoints.
 */
@NullMarked
package org.patchlag.reply;

import org.jspecify.annotations.NullMarked;
