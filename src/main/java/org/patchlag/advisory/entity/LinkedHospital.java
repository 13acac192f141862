package org.patchlag.advisory.entity;

import java.util.UUID;

/**
 * Whose a report is that is or was linked to a vendor issue. Nothing of it is ever written into an advisory: it tells how
 * many hospital groups say a thing, and which names must not appear.
 *
 * @param report the report's reference
 * @param groupId the hospital group, or the hospital itself
 * @param hospital the hospital's name
 * @param group the hospital group's name
 */
public record LinkedHospital(String report, UUID groupId, String hospital, String group) {}
