package org.patchlag.bench;

/**
 * A figure beside what it is held against.
 *
 * @param what what was measured
 * @param ours our figure, with its unit
 * @param outside the figure outside, with its unit
 * @param ratio ours divided by the other, or empty
 * @param aim what is aimed at
 * @param reached whether it was reached
 */
record Figure(String what, String ours, String outside, String ratio, String aim, boolean reached) {}
