package org.margatetaskforce.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** Where machines come in: {@code /api}, described at {@code /openapi}. */
@ApplicationPath("/api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Margate Task Force",
                        version = "1",
                        description =
                                "The public register of selective licences in force (Housing Act 2004 s.232). Read"
                                        + " only, open to anyone, and exactly what the page /register shows. Errors are"
                                        + " application/problem+json (RFC 9457)."))
public class Api extends Application {}
