package org.patchlag.command;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** On which days shares are told, and to which the restricted mean reaches. */
final class Days {
    /** Where cases can end in another way. */
    static final List<Integer> COMPETING = List.of(14, 30, 60, 90, 180);

    private static final List<Integer> HORIZONS = List.of(0, 14, 30, 60, 90, 180, 365);
    private static final List<Integer> TAUS = List.of(180, 365, 90);

    private Days() {}

    static List<Integer> horizons(Properties options) throws InputFault {
        return asked(options, "horizons", HORIZONS);
    }

    static List<Integer> taus(Properties options) throws InputFault {
        return asked(options, "taus", TAUS);
    }

    /** These days, and beyond a year every hundredth up to the last time, unless others were asked for. */
    static List<Integer> upTo(int last, List<Integer> days, boolean asked) {
        Set<Integer> all = new LinkedHashSet<>(days);
        for (int day = 400; !asked && day <= last; day += 100) {
            all.add(day);
        }
        return List.copyOf(all);
    }

    private static List<Integer> asked(Properties options, String name, List<Integer> otherwise) throws InputFault {
        String text = options.getProperty(name, "").trim();
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("\\d{1,6}( *, *\\d{1,6})*")) {
            throw new InputFault("-D" + name + "=" + text + " is no list of days such as 30,90,180");
        }
        return Arrays.stream(text.split(" *, *", -1)).map(Integer::valueOf).toList();
    }
}
