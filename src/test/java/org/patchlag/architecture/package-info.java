/**
 * The rules of the house, held by ArchUnit: who may use whom, and what may be done where. Each rule is also run over
 * the package {@code planted}, whose classes break it, because a rule about something that does not exist passes for
 * ever.
 */
@NullMarked
package org.patchlag.architecture;

import org.jspecify.annotations.NullMarked;
