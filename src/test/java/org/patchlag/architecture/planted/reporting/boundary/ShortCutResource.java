package org.patchlag.architecture.planted.reporting.boundary;

import org.patchlag.architecture.planted.reporting.control.FiledRepository;

interface ShortCutResource {
    void with(FiledRepository repository);
}
