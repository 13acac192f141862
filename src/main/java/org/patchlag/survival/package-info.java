/**
 * Estimators for times to an event when some cases are still open: integer life table, Kaplan-Meier, quantiles,
 * restricted mean and their limits. Plain Java over counts per day; it knows nothing of reports, databases or pages.
 */
@NullMarked
package org.patchlag.survival;

import org.jspecify.annotations.NullMarked;
