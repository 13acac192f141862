/** The regulator's pages and the API of queries. */
@NullMarked
package org.patchlag.query.boundary;

import org.jspecify.annotations.NullMarked;
