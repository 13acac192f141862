package org.patchlag.architecture.planted.reporting.control;

import org.patchlag.architecture.planted.reporting.boundary.Answer;

interface KnowsBoundary {
    void with(Answer answer);
}
