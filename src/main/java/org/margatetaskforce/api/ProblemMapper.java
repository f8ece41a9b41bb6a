package org.margatetaskforce.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;

/** Every failure of the API leaves as problem+json, and none with more than its asker may know. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException known) {
            return problem(Response.Status.fromStatusCode(known.getResponse().getStatus()), said(known));
        }
        if (failure instanceof RuleBroken refusal) {
            LOG.log(Level.INFO, "the API refused: {0}", refusal.key());
            return problem(
                    Response.Status.NOT_FOUND, "There is nothing here: no such page, or no such licence in force.");
        }
        LOG.log(Level.SEVERE, "the API failed", failure);
        return problem(Response.Status.INTERNAL_SERVER_ERROR, "Something went wrong here. Try again later.");
    }

    /** Our own sentence; what the framework says about its classes is not for outside. */
    private static String said(WebApplicationException known) {
        return known instanceof AskedWrongly
                ? Objects.requireNonNullElse(known.getMessage(), "")
                : "There is nothing here: no such page, or no such licence in force.";
    }

    private static Response problem(Response.@Nullable Status status, String detail) {
        Response.Status told = status == null ? Response.Status.BAD_REQUEST : status;
        return Response.status(told)
                .type(MediaType.valueOf(Problem.MEDIA_TYPE))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new Problem(told.getReasonPhrase(), told.getStatusCode(), detail))
                .build();
    }
}
