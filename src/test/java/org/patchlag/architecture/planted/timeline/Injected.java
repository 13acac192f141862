package org.patchlag.architecture.planted.timeline;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Injected {}
