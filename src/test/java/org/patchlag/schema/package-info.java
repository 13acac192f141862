/** What the migrated schema itself promises, asked of the database's own catalogue. */
@NullMarked
package org.patchlag.schema;

import org.jspecify.annotations.NullMarked;
