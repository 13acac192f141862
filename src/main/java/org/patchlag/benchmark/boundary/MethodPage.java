package org.patchlag.benchmark.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.patchlag.disclosure.Level;
import org.patchlag.disclosure.Policy;
import org.patchlag.ranking.Classification;
import org.patchlag.timeline.DelayClock;

/** The numbers of the method, for the page that explains it: read from where they are used. */
@Named("methodPage")
@ApplicationScoped
public class MethodPage {
    /** The parameters of the publication policy. */
    public Policy getPolicy() {
        return Policy.PP_1;
    }

    /** All of them, each with its meaning. */
    public List<PolicyParameters.Parameter> getParameters() {
        return PolicyParameters.of(Policy.PP_1);
    }

    /** A share of 1 in percent: "40 %". */
    public String percent(double share) {
        return PolicyParameters.percent(share);
    }

    /** A share of 1 in points: "15". */
    public long points(double share) {
        return Math.round(100 * share);
    }

    /** The greatest share of false calls among the classes of vendors, in percent: "5 %". */
    public String getFalseCalls() {
        return percent(Classification.FALSE_SHARE);
    }

    /** By how many points a vendor must differ to be classed. */
    public long getLeastDifference() {
        return points(Classification.LEAST_DIFFERENCE);
    }

    /** How many vendors must be comparable for any to be classed. */
    public int getLeastVendors() {
        return Classification.LEAST_VENDORS;
    }

    /** The clocks in words. */
    public List<ClockWords> getClocks() {
        return Arrays.stream(DelayClock.values()).map(ClockWords::of).toList();
    }

    /** To how many points figures are rounded where no vendor is named. */
    public int getPoints() {
        return Level.G.points();
    }

    /** To how many points figures are rounded where a vendor is named. */
    public int getNamedPoints() {
        return Level.V1.points();
    }

    /** The days of a level, "30, 90 and 180". */
    public String days(String level) {
        List<Integer> days = Level.valueOf(level).days();
        return days.subList(0, days.size() - 1).stream().map(String::valueOf).collect(Collectors.joining(", "))
                + " and " + days.get(days.size() - 1);
    }
}
