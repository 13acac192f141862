package org.patchlag.architecture.planted.reporting;

import java.time.LocalDate;

class ReadsTime {
    LocalDate today = LocalDate.now();
}
