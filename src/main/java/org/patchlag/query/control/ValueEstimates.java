package org.patchlag.query.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Estimates the figures of values while their cases are read, and forgets the cases: of as many values at once as there are
 * processors.
 */
final class ValueEstimates {
    private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();

    private final Function<TimedCases, ExactFigures> estimate;
    private final Map<String, ExactFigures> figures = new LinkedHashMap<>();
    private final List<String> values = new ArrayList<>();
    private final List<TimedCases> waiting = new ArrayList<>();

    ValueEstimates(Function<TimedCases, ExactFigures> estimate) {
        this.estimate = estimate;
    }

    void add(String value, TimedCases cases) {
        values.add(value);
        waiting.add(cases);
        if (waiting.size() == AT_ONCE) {
            estimateWaiting();
        }
    }

    /** The figures of all values that were added, in that order. */
    Map<String, ExactFigures> figures() {
        estimateWaiting();
        return figures;
    }

    private void estimateWaiting() {
        List<ExactFigures> estimated = waiting.parallelStream().map(estimate).toList();
        for (int i = 0; i < estimated.size(); i++) {
            if (figures.put(values.get(i), estimated.get(i)) != null) {
                throw new IllegalStateException("figures of a part of a value");
            }
        }
        values.clear();
        waiting.clear();
    }
}
