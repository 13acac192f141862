package org.patchlag.survival;

/**
 * The scale on which confidence limits of S are computed from its standard error (Kalbfleisch and Prentice 1980; Borgan
 * and Liestol 1990). The headline is log-log.
 */
public enum Confidence {
    /** {@code S -+ z se}, cut to [0, 1]; not defined where S is 0. */
    PLAIN {
        @Override
        Limits finite(double survival, double seLog, double z) {
            double se = survival * seLog;
            return new Limits(Math.max(0, survival - z * se), Math.min(1, survival + z * se));
        }
    },
    /** {@code S exp(-+ z se(log S))}, cut at 1; not defined where S is 0. */
    LOG {
        @Override
        Limits finite(double survival, double seLog, double z) {
            return new Limits(survival * Math.exp(-z * seLog), Math.min(1, survival * Math.exp(z * seLog)));
        }
    },
    /** {@code exp(-exp(log(-log S) -+ z se(log S) / log S))}; not defined where S is 0 or 1. */
    LOG_LOG {
        @Override
        Limits finite(double survival, double seLog, double z) {
            if (survival >= 1) {
                return Limits.UNDEFINED;
            }
            double center = Math.log(-Math.log(survival));
            double width = z * seLog / Math.log(survival); // negative
            return new Limits(Math.exp(-Math.exp(center - width)), Math.exp(-Math.exp(center + width)));
        }
    };

    /** The two-sided 95 % quantile of the normal distribution. */
    public static final double Z95 = 1.959963984540054;

    abstract Limits finite(double survival, double seLog, double z);

    /**
     * The limits.
     *
     * @param survival S
     * @param seLog the standard error of log S
     * @param z how many standard errors
     */
    public Limits limits(double survival, double seLog, double z) {
        return survival == 0 ? Limits.UNDEFINED : finite(survival, seLog, z);
    }
}
