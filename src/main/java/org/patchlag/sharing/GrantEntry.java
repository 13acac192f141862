package org.patchlag.sharing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grant as somebody typed or sent it; null and blank are "not given".
 *
 * @param regulator the id or the name of the regulator that may read
 * @param countries ISO 3166 alpha-2 codes of the caller's own countries; none, and no issue, are all of them
 * @param issue the reference of a vendor issue of the caller's, instead of countries
 * @param until the last day, ISO 8601
 * @param reason why
 */
public record GrantEntry(
        @Nullable String regulator,
        List<String> countries,
        @Nullable String issue,
        @Nullable String until,
        @Nullable String reason) {}
