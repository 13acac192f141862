package org.patchlag.architecture.planted.survival;

import java.util.SplittableRandom;

class Unseeded {
    SplittableRandom random = new SplittableRandom();
}
