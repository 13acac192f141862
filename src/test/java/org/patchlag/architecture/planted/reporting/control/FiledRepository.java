package org.patchlag.architecture.planted.reporting.control;

import jakarta.persistence.EntityManager;

/** Breaks nothing: the database is spoken to here. */
public interface FiledRepository {
    /** With it. */
    void with(EntityManager entities);
}
