package org.patchlag.architecture.planted.reporting;

interface BackwardRepository {
    void with(BackwardService service);
}
