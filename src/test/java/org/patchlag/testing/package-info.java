/** What the tests in the container, over HTTP and in a browser share: one database, one server, one browser. */
@NullMarked
package org.patchlag.testing;

import org.jspecify.annotations.NullMarked;
