package org.patchlag.architecture.planted.reporting;

import java.util.SplittableRandom;

class Simulates {
    SplittableRandom random = new SplittableRandom(42);
}
