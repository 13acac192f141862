package org.patchlag.architecture.planted.reporting;

/** Breaks nothing: a small feature is flat. */
interface FlatPage {}
