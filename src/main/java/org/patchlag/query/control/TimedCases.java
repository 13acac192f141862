package org.patchlag.query.control;

/**
 * The accepted reports of a selection by a clock, and by that of answers.
 *
 * @param cases by the clock
 * @param answers the same reports by the clock that any answer of the vendor stops
 */
record TimedCases(ClockCases cases, ClockCases answers) {}
