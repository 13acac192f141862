package org.patchlag.benchmark.boundary;

import java.lang.reflect.RecordComponent;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.patchlag.disclosure.Policy;

/** The parameters of the publication policy as readers are told of them: every one, with its value as it is used. */
public final class PolicyParameters {
    private static final Map<String, String> MEANING = Map.ofEntries(
            Map.entry("leastGroups", "Hospital groups that a published row must have"),
            Map.entry("leastReports", "Reports that a published row must have"),
            Map.entry("largestShare", "Most that one group may have of a row’s reports"),
            Map.entry("twoLargestShare", "Most that two groups together may have of a row’s reports"),
            Map.entry("mostInfluence", "Most that a share may move when any one group is left out"),
            Map.entry("stepReports", "Cases that must have ended since the last value before the next may rise"),
            Map.entry("stepGroups", "Groups that these must come from"),
            Map.entry("knownReports", "Reports whose state must be known on a day that is shown"),
            Map.entry("knownGroups", "Groups that these must come from"),
            Map.entry("knownShare", "Part of a row’s reports that these must be"),
            Map.entry("atRiskReports", "Reports that must still be open on a day that is shown, unless all have ended"),
            Map.entry("atRiskGroups", "Groups that these must come from"),
            Map.entry("changedReports", "Reports that must differ from every earlier version before a row is renewed"),
            Map.entry("changedGroups", "Groups that these must come from"),
            Map.entry("changedShare", "Most that one group may have of these"),
            Map.entry("reportingShare", "Part of its tickets that a hospital which reports is assumed to file"),
            Map.entry(
                    "mostCertainty",
                    "How sure a vendor that knows all its tickets may become that a hospital reported"),
            Map.entry("gateDraws", "Hypothetical sets of reporting hospitals by which that is measured"),
            Map.entry("leastEffective", "How many of these must, by weight, agree with what is published"),
            Map.entry("maturityDays", "Days that must have passed since a case began"));

    private PolicyParameters() {}

    /**
     * A parameter.
     *
     * @param name its name in the code
     * @param meaning what it says
     * @param value its value
     */
    public record Parameter(String name, String meaning, String value) {}

    static List<Parameter> of(Policy policy) {
        return Arrays.stream(Policy.class.getRecordComponents())
                .map(component -> new Parameter(
                        component.getName(),
                        MEANING.getOrDefault(component.getName(), component.getName()),
                        value(policy, component)))
                .toList();
    }

    private static String value(Policy policy, RecordComponent component) {
        try {
            Object value = component.getAccessor().invoke(policy);
            return value instanceof Double share
                    ? percent(share)
                    : NumberFormat.getIntegerInstance(Locale.UK).format(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
