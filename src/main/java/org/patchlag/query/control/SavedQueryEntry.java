package org.patchlag.query.control;

import org.jspecify.annotations.Nullable;
import org.patchlag.query.entity.Question;

/**
 * A saved query as somebody enters it.
 *
 * @param name its name
 * @param shared whether colleagues are to see it
 * @param question what it asks
 */
public record SavedQueryEntry(@Nullable String name, boolean shared, Question question) {}
