package org.patchlag.testing;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** Nothing to configure. */
public final class PortalContainerConfiguration implements ContainerConfiguration {
    @Override
    public void validate() {
        // nothing to check
    }
}
