package org.patchlag.architecture.planted.reporting.entity;

import org.patchlag.architecture.planted.reporting.control.InnocentService;

interface KnowsControl {
    void with(InnocentService service);
}
