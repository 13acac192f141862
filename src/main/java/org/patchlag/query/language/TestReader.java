package org.patchlag.query.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.language.Token.Kind;

/** Reads what stands after a field's name. */
final class TestReader {
    private final TokenReader tokens;
    private final ValueReader values;

    TestReader(TokenReader tokens, String query) {
        this.tokens = tokens;
        this.values = new ValueReader(query);
    }

    /** The tests of which one must be passed: one, or those in parentheses with OR between them. */
    List<Test> read(Field field) {
        if (tokens.peek().is(Kind.COLON)) {
            tokens.next();
        }
        if (!tokens.peek().is(Kind.OPEN)) {
            return List.of(one(field));
        }
        Token open = tokens.next();
        List<Test> tests = new ArrayList<>(List.of(one(field)));
        while (tokens.take("OR")) {
            tests.add(one(field));
        }
        if (!tokens.peek().is(Kind.CLOSE)) {
            throw tokens.peek().is(Kind.END)
                    ? tokens.wrong(open, "Close this parenthesis", ")")
                    : tokens.wrong(
                            tokens.peek(), "Values of a field stand in parentheses with OR between them", "OR or )");
        }
        tokens.next();
        return tests;
    }

    private Test one(Field field) {
        Token token = tokens.next();
        return switch (token.kind()) {
            case WORD, PHRASE -> value(field, token);
            case STAR -> anywhere(field, token);
            case OPEN_RANGE -> range(field, token);
            case GREATER -> new Test.Between(bound(field, token, false), null);
            case GREATER_OR_EQUAL -> new Test.Between(bound(field, token, true), null);
            case LESS -> new Test.Between(null, bound(field, token, false));
            case LESS_OR_EQUAL -> new Test.Between(null, bound(field, token, true));
            default ->
                throw tokens.wrong(
                        token,
                        "Write a value for " + field.name() + ": "
                                + field.type().description(),
                        field.type().description());
        };
    }

    private Test value(Field field, Token token) {
        if (field.type() == FieldType.WORDS) {
            requireWords(token);
        }
        if (!star(token)) {
            return new Test.Equal(values.read(field, token));
        }
        requireName(field, token);
        return new Test.Like(values.read(field, token).text(), false);
    }

    private Test anywhere(Field field, Token star) {
        Token token = tokens.peek();
        boolean touches = token.begin() == star.end() && (token.is(Kind.WORD) || token.is(Kind.PHRASE));
        if (!touches) {
            throw tokens.wrong(star, "To ask whether there is a value, write _exists_:" + field.name(), "a value");
        }
        tokens.next();
        if (field.type() == FieldType.WORDS || !star(token)) {
            throw tokens.wrong(star, "Put a * at the end, or for a part of a name at both ends", "a value");
        }
        requireName(field, token);
        return new Test.Like(values.read(field, token).text(), true);
    }

    private Test range(Field field, Token open) {
        requireOrder(field, open);
        Test.Bound low = end(field, open.text().equals("["));
        Token to = tokens.peek();
        if (!tokens.take("TO")) {
            throw tokens.wrong(to, "Write TO between the ends of a range", "TO");
        }
        Token high = tokens.peek();
        Test.Bound provisional = end(field, true);
        Token close = tokens.next();
        if (!close.is(Kind.CLOSE_RANGE)) {
            throw tokens.wrong(close, "Close the range: ] with its last value, } without", "] or }");
        }
        Test.Bound upper = provisional == null
                ? null
                : new Test.Bound(provisional.value(), close.text().equals("]"));
        refuseBackward(high, low, upper);
        return new Test.Between(low, upper);
    }

    private Test.@Nullable Bound end(Field field, boolean included) {
        if (tokens.peek().is(Kind.STAR)) {
            tokens.next();
            return null;
        }
        return bound(field, included);
    }

    private Test.Bound bound(Field field, Token sign, boolean included) {
        requireOrder(field, sign);
        return bound(field, included);
    }

    private Test.Bound bound(Field field, boolean included) {
        Token token = tokens.next();
        if (!token.is(Kind.WORD) && !token.is(Kind.PHRASE)) {
            throw tokens.wrong(
                    token, "Write " + field.type().description(), field.type().description());
        }
        return new Test.Bound(values.read(field, token), included);
    }

    private void refuseBackward(Token at, Test.@Nullable Bound low, Test.@Nullable Bound high) {
        if (low == null || high == null) {
            return;
        }
        boolean backward = false;
        if (low.value() instanceof Value.Whole from && high.value() instanceof Value.Whole to) {
            backward = from.number() > to.number();
        } else if (low.value() instanceof Value.Days first && high.value() instanceof Value.Days last) {
            backward = first.first().isAfter(last.last());
        }
        if (backward) {
            throw tokens.wrong(at, "The range ends before it begins: turn its ends round", "a later value");
        }
    }

    /** Takes a star that touches the piece before it; refuses one in the middle of a word. */
    boolean star(Token token) {
        Token star = tokens.peek();
        if (!star.is(Kind.STAR) || star.begin() != token.end()) {
            return false;
        }
        tokens.next();
        Token after = tokens.peek();
        if (after.begin() == star.end() && (after.is(Kind.WORD) || after.is(Kind.PHRASE) || after.is(Kind.STAR))) {
            throw tokens.wrong(star, "A * stands at the end, or for a part of a name at both ends", "a blank");
        }
        return true;
    }

    /** Refuses what has no word in it. */
    void requireWords(Token token) {
        if (token.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw tokens.wrong(token, "Write a word with letters or digits", "a word");
        }
    }

    private void requireName(Field field, Token token) {
        if (field.type() != FieldType.NAME && field.type() != FieldType.WORDS) {
            throw tokens.wrong(
                    token,
                    field.name() + " is " + field.type().description() + " and takes no *",
                    field.type().description());
        }
    }

    private void requireOrder(Field field, Token token) {
        if (!field.type().ordered()) {
            throw tokens.wrong(
                    token,
                    field.name() + " is " + field.type().description()
                            + ": ranges are for numbers, dates and durations",
                    ":");
        }
    }
}
