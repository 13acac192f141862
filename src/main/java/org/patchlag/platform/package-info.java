/**
 * What every feature stands on and that knows none of them: time, problem documents, database access, configuration,
 * security headers. Everyone may call it; it calls nobody.
 */
@NullMarked
package org.patchlag.platform;

import org.jspecify.annotations.NullMarked;
