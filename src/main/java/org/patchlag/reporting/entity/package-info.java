/** The delay report, its revisions and what they hold. */
@NullMarked
package org.patchlag.reporting.entity;

import org.jspecify.annotations.NullMarked;
