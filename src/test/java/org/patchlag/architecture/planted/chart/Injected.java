package org.patchlag.architecture.planted.chart;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Injected {}
