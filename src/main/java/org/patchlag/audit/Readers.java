package org.patchlag.audit;

import java.time.LocalDate;

/**
 * Readings of a report by people of one role of one organisation on one day.
 *
 * @param organisation the organisation's name
 * @param roles the readers' roles
 * @param granted whether the reading was granted by the hospital's own regulator
 * @param day the day, UTC
 * @param readings how often
 */
public record Readers(String organisation, String roles, boolean granted, LocalDate day, long readings) {}
