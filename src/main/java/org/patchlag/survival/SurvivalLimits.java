package org.patchlag.survival;

import java.util.OptionalDouble;

/** How precisely S is known, by one way or another of taking its standard error. */
public interface SurvivalLimits {
    /** The standard error of S at the end of a day; 0 before the first day on which anything happened. */
    double se(int day);

    /** 95 % limits of S at the end of a day. */
    Limits limits(int day, Confidence scale);

    /** The lower 95 % limit of the day by which a share p was fixed (Brookmeyer and Crowley 1982). */
    OptionalDouble quantileLower(double p, Confidence scale);

    /** The upper 95 % limit of that day; empty where it is not reached. */
    OptionalDouble quantileUpper(double p, Confidence scale);
}
