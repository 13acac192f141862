/**
 * The append-only trail: who read a hospital's report, and who took reports out of the portal. It listens to what the other
 * packages say, and none of them uses it.
 */
@NullMarked
package org.patchlag.audit;

import org.jspecify.annotations.NullMarked;
