package org.patchlag.tenancy;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which rows a transaction may see and change, as the database's policies understand it. */
public sealed interface RowScope {

    /** Nothing but what all share. */
    record Nothing() implements RowScope {
        @Override
        public String settings() {
            return "";
        }
    }

    /**
     * One organisation's own rows.
     *
     * @param organisation its id
     */
    record Own(UUID organisation) implements RowScope {
        @Override
        public String settings() {
            return "set local app.organisation = '" + organisation + "'";
        }
    }

    /**
     * A manufacturer's own rows, and what was shown to the vendor that it is.
     *
     * @param organisation the manufacturer's id
     * @param vendor the vendor's; null where it is none of the catalogue
     */
    record Manufacturer(UUID organisation, @Nullable UUID vendor) implements RowScope {
        @Override
        public String settings() {
            String own = "set local app.organisation = '" + organisation + "'";
            return vendor == null ? own : own + "; set local app.vendor = '" + vendor + "'";
        }
    }

    /**
     * A regulator's own rows and the submitted reports of its jurisdiction; a hospital's and its country's where it ends
     * what others were merged into ({@link CountryScope}).
     *
     * @param organisation the regulator's id, or the hospital's
     * @param countries ISO 3166 alpha-2 codes
     */
    record Jurisdiction(UUID organisation, Set<String> countries) implements RowScope {
        private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

        /** Refuses what is not a country code: the codes become part of a statement. */
        public Jurisdiction {
            if (!countries.stream().allMatch(country -> COUNTRY.matcher(country).matches())) {
                throw new IllegalArgumentException("Countries are two capital letters: " + countries);
            }
            countries = Set.copyOf(countries);
        }

        @Override
        public String settings() {
            return "set local app.organisation = '" + organisation + "'; set local app.countries = '{"
                    + String.join(",", new TreeSet<>(countries)) + "}'";
        }
    }

    /**
     * A jurisdiction, and beside it the reports of others whose reading was granted to its regulator. Asked for by the use
     * cases that read one report or list those granted, and by no list, count or figure.
     *
     * @param jurisdiction the regulator's own
     */
    record WithGranted(Jurisdiction jurisdiction) implements RowScope {
        @Override
        public String settings() {
            return jurisdiction.settings() + "; set local app.granted = 'on'";
        }
    }

    /** Organisations, accounts and sign-ins of everybody, and no report: signing in and running the platform. */
    record Platform() implements RowScope {
        @Override
        public String settings() {
            return "set local app.platform = 'on'";
        }
    }

    /**
     * The statements that set the scope for the rest of the transaction; empty where nothing is to be set. They are
     * {@code SET LOCAL}, not {@code set_config}, so that a PostgreSQL spread over machines hands them on.
     */
    String settings();
}
