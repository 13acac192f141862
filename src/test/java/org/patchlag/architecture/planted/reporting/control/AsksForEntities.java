package org.patchlag.architecture.planted.reporting.control;

import jakarta.persistence.EntityManager;

interface AsksForEntities {
    void with(EntityManager entities);
}
