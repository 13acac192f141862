/**
 * A delay report's dated events, the clocks that run between them and the durations they give. Plain Java that knows
 * nothing of databases or pages; everyone may call it, it calls nobody.
 */
@NullMarked
package org.patchlag.timeline;

import org.jspecify.annotations.NullMarked;
