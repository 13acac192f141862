package org.patchlag.architecture.planted.spreadsheet;

import org.apache.poi.ss.usermodel.Workbook;

/** Breaks nothing: POI belongs here. */
interface WorkbookExport {
    void write(Workbook workbook);
}
