package org.patchlag.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A long list on a page, read as a browser reads it: by its links to the lines after and before. */
public final class PagedList {
    private static final Pattern NEXT = Pattern.compile("<a rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern PREVIOUS = Pattern.compile("<a rel=\"prev\" href=\"([^\"]+)\"");

    private final PortalClient browser;
    private final Pattern line;
    private final List<String> forward = new ArrayList<>();
    private final List<String> backward = new ArrayList<>();

    /**
     * Reads all of it to its end, and back to its beginning.
     *
     * @param address of the beginning
     * @param line what a line is, with what is wanted of it as the first group
     */
    public PagedList(PortalClient browser, String address, Pattern line) {
        this.browser = browser;
        this.line = line;
        String page = body(address);
        if (PREVIOUS.matcher(page).find()) {
            throw new AssertionError("there are lines before the beginning of " + address);
        }
        forward.addAll(lines(page));
        for (Matcher next = NEXT.matcher(page); next.find(); next = NEXT.matcher(page)) {
            page = body(next.group(1));
            forward.addAll(lines(page));
        }
        backward.addAll(reversed(page));
        for (Matcher previous = PREVIOUS.matcher(page); previous.find(); previous = PREVIOUS.matcher(page)) {
            page = body(previous.group(1));
            backward.addAll(reversed(page));
        }
        Collections.reverse(backward);
    }

    /** Lets an account have so few lines of a list at once, in the usual order. */
    public static void setLines(String email, String list, int lines) {
        String organisation = PortalClient.organisationOf(email);
        PortalClient.asOwner("set app.organisation = '" + organisation + "'; insert into list_layout (organisation_id,"
                + " account_id, list, fields, sort, page_size, changed_at) select organisation_id, id, '" + list
                + "', '', '', " + lines + ", now() from account where email = '" + email
                + "' on conflict (organisation_id, account_id, list) do update set page_size = " + lines);
    }

    /** The lines from the beginning to the end. */
    public List<String> forward() {
        return forward;
    }

    /** The lines as they were found on the way back, in the same order. */
    public List<String> backward() {
        return backward;
    }

    private String body(String address) {
        String answer = browser.get(address.replace("&amp;", "&")).body();
        if (answer.contains("This is the beginning of the list")) {
            throw new AssertionError("the list does not know its own place " + address);
        }
        return answer;
    }

    private List<String> lines(String page) {
        return line.matcher(page).results().map(PagedList::wanted).toList();
    }

    private List<String> reversed(String page) {
        List<String> lines = new ArrayList<>(lines(page));
        Collections.reverse(lines);
        return lines;
    }

    private static String wanted(MatchResult found) {
        return found.group(1);
    }
}
