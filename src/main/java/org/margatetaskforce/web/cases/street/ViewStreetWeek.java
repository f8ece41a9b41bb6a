package org.margatetaskforce.web.cases.street;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.margatetaskforce.cases.action.ActionFilter;
import org.margatetaskforce.cases.action.ActionRow;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.street.DoorFilter;
import org.margatetaskforce.cases.street.StreetDoors;
import org.margatetaskforce.cases.street.StreetResult;
import org.margatetaskforce.cases.street.StreetResults;
import org.margatetaskforce.cases.street.StreetWeeks;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.place.HouseNumber;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.PageAddress;
import org.margatetaskforce.web.shell.Pick;

/** Shows a street week: who goes, every door and what came of it, the street in figures. */
@Named
@ViewScoped
public class ViewStreetWeek extends ActOnStreetWeek {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;
    private static final int MOST = 50;
    private static final int ANSWERS = 6;
    private static final List<Pick> SIDES = Pick.of(HouseNumber.Side.values(), HouseNumber.Side::words);
    private static final List<Pick> WHICH = Pick.of(DoorFilter.Which.values(), DoorFilter.Which::words);

    @Inject
    transient StreetDoors doors;

    @Inject
    transient StreetResults results;

    @Inject
    transient Actions actions;

    @Inject
    transient Audit audit;

    private final LinkedHashMap<String, String> asked = new LinkedHashMap<>();
    private int page = 1;
    private boolean mayAct;
    private int newDoors;

    @Override
    public void open() {
        super.open();
        mayAct = weeks.mayAct(getWeek());
        newDoors = mayAct && !getWeek().getStatus().isOver() ? weeks.newDoors(getReference()) : 0;
        audit.record(
                "VIEW",
                "street week",
                getReference(),
                mayAct ? ANSWERS : getWeek().getDataClass(),
                null);
    }

    /** It begins. */
    public String start() {
        weeks.start(getReference(), version());
        return done("cases.street.done.begun");
    }

    /** New doors of the gazetteer go on the list. */
    public String addNewDoors() {
        return done("cases.street.done.added", weeks.addNewDoors(getReference(), version()));
    }

    /** The doors that the address asks for, a page of them. */
    public StreetDoors.Page getDoors() {
        return Once.ask(this, "doors", () -> {
            StreetDoors.Page found = part((page - 1) * ROWS, ROWS);
            if (found.rows().isEmpty() && found.total() > 0) {
                page = (found.total() + ROWS - 1) / ROWS;
                found = part((page - 1) * ROWS, ROWS);
            }
            return found;
        });
    }

    /** Some of the doors that the address asks for, for the page and for the file alike. */
    public StreetDoors.Page part(int first, int size) {
        return doors.page(
                getReference(),
                new DoorFilter(
                        Pick.one(HouseNumber.Side.values(), asked("side")),
                        Pick.one(DoorFilter.Which.values(), asked("which")),
                        first,
                        size));
    }

    private String asked(String name) {
        return Objects.requireNonNullElse(asked.get(name), "");
    }

    private PageAddress address() {
        return new PageAddress("/cases/view-street-week.xhtml")
                .filter("reference", getReference())
                .filter("side", asked("side"))
                .filter("which", asked("which"));
    }

    /** The address of this page as it stands. */
    public String getAddress() {
        return address().with("page", "");
    }

    /** The address of this page with one thing changed. */
    public String with(String name, String value) {
        return address().with(name, value);
    }

    /** What the list of doors is narrowed to. */
    public List<Pick> getChips() {
        return Map.of("side", SIDES, "which", WHICH).entrySet().stream()
                .filter(choice -> !asked(choice.getKey()).isBlank())
                .map(choice -> new Pick(choice.getKey(), Pick.words(choice.getValue(), asked(choice.getKey()))))
                .toList();
    }

    /** The street in figures. */
    public StreetResult getResult() {
        return Once.ask(this, "result", () -> results.of(getReference()));
    }

    /** What follows from it. */
    public List<ActionRow> getFollowing() {
        return Once.ask(this, "following", () -> actions.page(ActionFilter.from(getReference(), 0, MOST))
                .rows());
    }

    /** What was done to it, the latest first. */
    public List<StreetWeeks.Event> getHistory() {
        return Once.ask(this, "history", () -> weeks.history(getReference()));
    }

    public int getPages() {
        return Math.max(1, (getDoors().total() + ROWS - 1) / ROWS);
    }

    public List<Pick> getSides() {
        return SIDES;
    }

    public List<Pick> getWhich() {
        return WHICH;
    }

    public Map<String, String> getAsked() {
        return asked;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.min(Math.max(1, page), 1_000_000);
    }

    public boolean isMayAct() {
        return mayAct;
    }

    /** How many doors the gazetteer has that the list has not. */
    public int getNewDoors() {
        return newDoors;
    }
}
