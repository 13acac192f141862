package org.patchlag.architecture.planted.disclosure;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Injected {}
