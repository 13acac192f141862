package org.patchlag.architecture.planted.survival;

import java.util.SplittableRandom;

/** Breaks nothing: a bootstrap that can be repeated. */
class Seeded {
    SplittableRandom random = new SplittableRandom(42);
}
