package org.patchlag.reporting.control;

/**
 * The present caller takes reports out of the portal, or reads of many what else is read in one. Fired before the first byte
 * is sent, outside of any transaction.
 *
 * @param format the form of the file, such as {@code xlsx}; {@code list} or {@code counts} where it is none
 * @param content which reports: the query, or words
 */
public record ReportsTakenOut(String format, String content) {}
