package org.patchlag.architecture.planted.reporting;

import java.util.Date;

class ReadsOldTime {
    Date today = new Date();
    long millis = System.currentTimeMillis();
}
