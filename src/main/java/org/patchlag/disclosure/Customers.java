package org.patchlag.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The customers of a vendor as rule 6 of PP-1 supposes them, for one clock of a cell: the contributors, each with as many
 * unreported tickets that its reports are the assumed share of all, and half as many customers again that contributed
 * nothing. Tickets that nobody has seen are drawn from those reported. For each customer some filings are drawn
 * beforehand; a hypothetical set of reporting customers takes one of each.
 */
final class Customers {
    private static final int FILINGS = 16;

    /** Of many customers fewer filings of each are enough for their sum to be different every time, and take less memory. */
    private static final int FILINGS_OF_MANY = 4;

    private final Moments moments;
    private final List<Filing> truth = new ArrayList<>();
    private final Filing[][] filings;
    private final boolean many;
    private final int perCustomer;

    /**
     * Draws the tickets.
     *
     * @param contributors the contributing groups of the cell, over all its clocks
     * @param others how many customers there are that did not contribute
     * @param reported the reports of this clock; a contributor may have none
     */
    Customers(List<String> contributors, int others, List<Case> reported, double share, SplittableRandom random) {
        moments = new Moments(reported);
        Case[] cases = reported.toArray(Case[]::new);
        Map<String, int[]> own = tickets(contributors, cases);
        int[] pool = pool(own, cases);
        List<int[]> reporting =
                own.values().stream().filter(tickets -> tickets.length > 0).toList();
        filings = new Filing[contributors.size() + others][];
        many = reporting.size() + (reporting.size() + 1) / 2 > HypotheticalCell.FEW;
        perCustomer = many ? FILINGS_OF_MANY : FILINGS;
        int customer = 0;
        for (int[] filed : own.values()) {
            truth.add(new Filing(filed, filed.length, moments));
            filings[customer++] = filings(filed, filed.length, pool, share, random);
        }
        while (customer < filings.length) {
            int size = reporting.get(random.nextInt(reporting.size())).length;
            filings[customer++] = filings(new int[0], size, pool, share, random);
        }
    }

    /** Whether so many report in this clock, with as many others in proportion, that one more or less hardly tells. */
    boolean many() {
        return many;
    }

    private static Map<String, int[]> tickets(List<String> contributors, Case[] cases) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        contributors.forEach(group -> sizes.put(group, 0));
        for (Case one : cases) {
            if (sizes.computeIfPresent(one.group(), (group, size) -> Math.addExact(size, (int) one.count())) == null) {
                throw new IllegalArgumentException("a report of a group that is not among the contributors");
            }
        }
        Map<String, int[]> tickets = new LinkedHashMap<>();
        sizes.forEach((group, size) -> tickets.put(group, new int[size]));
        Map<String, Integer> next = new LinkedHashMap<>();
        for (int i = 0; i < cases.length; i++) {
            int[] own = tickets.getOrDefault(cases[i].group(), new int[0]);
            int from = next.getOrDefault(cases[i].group(), 0);
            int to = from + (int) cases[i].count();
            Arrays.fill(own, from, to, i);
            next.put(cases[i].group(), to);
        }
        return tickets;
    }

    /**
     * The tickets that another customer may have had too. One that stands out, because no second group has any that ended
     * in the same period of the grid, or none that is open, is not: the vendor may know that there is no other, and then
     * the least trace of it in the form gives its hospital away.
     */
    private static int[] pool(Map<String, int[]> own, Case[] cases) {
        int[] periods = Arrays.stream(cases).mapToInt(Moments::period).toArray();
        String[] first = new String[Moments.GRID.size() + 2];
        boolean[] common = new boolean[first.length];
        for (int i = 0; i < cases.length; i++) {
            String group = first[periods[i]];
            common[periods[i]] |= group != null && !group.equals(cases[i].group());
            first[periods[i]] = cases[i].group();
        }
        int[] all = own.values().stream().flatMapToInt(Arrays::stream).toArray();
        int[] shared =
                Arrays.stream(all).filter(ticket -> common[periods[ticket]]).toArray();
        return shared.length == 0 ? all : shared;
    }

    private Filing[] filings(int[] own, int filed, int[] pool, double share, SplittableRandom random) {
        int[] tickets = Arrays.copyOf(own, (int) Math.round(filed / share));
        for (int i = own.length; i < tickets.length; i++) {
            tickets[i] = pool[random.nextInt(pool.length)];
        }
        Filing[] drawn = new Filing[perCustomer];
        for (int filing = 0; filing < perCustomer; filing++) {
            for (int i = 0; i < filed; i++) { // the beginning of a Fisher-Yates shuffle
                int other = i + random.nextInt(tickets.length - i);
                int ticket = tickets[i];
                tickets[i] = tickets[other];
                tickets[other] = ticket;
            }
            drawn[filing] = new Filing(tickets, filed, moments);
        }
        return drawn;
    }

    int count() {
        return filings.length;
    }

    Moments moments() {
        return moments;
    }

    /** What a customer files in one hypothetical set. */
    Filing any(int customer, SplittableRandom random) {
        return filings[customer][random.nextInt(perCustomer)];
    }

    /** What the contributors really filed. */
    List<Filing> truth() {
        return truth;
    }
}
