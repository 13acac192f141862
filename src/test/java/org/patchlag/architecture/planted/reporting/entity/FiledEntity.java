package org.patchlag.architecture.planted.reporting.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Breaks nothing. */
@Entity
public class FiledEntity {
    @Id
    private long id;
}
