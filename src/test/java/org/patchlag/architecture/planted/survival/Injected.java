package org.patchlag.architecture.planted.survival;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Injected {}
