package org.patchlag.disclosure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The attacker's problem: how small and how large a suppressed sum can be, given everything that is published, by linear
 * programming (Fischetti and Salazar 2001; the "attack" of sdcTable and tau-Argus).
 */
final class LinearAttack {
    private static final double NOISE = 1e-6;

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<String, Variable> variables = new HashMap<>();
    private int constraints;

    /** A base variable within bounds. */
    void variable(String name, @Nullable Double lower, @Nullable Double upper) {
        Variable variable = model.newVariable(name);
        if (lower != null) {
            variable.lower(lower);
        }
        if (upper != null) {
            variable.upper(upper);
        }
        variables.put(name, variable);
    }

    /** What is known of a sum of variables with factors. */
    void constraint(Map<String, Double> sum, @Nullable Double lower, @Nullable Double upper) {
        Expression expression = model.newExpression("c" + constraints++);
        sum.forEach((name, factor) -> expression.set(get(name), factor));
        if (lower != null) {
            expression.lower(lower);
        }
        if (upper != null) {
            expression.upper(upper);
        }
    }

    private Variable get(String name) {
        Variable variable = variables.get(name);
        if (variable == null) {
            throw new IllegalArgumentException("there is no variable " + name);
        }
        return variable;
    }

    /** Whether anything at all agrees with what is known. */
    boolean feasible() {
        return solve(Map.of(), true).getState().isFeasible();
    }

    /** The least that a sum can be; null for unbounded. */
    @Nullable
    Double least(List<String> sum) {
        return value(solve(ones(sum), true));
    }

    /** The most that a sum can be; null for unbounded. */
    @Nullable
    Double most(List<String> sum) {
        return value(solve(ones(sum), false));
    }

    /** The values of all variables where a sum with factors is least; null where none is found. */
    @Nullable
    Map<String, Double> where(Map<String, Double> sum) {
        Optimisation.Result result = solve(sum, true);
        if (!result.getState().isFeasible() || result.getState() == Optimisation.State.UNBOUNDED) {
            return null;
        }
        Map<String, Double> values = new HashMap<>();
        variables.forEach((name, variable) -> values.put(name, result.doubleValue(model.indexOf(variable))));
        return values;
    }

    /** Each name with factor 1. */
    static Map<String, Double> ones(List<String> sum) {
        Map<String, Double> ones = new HashMap<>();
        sum.forEach(name -> ones.merge(name, 1.0, Double::sum));
        return ones;
    }

    // On a copy, for the solver leaves behind in a model what held for one objective only.
    private Optimisation.Result solve(Map<String, Double> objective, boolean least) {
        ExpressionsBasedModel copy = model.copy();
        objective.forEach(
                (name, factor) -> copy.getVariable(model.indexOf(get(name))).weight(BigDecimal.valueOf(factor)));
        return least ? copy.minimise() : copy.maximise();
    }

    private static @Nullable Double value(Optimisation.Result result) {
        if (result.getState() == Optimisation.State.UNBOUNDED) {
            return null;
        }
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException("what is published contradicts itself: " + result.getState());
        }
        double value = result.getValue();
        return Math.abs(value - Math.rint(value)) < NOISE ? Math.rint(value) + 0.0 : value;
    }
}
