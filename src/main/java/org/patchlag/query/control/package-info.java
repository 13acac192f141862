/** The one engine behind the page, the API and the workbook: queries become SQL, rows become lists, counts and figures. */
@NullMarked
package org.patchlag.query.control;

import org.jspecify.annotations.NullMarked;
