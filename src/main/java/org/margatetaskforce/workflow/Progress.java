package org.margatetaskforce.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a process stands.
 *
 * @param drawing the process as BPMN 2.0 XML with its diagram
 * @param here the ids of the elements it waits at: empty when it has ended
 * @param steps what has been done and is being done, oldest first
 */
public record Progress(String drawing, List<String> here, List<Step> steps) {

    /**
     * One step of the route.
     *
     * @param id the element's id in the drawing
     * @param name its words
     * @param began when it was reached
     * @param ended when it was left, null while it waits
     * @param assignee the officer whose task it was, null for the engine's own steps
     */
    public record Step(
            String id,
            String name,
            Instant began,
            @Nullable Instant ended,
            @Nullable String assignee) {}
}
