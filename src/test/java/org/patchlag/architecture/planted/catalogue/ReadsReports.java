package org.patchlag.architecture.planted.catalogue;

import org.patchlag.architecture.planted.reporting.Filed;

class ReadsReports {
    Filed report = new Filed();
}
