/** What was measured, each figure beside something outside in the same run: {@code mvn -Pbench}. */
@NullMarked
package org.patchlag.bench;

import org.jspecify.annotations.NullMarked;
