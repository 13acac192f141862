/** What an advisory is made of, and the rules of what it may say. */
@NullMarked
package org.patchlag.advisory.entity;

import org.jspecify.annotations.NullMarked;
