package org.patchlag.query.control;

import java.util.Optional;
import org.patchlag.query.control.ExactFigures.Share;

/**
 * The accepted reports of a selection by a clock, and what is told of their answers.
 *
 * @param cases by the clock
 * @param unanswered the share of them without an answer, as {@link SelectionEstimate#unanswered} has it
 */
record TimedCases(ClockCases cases, Optional<Share> unanswered) {}
