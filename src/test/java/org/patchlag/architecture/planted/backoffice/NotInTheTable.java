package org.patchlag.architecture.planted.backoffice;

class NotInTheTable {}
