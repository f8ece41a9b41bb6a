package org.margatetaskforce.web.licensing.designation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.licensing.designation.Scheme;
import org.margatetaskforce.licensing.designation.SchemeEdges;
import org.margatetaskforce.licensing.designation.SchemeEvidence;
import org.margatetaskforce.licensing.designation.SchemeGround;
import org.margatetaskforce.licensing.designation.SchemeState;
import org.margatetaskforce.licensing.designation.Schemes;
import org.margatetaskforce.web.shell.Tell;

/** Drafts a designation, one part at a time: its name and days, its edge, its grounds, the figures, and what section 81 asks. */
@Named
@ViewScoped
public class DraftDesignation extends ActOnDesignation {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SchemeEdges edges;

    private static final double WIDTH = 640;
    private static final double HEIGHT = 480;
    private static final int RASTER = 4;

    private @Nullable String part = "days";
    private @Nullable String name;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable String follows;
    private @Nullable String boundary;
    private @Nullable String corners;
    private transient @Nullable Part drawing;
    private transient @Nullable Part houses;
    private @Nullable String ground;
    private @Nullable String words;
    private @Nullable String strategy;
    private @Nullable String coordination;
    private @Nullable String otherCourses;
    private @Nullable String assistance;

    /** Opens a part of the draft, or an empty one. */
    @Override
    public void open() {
        if (!isFresh()) {
            super.open();
        }
    }

    @Override
    protected void fill() {
        Scheme draft = getFound();
        name = draft.getName();
        from = draft.getPlannedFrom();
        to = draft.getPlannedTo();
        follows = draft.getFollows();
        boundary = draft.getAreaCode();
        strategy = draft.getStrategy();
        coordination = draft.getCoordination();
        otherCourses = draft.getOtherCourses();
        assistance = draft.getAssistance();
    }

    /** Is there no file yet? */
    public boolean isFresh() {
        return getReference().isEmpty();
    }

    /** Can it be drafted still? */
    public boolean isWaiting() {
        return isFresh() || is(SchemeState.DRAFT);
    }

    /** Keeps its name and days; of a new one, begins the file. */
    public String keepDays() {
        if (isFresh()) {
            setReference(schemes.begin(orEmpty(name), from, to, follows));
            Tell.next("licensing.designation.done-begun", getReference());
            return "/licensing/view-designation.xhtml?faces-redirect=true&reference=" + getReference();
        }
        schemes.redraft(getReference(), version(), orEmpty(name), from, to, follows);
        return done("licensing.designation.done-draft");
    }

    /** Takes a boundary that is there. */
    public String choose() {
        edges.choose(getReference(), version(), boundary);
        return part("licensing.designation.done-area");
    }

    /** Takes in a drawn boundary. */
    public String draw() throws IOException, SQLException {
        edges.draw(getReference(), version(), content(drawing));
        return part("licensing.designation.done-area");
    }

    /** Takes in the boundary that was drawn on the map. */
    public String trace() throws SQLException {
        edges.trace(getReference(), version(), corners);
        return part("licensing.designation.done-area");
    }

    /** Takes in a list of houses. */
    public String nameHouses() throws IOException {
        edges.name(getReference(), version(), content(houses));
        return part("licensing.designation.done-area");
    }

    private static byte[] content(@Nullable Part sent) throws IOException {
        if (sent == null || sent.getSize() == 0) {
            throw new RuleBroken("intake.file.empty");
        }
        try (InputStream stream = sent.getInputStream()) {
            return stream.readAllBytes();
        }
    }

    private String part(String key) {
        return back(key, "draft-designation") + "&part=" + part;
    }

    /** Keeps what is said of a ground; said nothing, it is left out. */
    public String rely() {
        if (ground == null) {
            throw new RuleBroken("licensing.designation.ground-needed");
        }
        schemes.rely(getReference(), version(), ground, orEmpty(words));
        return part("licensing.designation.done-ground");
    }

    /** Freezes the figures of today. */
    public String freeze() {
        edges.freeze(getReference(), version());
        return part("licensing.designation.done-frozen");
    }

    /** Keeps what section 81 asks. */
    public String consider() {
        schemes.consider(
                getReference(),
                version(),
                orEmpty(strategy),
                orEmpty(coordination),
                orEmpty(otherCourses),
                orEmpty(assistance));
        return done("licensing.designation.done-considered");
    }

    /** How late it can begin, were it made today. */
    public Deadline getEarliest() {
        return once(
                "earliest", () -> schemes.earliestStart(TaskForceClock.current().today()));
    }

    /** Those it may follow. */
    public List<Scheme> getOthers() {
        return once("others", () -> schemes.all().stream()
                .filter(each -> !each.getReference().equals(getReference()))
                .toList());
    }

