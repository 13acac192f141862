/** Vendor issues and their own dates and clocks. */
@NullMarked
package org.patchlag.triage.entity;

import org.jspecify.annotations.NullMarked;
