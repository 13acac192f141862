package org.patchlag.benchmark.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of a page as texts: of each table with a class its body's rows, of each row its cells. */
final class HtmlTables {
    private static final Pattern ROW = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("&(#?\\w+);");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("nbsp", "\u00a0"),
            Map.entry("Aring", "Å"),
            Map.entry("ouml", "ö"));

    private HtmlTables() {}

    static List<List<List<String>>> of(String html, String css) {
        return Pattern.compile("<table class=\"" + css + "\">(.*?)</table>", Pattern.DOTALL)
                .matcher(html)
                .results()
                .map(table -> rows(table.group(1)))
                .toList();
    }

    private static List<List<String>> rows(String table) {
        List<List<String>> rows = new ArrayList<>();
        String body = table.substring(table.indexOf("<tbody>"));
        for (MatchResult row : ROW.matcher(body).results().toList()) {
            rows.add(CELL.matcher(row.group(1))
                    .results()
                    .map(cell -> text(cell.group(1)))
                    .toList());
        }
        return rows;
    }

    /** The words of a piece of a page. */
    static String text(String html) {
        String plain = html.replaceAll("<[^>]*>", " ");
        return NAMED.matcher(plain)
                .replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(1))))
                .replaceAll("[\\s\u00a0]+", " ")
                .strip();
    }

    private static String character(String entity) {
        if (entity.startsWith("#")) {
            return Character.toString(Integer.parseInt(entity.substring(1)));
        }
        String known = ENTITIES.get(entity);
        if (known == null) {
            throw new AssertionError("no such entity is known here: " + entity);
        }
        return known;
    }
}
