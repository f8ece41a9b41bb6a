package org.margatetaskforce.web.housing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.housing.inspection.Inspections;

/** The lines of an inspection as the script of its page reads them. */
@ApplicationScoped
public class InspectionSheet {

    @Inject
    Inspections inspections;

    /** The lines that stand. */
    JsonArray lines(String reference) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        try {
            for (Inspections.Finding each : inspections.findings(reference)) {
                if (each.struckBecause() == null) {
                    String hazard = each.hazardName();
                    lines.add(Json.createObjectBuilder()
                            .add("number", each.number())
                            .add("room", each.room())
                            .add("hazard", hazard == null ? "" : hazard)
                            .add("words", each.words())
                            .add("photograph", each.photograph() != null));
                }
            }
        } catch (RuleBroken unseen) {
            return Json.createArrayBuilder().build();
        }
        return lines.build();
    }
}
