package org.patchlag.triage.control;

import java.util.UUID;

/**
 * A curator of the caller's regulator.
 *
 * @param id the account's id
 * @param email the account's address
 * @param name the person's name
 */
public record Colleague(UUID id, String email, String name) {}
