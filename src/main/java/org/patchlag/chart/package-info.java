/**
 * Static, accessible SVG drawings made on the server: curves, dots with intervals, timelines. Plain Java that knows
 * nothing of what is drawn; a drawing always comes with a title, a description and real text.
 */
@NullMarked
package org.patchlag.chart;

import org.jspecify.annotations.NullMarked;
