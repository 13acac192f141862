package org.patchlag.architecture.planted.reporting;

/** Breaks nothing: what the others wrongly use. */
public class Filed {}
