package org.patchlag.query.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes conditions as text that reads back as the same. */
final class Printer {
    private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "TO");

    private Printer() {}

    static String print(Condition condition) {
        if (condition instanceof Condition.Everything) {
            return "";
        }
        if (condition instanceof Condition.All all) {
            return join(all.conditions(), " AND ");
        }
        if (condition instanceof Condition.Any any) {
            return join(any.conditions(), " OR ");
        }
        if (condition instanceof Condition.Not not) {
            return "NOT " + operand(not.condition());
        }
        if (condition instanceof Condition.Known known) {
            return (known.known() ? "_exists_:" : "_missing_:") + known.field().name();
        }
        if (condition instanceof Condition.Within within) {
            return within.thing().name() + ":(" + print(within.condition()) + ")";
        }
        if (condition instanceof Condition.Words words) {
            return quoted(words.text()) + (words.beginning() ? "*" : "");
        }
        Condition.Compare compare = (Condition.Compare) condition;
        return compare.field().name() + test(compare.test());
    }

    private static String join(List<Condition> conditions, String operator) {
        return conditions.stream().map(Printer::operand).collect(Collectors.joining(operator));
    }

    // Every operand that has operators of its own is put in parentheses: nobody has to know the precedence to read it.
    private static String operand(Condition condition) {
        boolean compound = condition instanceof Condition.All
                || condition instanceof Condition.Any
                || condition instanceof Condition.Everything;
        return compound ? "(" + print(condition) + ")" : print(condition);
    }

    private static String test(Test test) {
        if (test instanceof Test.Equal equal) {
            return ":" + quoted(equal.value().text());
        }
        if (test instanceof Test.Like like) {
            return (like.anywhere() ? ":*" : ":") + quoted(like.part()) + "*";
        }
        Test.Between between = (Test.Between) test;
        Test.Bound low = between.low();
        Test.Bound high = between.high();
        if (low != null && high != null) {
            return (low.included() ? ":[" : ":{") + low.value().text() + " TO "
                    + high.value().text() + (high.included() ? "]" : "}");
        }
        if (low != null) {
            return (low.included() ? ">=" : ">") + low.value().text();
        }
        return high == null
                ? ":[* TO *]"
                : (high.included() ? "<=" : "<") + high.value().text();
    }

    private static String quoted(String text) {
        return Lexer.isPlainWord(text) && !OPERATORS.contains(text)
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
