/** What an export says beside its rows, how the rows become columns, and the forms of a file. */
@NullMarked
package org.patchlag.export.control;

import org.jspecify.annotations.NullMarked;
