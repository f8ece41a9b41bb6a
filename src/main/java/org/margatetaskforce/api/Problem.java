package org.margatetaskforce.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What went wrong, as RFC 9457 has machines told. */
@Schema(name = "Problem", description = "RFC 9457 problem details")
public class Problem {

    /** The media type it travels as. */
    static final String MEDIA_TYPE = "application/problem+json";

    @Schema(description = "The kind of problem: none of its own beyond the status", example = "about:blank")
    private final String type = "about:blank";

    @Schema(description = "The status in words", example = "Bad Request")
    private final String title;

    @Schema(description = "The HTTP status", example = "400")
    private final int status;

    @Schema(description = "What to mend", example = "size is a number from 1 to 100.")
    private final String detail;

    Problem(String title, int status, String detail) {
        this.title = title;
        this.status = status;
        this.detail = detail;
    }

    public String getType() {
        return type;
    }

    public String getTitle() {
        return title;
    }

    public int getStatus() {
        return status;
    }

    public String getDetail() {
        return detail;
    }
}
