package org.patchlag.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;

/** The HTTP API, described at {@code /openapi} and in {@code docs/api.md}. */
@ApplicationPath("api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Patchlag",
                        version = "1",
                        description = "File, read and decide on delay reports; read published editions.",
                        license = @License(name = "Apache-2.0")))
public class Api extends Application {}
