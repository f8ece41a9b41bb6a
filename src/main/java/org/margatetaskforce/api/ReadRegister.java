package org.margatetaskforce.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.PublicRegister;

/** The public register of licences in force for machines: the same search and the same entries as {@code /register}. */
@Path("register")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public register", description = "Housing Act 2004 s.232")
public class ReadRegister {

    private static final int LARGEST_PAGE = 100;
    private static final int LAST_PAGE = 1_000_000;
    private static final int FRESH_SECONDS = 60;

    @Inject
    PublicRegister publicRegister;

    /** A page of the register. */
    @GET
    @Operation(summary = "Licences in force", description = "Each part of the search may be left out.")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RegisterPage.class)))
    @APIResponse(
            responseCode = "400",
            description = "page or size is out of bounds",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response search(
            @Parameter(description = "Letters of the street's name") @QueryParam("street") @Nullable String street,
            @Parameter(description = "The postcode, or how it begins") @QueryParam("postcode") @Nullable
                    String postcode,
            @Parameter(description = "Letters of the licence holder's name") @QueryParam("holder") @Nullable
                    String holder,
            @Parameter(description = "Which page, from 1") @QueryParam("page") @DefaultValue("1") String page,
            @Parameter(description = "Entries a page, 1 to 100") @QueryParam("size") @DefaultValue("25") String size) {
        int number = within("page", page, LAST_PAGE);
        int rows = within("size", size, LARGEST_PAGE);
        PublicRegister.Page found =
                publicRegister.page(new PublicRegister.Filter(street, postcode, holder, (number - 1) * rows, rows));
        return fresh(new RegisterPage(
                found.total(),
                number,
                rows,
                found.rows().stream().map(RegisterLine::new).toList()));
    }

    /** One entry, while its licence is in force. */
    @GET
    @Path("{licence}")
    @Operation(summary = "One licence in force")
    @APIResponse(
            responseCode = "200",
            description = "The entry",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RegisterLine.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such licence is in force",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response entry(
            @Parameter(description = "The number of the licence", example = "L-2011-00042") @PathParam("licence")
                    String licence) {
        return fresh(new RegisterLine(publicRegister.find(licence).orElseThrow(NotFoundException::new)));
    }

    private static int within(String name, String asked, int largest) {
        int number = asked.matches("\\d{1,7}") ? Integer.parseInt(asked) : 0;
        if (number < 1 || number > largest) {
            throw new AskedWrongly(name + " is a whole number from 1 to " + largest + ".");
        }
        return number;
    }

    /** Anybody may keep it for a minute: the register changes by the day. */
    private static Response fresh(Object entity) {
        CacheControl minute = new CacheControl();
        minute.setPrivate(false);
        minute.setMaxAge(FRESH_SECONDS);
        minute.getCacheExtension().put("public", "");
        return Response.ok(entity).cacheControl(minute).build();
    }
}
