/**
 * How people want their wide lists: which columns, in which order, how many lines at once, kept with the account. Which
 * columns there are is the business of each list's own feature.
 */
@NullMarked
package org.patchlag.layout;

import org.jspecify.annotations.NullMarked;
