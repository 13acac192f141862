/**
 * The query language, in plain Java: text becomes a tree of conditions, and a tree becomes text again. It knows which
 * fields there are from a {@link org.patchlag.query.language.Vocabulary}, and nothing of the database.
 */
@NullMarked
package org.patchlag.query.language;

import org.jspecify.annotations.NullMarked;
