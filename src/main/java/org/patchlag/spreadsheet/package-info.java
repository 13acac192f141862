/**
 * Workbooks: what pages show, as typed cells that a spreadsheet program opens unharmed. The only user of Apache POI.
 */
@NullMarked
package org.patchlag.spreadsheet;

import org.jspecify.annotations.NullMarked;
