/**
 * The regulator's desk: one query language for page and API, with lists, counts and exact figures of the reports that a query
 * finds in the jurisdiction; queries saved, shared, and subscribed to.
 */
@NullMarked
package org.patchlag.query;

import org.jspecify.annotations.NullMarked;
