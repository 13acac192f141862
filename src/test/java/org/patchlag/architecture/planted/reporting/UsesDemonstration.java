package org.patchlag.architecture.planted.reporting;

import org.patchlag.architecture.planted.demonstration.Loader;

class UsesDemonstration {
    Loader[] loaders = {};
}
