package org.patchlag.architecture.planted.reporting;

interface BackwardService {
    void with(FlatPage page);
}
