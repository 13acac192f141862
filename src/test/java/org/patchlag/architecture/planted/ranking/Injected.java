package org.patchlag.architecture.planted.ranking;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Injected {}
