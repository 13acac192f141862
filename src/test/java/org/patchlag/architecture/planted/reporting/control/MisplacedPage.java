package org.patchlag.architecture.planted.reporting.control;

class MisplacedPage {}
