package org.patchlag.architecture.planted.reporting.control;

import org.jdbi.v3.core.Jdbi;

interface AsksJdbi {
    void with(Jdbi sql);
}
