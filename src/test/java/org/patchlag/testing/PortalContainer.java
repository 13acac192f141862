package org.patchlag.testing;

import java.net.URI;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/** Lets Arquillian use the one running {@link Portal}: the first class's archive boots it, and holds all classes. */
public final class PortalContainer implements DeployableContainer<PortalContainerConfiguration> {
    private static final Path WAR = Path.of("target/patchlag-it.war");
    private static boolean exported;

    @Override
    public Class<PortalContainerConfiguration> getConfigurationClass() {
        return PortalContainerConfiguration.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 5.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) {
        URI address = boot(archive).resolve("/");
        HTTPContext context = new HTTPContext(address.getHost(), address.getPort());
        context.add(new Servlet("ArquillianServletRunnerEE9", "/"));
        return new ProtocolMetaData().addContext(context);
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // The next class uses the same boot.
    }

    private static synchronized URI boot(Archive<?> archive) {
        if (!exported) {
            archive.as(ZipExporter.class).exportTo(WAR.toFile(), true);
            exported = true;
        }
        return Portal.start(WAR).address();
    }
}
