package org.margatetaskforce.web.housing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.housing.hhsrs.HhsrsScheme;
import org.margatetaskforce.housing.inspection.Entries;
import org.margatetaskforce.housing.inspection.Inspections;
import org.margatetaskforce.web.shell.Sentences;

/** Writes an inspection down at the property, on a telephone, with a line or without. */
@Named
@ViewScoped
public class InspectDwelling extends ActOnEnforcement {

    private static final long serialVersionUID = 1L;

    private static final List<String> ROOMS = List.of(
            "Whole home",
            "Hall",
            "Living room",
            "Kitchen",
            "Bathroom",
            "Front bedroom",
            "Back bedroom",
            "Bedroom",
            "Stairs",
            "Common parts",
            "Roof",
            "Outside",
            "Yard");

    @Inject
    Inspections inspections;

    @Inject
    InspectionSheet sheet;

    @Inject
    Entries entries;

    private String inspection = "";
    private String refused = "";

    @Override
    protected void fill() {
        try {
            inspection = inspections.begin(getReference()).reference();
        } catch (RuleBroken notYet) {
            refused = Sentences.of(notYet);
        }
    }

    /** Why it cannot be begun; empty where it can. */
    public String getRefused() {
        return refused;
    }

    /** What the page's script begins with. */
    public String getJson() {
        return Json.createObjectBuilder()
                .add("reference", inspection)
                .add("enforcement", getReference())
                .add("lines", sheet.lines(inspection))
                .build()
                .toString();
    }

    /** The inspection that is open. */
    public Inspections.Inspection getInspection() {
        return once("inspection", () -> inspections.get(inspection));
    }

    /** The visit that is arranged; null of a re-inspection. */
    public Entries.@Nullable Arranged getArranged() {
        return entries.toCome(getReference()).orElse(null);
    }

    /** The hazards, for the hint. */
    public List<HhsrsScheme.Hazard> getHazards() {
        return once("hazards", inspections::hazards);
    }

    /** Rooms to choose from; any other can be typed. */
    public List<String> getRooms() {
        return ROOMS;
    }

    public String getInspectionReference() {
        return Objects.requireNonNullElse(inspection, "");
    }
}
