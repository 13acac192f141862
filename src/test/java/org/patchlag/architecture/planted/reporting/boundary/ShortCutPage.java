package org.patchlag.architecture.planted.reporting.boundary;

import org.patchlag.architecture.planted.reporting.control.FiledRepository;

interface ShortCutPage {
    void with(FiledRepository repository);
}
