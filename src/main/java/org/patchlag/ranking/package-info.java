/**
 * What may be said of vendors beside each other without misleading: classes with allowance for chance and for differences
 * between vendors, intervals of ranks, standardised shares, kept promises and how little it would take to change a
 * statement. Plain Java over estimates; it knows nothing of databases or pages.
 */
@NullMarked
package org.patchlag.ranking;

import org.jspecify.annotations.NullMarked;
