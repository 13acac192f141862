package org.patchlag.query.control;

/**
 * The accepted reports of a selection by a clock, and by that of answers.
 *
 * @param cases by the clock
 * @param answers the same reports by the clock that any answer of the vendor stops, told apart as far as it matters to the
 *     share that was answered by day {@value ExactFigures#ANSWER_DAYS}
 */
record TimedCases(ClockCases cases, ClockCases answers) {}
