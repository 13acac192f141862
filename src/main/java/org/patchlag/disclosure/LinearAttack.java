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
    void variable(String name, @Nullable Double lower) {
        Variable variable = model.newVariable(name);
        if (lower != null) {
            variable.lower(lower);
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
        return state(solve(Map.of(), true)).isFeasible();
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

    private static Map<String, Double> ones(List<String> sum) {
        Map<String, Double> ones = new HashMap<>();
        sum.forEach(name -> ones.put(name, 1.0));
        return ones;
    }

    private Optimisation.Result solve(Map<String, Double> objective, boolean least) {
        variables.forEach((name, variable) -> {
            Double factor = objective.get(name);
            variable.weight(factor == null ? null : BigDecimal.valueOf(factor));
        });
        return least ? model.minimise() : model.maximise();
    }

    private static Optimisation.State state(Optimisation.Result result) {
        return result.getState();
    }

    private static @Nullable Double value(Optimisation.Result result) {
        if (state(result) == Optimisation.State.UNBOUNDED) {
            return null;
        }
        if (!state(result).isFeasible()) {
            throw new IllegalStateException("what is published contradicts itself: " + state(result));
        }
        double value = result.getValue();
        return Math.abs(value - Math.rint(value)) < NOISE ? Math.rint(value) + 0.0 : value;
    }

    /**
     * The bounds of every suppressed cell of a table, in its order.
     *
     * @throws IllegalStateException where what is published contradicts itself
     */
    static List<PublishedTable.Bounds> on(PublishedTable table) {
        LinearAttack attack = new LinearAttack();
        table.variables().forEach(name -> attack.variable(name, table.nonnegative() ? 0.0 : null));
        for (PublishedTable.Row row : table.rows()) {
            if (row.published()) {
                attack.constraint(ones(row.variables()), row.lower(), row.upper());
            }
        }
        if (!attack.feasible()) {
            throw new IllegalStateException("what is published contradicts itself: no table has these figures");
        }
        return table.rows().stream()
                .filter(row -> !row.published())
                .map(row -> new PublishedTable.Bounds(
                        row.id(), attack.least(row.variables()), attack.most(row.variables())))
                .toList();
    }
}
