package org.patchlag.query.language;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.patchlag.query.language.Token.Kind;

/** The pieces of a query, one after another. */
final class TokenReader {
    private static final Set<Kind> AFTER_FIELD =
            EnumSet.of(Kind.COLON, Kind.LESS, Kind.LESS_OR_EQUAL, Kind.GREATER, Kind.GREATER_OR_EQUAL);

    private final String query;
    private final List<Token> tokens;
    private int at;

    TokenReader(String query) {
        this.query = query;
        this.tokens = Lexer.cut(query);
    }

    /** The next piece, without taking it. */
    Token peek() {
        return tokens.get(at);
    }

    /** Takes the next piece; the end stays the end. */
    Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    /** Takes the next piece if it is this word. */
    boolean take(String word) {
        boolean found = peek().isWord(word);
        if (found) {
            next();
        }
        return found;
    }

    /** Whether the next piece is followed by a sign that makes it the name of a field. */
    boolean isField() {
        return at + 1 < tokens.size() && AFTER_FIELD.contains(tokens.get(at + 1).kind());
    }

    QueryException wrong(Token token, String detail, String expected) {
        return new QueryException(query, token.begin(), detail, expected);
    }
}
