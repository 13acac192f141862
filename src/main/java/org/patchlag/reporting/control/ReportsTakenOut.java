package org.patchlag.reporting.control;

/**
 * The present caller takes reports out of the portal. Fired before the first byte is sent, outside of any transaction.
 *
 * @param format the form of the file, such as {@code xlsx}
 * @param content which reports: the query, or words
 */
public record ReportsTakenOut(String format, String content) {}
