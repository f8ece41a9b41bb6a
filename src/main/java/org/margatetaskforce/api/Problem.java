package org.margatetaskforce.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What went wrong, as RFC 9457 has machines told. */
@Schema(name = "Problem", description = "RFC 9457 problem details")
public class Problem {

    /** The media type it travels as. */
    static final String MEDIA_TYPE = "application/problem+json";

    private final String title;
    private final int status;
    private final String detail;

    Problem(String title, int status, String detail) {
        this.title = title;
        this.status = status;
        this.detail = detail;
    }

    @Schema(description = "The kind of problem: none of its own beyond the status", example = "about:blank")
    public String getType() {
        return "about:blank";
    }

    @Schema(description = "The status in words", example = "Bad Request")
    public String getTitle() {
        return title;
    }

    @Schema(description = "The HTTP status", example = "400")
    public int getStatus() {
        return status;
    }

    @Schema(description = "What to mend", example = "size is a number from 1 to 100.")
    public String getDetail() {
        return detail;
    }
}
