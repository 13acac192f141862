package org.patchlag.query.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.patchlag.query.language.Token.Kind;

/** Reads a query: NOT binds closest, then AND, then OR; conditions that stand side by side without either are refused. */
final class Parser {
    private static final int DEEPEST = 40;
    private static final int MOST_CONDITIONS = 300;
    private static final String CONDITION = "a condition such as vendor:name, a word, NOT or (";

    private final TokenReader tokens;
    private final TestReader tests;
    private Vocabulary vocabulary;
    private int depth;
    private int conditions;

    Parser(String query, Vocabulary vocabulary) {
        if (query.length() > Query.LONGEST) {
            throw new QueryException(
                    query,
                    Query.LONGEST,
                    "A query has at most " + Query.LONGEST + " characters; this one has " + query.length(),
                    "the end");
        }
        this.tokens = new TokenReader(query);
        this.tests = new TestReader(tokens, query);
        this.vocabulary = vocabulary;
    }

    Condition parse() {
        Condition condition = any();
        if (tokens.peek().is(Kind.CLOSE)) {
            throw tokens.wrong(tokens.peek(), "This ) closes nothing: take it out, or open it before", "the end");
        }
        return condition;
    }

    private Condition any() {
        List<Condition> conditions = new ArrayList<>(List.of(all()));
        while (tokens.take("OR")) {
            conditions.add(all());
        }
        return conditions.size() == 1 ? conditions.get(0) : new Condition.Any(conditions);
    }

    private Condition all() {
        List<Condition> conditions = new ArrayList<>(List.of(not()));
        while (tokens.take("AND")) {
            conditions.add(not());
        }
        refuseNeighbour();
        return conditions.size() == 1 ? conditions.get(0) : new Condition.All(conditions);
    }

    private void refuseNeighbour() {
        Token next = tokens.peek();
        if (next.is(Kind.END) || next.is(Kind.CLOSE) || next.isWord("OR")) {
            return;
        }
        String upper = next.text().toUpperCase(Locale.ROOT);
        throw tokens.wrong(
                next,
                next.is(Kind.WORD) && List.of("AND", "OR", "NOT").contains(upper) && !next.isWord("NOT")
                        ? "Write " + upper + " in capitals"
                        : "Write AND or OR between two conditions, or put words that belong together in quotation marks",
                "AND, OR or the end");
    }

    private Condition not() {
        Token token = tokens.peek();
        if (!tokens.take("NOT")) {
            return primary();
        }
        descend(token);
        Condition condition = new Condition.Not(not());
        depth--;
        return condition;
    }

    private Condition primary() {
        Token token = tokens.peek();
        if (token.is(Kind.OPEN)) {
            return parenthesised();
        }
        count(token);
        if (token.is(Kind.STAR)) {
            throw tokens.wrong(token, "Write a word before the *", CONDITION);
        }
        if (token.is(Kind.PHRASE) || (token.is(Kind.WORD) && !tokens.isField())) {
            tokens.next();
            return words(token);
        }
        if (!token.is(Kind.WORD)) {
            throw tokens.wrong(token, "A condition is missing before " + token.shown(), CONDITION);
        }
        tokens.next();
        if (token.isWord("_exists_") || token.isWord("_missing_")) {
            return known(token);
        }
        return vocabulary.thing(token.text()).isPresent() ? within(token) : compare(token);
    }

    private Condition parenthesised() {
        Token open = tokens.next();
        descend(open);
        Condition condition = any();
        if (!tokens.peek().is(Kind.CLOSE)) {
            throw tokens.wrong(open, "Close this parenthesis", ")");
        }
        tokens.next();
        depth--;
        return condition;
    }

    private Condition known(Token token) {
        if (!tokens.peek().is(Kind.COLON)) {
            throw tokens.wrong(tokens.peek(), "Write : and a field after " + token.text(), ":");
        }
        tokens.next();
        Token name = tokens.next();
        return new Condition.Known(field(name), token.isWord("_exists_"));
    }

    private Condition within(Token token) {
        Thing thing = vocabulary.thing(token.text()).orElseThrow();
        Token colon = tokens.next();
        if (!colon.is(Kind.COLON) || !tokens.peek().is(Kind.OPEN)) {
            throw tokens.wrong(
                    tokens.peek(),
                    "Write conditions on one " + thing.label() + " in parentheses: " + thing.name() + ":( ... )",
                    "(");
        }
        Vocabulary outer = vocabulary;
        vocabulary = thing.vocabulary();
        Condition condition = new Condition.Within(thing, parenthesised());
        vocabulary = outer;
        return condition;
    }

    private Condition compare(Token name) {
        Field field = field(name);
        List<Test> alternatives = tests.read(field);
        List<Condition> compared = new ArrayList<>();
        for (Test test : alternatives) {
            count(name);
            compared.add(condition(field, test));
        }
        return compared.size() == 1 ? compared.get(0) : new Condition.Any(compared);
    }

    private static Condition condition(Field field, Test test) {
        if (field.type() != FieldType.WORDS) {
            return new Condition.Compare(field, test);
        }
        return test instanceof Test.Like like
                ? new Condition.Words(like.part(), true)
                : new Condition.Words(((Test.Equal) test).value().text(), false);
    }

    private Field field(Token name) {
        return vocabulary
                .field(name.text())
                .orElseThrow(() -> tokens.wrong(
                        name,
                        name.is(Kind.END)
                                ? "Write the name of a field"
                                : "There is no field " + name.shown()
                                        + vocabulary
                                                .nearest(name.text())
                                                .map(known -> "; did you mean " + known + "?")
                                                .orElse(" here"),
                        "a field"));
    }

    private Condition words(Token token) {
        if (vocabulary.fields().stream().noneMatch(field -> field.type() == FieldType.WORDS)) {
            throw tokens.wrong(token, "Name a field before this: here are no words to search", "a field and :");
        }
        tests.requireWords(token);
        return new Condition.Words(token.text(), tests.star(token));
    }

    private void descend(Token token) {
        if (++depth > DEEPEST) {
            throw tokens.wrong(token, "Conditions are nested more than " + DEEPEST + " deep", "fewer parentheses");
        }
    }

    private void count(Token token) {
        if (++conditions > MOST_CONDITIONS) {
            throw tokens.wrong(token, "A query has at most " + MOST_CONDITIONS + " conditions", "the end");
        }
    }
}
