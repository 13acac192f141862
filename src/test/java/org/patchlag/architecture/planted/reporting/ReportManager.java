package org.patchlag.architecture.planted.reporting;

class ReportManager {}
