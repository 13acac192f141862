/** What people keep: questions under a name, who is told of their results, how a list is laid out. */
@NullMarked
package org.patchlag.query.entity;

import org.jspecify.annotations.NullMarked;
