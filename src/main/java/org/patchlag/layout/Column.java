package org.patchlag.layout;

import java.io.Serializable;

/**
 * A column of a list.
 *
 * @param name its name in layouts and addresses
 * @param label its head
 */
public record Column(String name, String label) implements Serializable {}
