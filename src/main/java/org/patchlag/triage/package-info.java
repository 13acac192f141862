/**
 * What a curator makes of submitted reports before and after deciding on them: which are of one vendor issue, which say
 * the same, who looks after them, what is asked of the hospital. It changes no report; that is {@code reporting}'s.
 */
@NullMarked
package org.patchlag.triage;

import org.jspecify.annotations.NullMarked;
