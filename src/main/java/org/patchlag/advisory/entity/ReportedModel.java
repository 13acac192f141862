package org.patchlag.advisory.entity;

/**
 * A model of the catalogue that reports of a vendor issue are about.
 *
 * @param name the model's name
 * @param groups of how many hospital groups the reports are that count and name it
 */
public record ReportedModel(String name, int groups) {}
