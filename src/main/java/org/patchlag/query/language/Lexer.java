package org.patchlag.query.language;

import java.util.ArrayList;
import java.util.List;

/** Cuts a query into pieces. */
final class Lexer {
    /** What ends a word. */
    private static final String SPECIAL = "()[]{}:<>=*\"\u201c\u201d";

    private final String query;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String query) {
        this.query = query;
    }

    /** The pieces, of which the last is the end. */
    static List<Token> cut(String query) {
        return new Lexer(query).all();
    }

    /** Whether a text is one word that needs no quotation marks. */
    static boolean isPlainWord(String text) {
        return !text.isEmpty() && text.chars().noneMatch(Lexer::endsWord);
    }

    private static boolean endsWord(int character) {
        return isBlank(character) || SPECIAL.indexOf(character) >= 0;
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private List<Token> all() {
        refuseOddCharacters();
        while (at < query.length()) {
            char character = query.charAt(at);
            if (isBlank(character)) {
                at++;
            } else if (character == '"' || character == '\u201c' || character == '\u201d') {
                phrase(character == '"' ? '"' : '\u201d');
            } else if (SPECIAL.indexOf(character) >= 0) {
                sign(character);
            } else {
                word();
            }
        }
        tokens.add(new Token(Token.Kind.END, "", at, at));
        return tokens;
    }

    // The database can keep neither a null character nor half a pair, and nobody types the others on purpose.
    private void refuseOddCharacters() {
        for (int i = 0; i < query.length(); i++) {
            char character = query.charAt(i);
            boolean half = Character.isSurrogate(character)
                    && !(Character.isHighSurrogate(character)
                            && i + 1 < query.length()
                            && Character.isLowSurrogate(query.charAt(i + 1)));
            if (half || (Character.isISOControl(character) && !isBlank(character))) {
                throw new QueryException(query, i, "Leave out this character: it cannot be searched for", "text");
            }
            if (Character.isHighSurrogate(character)) {
                i++;
            }
        }
    }

    private void phrase(char closing) {
        int begin = at++;
        StringBuilder text = new StringBuilder();
        while (at < query.length() && query.charAt(at) != closing) {
            if (query.charAt(at) == '\\'
                    && at + 1 < query.length()
                    && "\\\"\u201d".indexOf(query.charAt(at + 1)) >= 0) {
                at++;
            }
            text.append(query.charAt(at++));
        }
        if (at >= query.length()) {
            throw new QueryException(query, begin, "Close this quotation mark", "\"");
        }
        at++;
        tokens.add(new Token(Token.Kind.PHRASE, text.toString(), begin, at));
    }

    private void word() {
        int begin = at;
        while (at < query.length() && !endsWord(query.charAt(at))) {
            at++;
        }
        tokens.add(new Token(Token.Kind.WORD, query.substring(begin, at), begin, at));
    }

    private void sign(char character) {
        boolean equal = at + 1 < query.length() && query.charAt(at + 1) == '=';
        Token.Kind kind =
                switch (character) {
                    case '(' -> Token.Kind.OPEN;
                    case ')' -> Token.Kind.CLOSE;
                    case '[', '{' -> Token.Kind.OPEN_RANGE;
                    case ']', '}' -> Token.Kind.CLOSE_RANGE;
                    case ':' -> Token.Kind.COLON;
                    case '*' -> Token.Kind.STAR;
                    case '<' -> equal ? Token.Kind.LESS_OR_EQUAL : Token.Kind.LESS;
                    case '>' -> equal ? Token.Kind.GREATER_OR_EQUAL : Token.Kind.GREATER;
                    default -> throw new QueryException(query, at, "Write : instead of =", ":");
                };
        int length = kind == Token.Kind.LESS_OR_EQUAL || kind == Token.Kind.GREATER_OR_EQUAL ? 2 : 1;
        tokens.add(new Token(kind, query.substring(at, at + length), at, at + length));
        at += length;
    }
}
