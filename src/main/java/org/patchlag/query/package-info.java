/**
 * The regulator's desk: lists of the reports of its jurisdiction, filtered, with the exact figures of what is filtered.
 */
@NullMarked
package org.patchlag.query;

import org.jspecify.annotations.NullMarked;
