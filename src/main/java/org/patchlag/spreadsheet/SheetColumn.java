package org.patchlag.spreadsheet;

/**
 * A column of a table in a workbook.
 *
 * @param heading its heading with the unit
 * @param width in characters
 * @param meaning what it says, for the data dictionary
 */
public record SheetColumn(String heading, int width, String meaning) {}
