package org.patchlag.ranking;

/**
 * What is known of one vendor on one day.
 *
 * @param vendor the vendor
 * @param share the share fixed by that day, 0 to 1
 * @param se its standard error by the jackknife over hospital groups
 * @param named whether its cell is published with the vendor's name, at level V1 or V2
 */
public record VendorShare(String vendor, double share, double se, boolean named) {}
