package org.patchlag.architecture.planted.reporting;

import java.util.Random;

class Guessable {
    Random random = new Random(42);
}
