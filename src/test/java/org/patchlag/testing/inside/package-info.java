/** What the tests inside the container share. */
@NullMarked
package org.patchlag.testing.inside;

import org.jspecify.annotations.NullMarked;
