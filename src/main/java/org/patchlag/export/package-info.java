/**
 * Takes a regulator's selection of reports out as a file of any size: Excel, CSV, JSON lines. Stands above the packages that
 * select and that write workbooks; nobody uses it.
 */
@NullMarked
package org.patchlag.export;

import org.jspecify.annotations.NullMarked;
