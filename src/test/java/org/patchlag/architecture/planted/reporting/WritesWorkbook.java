package org.patchlag.architecture.planted.reporting;

import org.apache.poi.ss.usermodel.Workbook;

interface WritesWorkbook {
    void write(Workbook workbook);
}