    /** Boundaries that are drawn. */
    public List<SchemeEdges.DrawnArea> getBoundaries() {
        return once("boundaries", edges::boundaries);
    }

    // --- the map on which its edge is drawn

    private List<double[]> rings() {
        return once("rings", () -> edges.rings(getFound(), getFound().getPlannedFrom()));
    }

    private List<double[]> wards() {
        return once("wards", () -> edges.wards(TaskForceClock.current().today()));
    }

    /** Is there a map to draw on: wards with properties, or an edge that was drawn? */
    public boolean isMapped() {
        return !rings().isEmpty() || !wards().isEmpty();
    }

    private EdgeMap sheet() {
        return once("sheet", () -> EdgeMap.around(rings().isEmpty() ? wards() : rings(), WIDTH, HEIGHT)
                .wider());
    }

    /** The wards' lines. */
    public String getWards() {
        return sheet().path(wards());
    }

    /** A dot for each property. */
    public String getDoors() {
        EdgeMap on = sheet();
        return on.dots(edges.doors(on.west(), on.south(), on.east(), on.north(), RASTER));
    }

    /** The names of the larger streets. */
    public List<EdgeMap.Label> getStreets() {
        EdgeMap on = sheet();
        return once("streets", () -> on.labels(edges.streets(on.west(), on.south(), on.east(), on.north())));
    }

    /** The easting of the map's left edge, the northing of its upper edge and the units of the picture a metre. */
    public String getGrid() {
        EdgeMap on = sheet();
        return on.west() + " " + on.north() + " " + on.scale();
    }

    /** The corners of its line in their order, one a line: as typed, else as the line runs now where it is one. */
    public String getCorners() {
        String typed = corners;
        if (typed != null) {
            return typed;
        }
        if (rings().size() != 1) {
            return "";
        }
        double[] ring = rings().get(0);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i + 1 < ring.length; i += 2) {
            text.append(Math.round(ring[i]))
                    .append(' ')
                    .append(Math.round(ring[i + 1]))
                    .append('\n');
        }
        return text.toString();
    }

    public void setCorners(@Nullable String corners) {
        this.corners = corners == null ? "" : corners;
    }

    /** How many houses are named. */
    public int getNamed() {
        return once("named", () -> edges.named(getFound()));
    }

    /** How many homes lie within it on its first day. */
    public int getHomes() {
        return once("homes", () -> edges.count(getFound(), getFound().getPlannedFrom()));
    }

    /** What can be relied on today. */
    public List<Schemes.Ground> getPossible() {
        return once("possible", () -> schemes.groundsOn(TaskForceClock.current().today()));
    }

    /** What is relied on. */
    public List<SchemeGround> getGrounds() {
        return once("grounds", () -> schemes.grounds(getFound()));
    }

    /** The name of a set of conditions. */
    public String titleOf(String code) {
        return getPossible().stream()
                .filter(each -> each.code().equals(code))
                .map(Schemes.Ground::title)
                .findFirst()
                .orElse(code);
    }

    /** The figures that were frozen last. */
    public List<SchemeEvidence> getEvidence() {
        return once("evidence", () -> edges.evidence(getFound()));
    }

    public @Nullable String getPart() {
        return part;
    }

    public void setPart(@Nullable String part) {
        this.part = part;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    public @Nullable String getFollows() {
        return follows;
    }

    public void setFollows(@Nullable String follows) {
        this.follows = follows;
    }

    public @Nullable String getBoundary() {
        return boundary;
    }

    public void setBoundary(@Nullable String boundary) {
        this.boundary = boundary;
    }

    public @Nullable Part getDrawing() {
        return drawing;
    }

    public void setDrawing(@Nullable Part drawing) {
        this.drawing = drawing;
    }

    public @Nullable Part getHouses() {
        return houses;
    }

    public void setHouses(@Nullable Part houses) {
        this.houses = houses;
    }

    public @Nullable String getGround() {
        return ground;
    }

    public void setGround(@Nullable String ground) {
        this.ground = ground;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public @Nullable String getStrategy() {
        return strategy;
    }

    public void setStrategy(@Nullable String strategy) {
        this.strategy = strategy;
    }

    public @Nullable String getCoordination() {
        return coordination;
    }

    public void setCoordination(@Nullable String coordination) {
        this.coordination = coordination;
    }

    public @Nullable String getOtherCourses() {
        return otherCourses;
    }

    public void setOtherCourses(@Nullable String otherCourses) {
        this.otherCourses = otherCourses;
    }

    public @Nullable String getAssistance() {
        return assistance;
    }

    public void setAssistance(@Nullable String assistance) {
        this.assistance = assistance;
    }
}
