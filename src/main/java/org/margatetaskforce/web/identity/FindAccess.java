package org.margatetaskforce.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.AccessTrail;
import org.margatetaskforce.identity.AccessTrail.Whose;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Colleague;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;

/** Reads the access audit: one's own trail, one's team's, or everybody's, as the post allows. */
@Named
@RequestScoped
public class FindAccess extends AskedList<AccessTrail.Page> {

    private static final int CLASS = 23;
    private static final List<Pick> ACTIONS = List.of(
            new Pick("VIEW", "looked at"),
            new Pick("LIST", "listed"),
            new Pick("SEARCH", "searched"),
            new Pick("PRINT", "printed"),
            new Pick("EXPORT", "took a file"),
            new Pick("DISCLOSE", "disclosed"),
            new Pick("BREAKGLASS", "broke the glass"),
            new Pick("EDIT", "changed"),
            new Pick("DENIED", "was refused"),
            new Pick("SIGN_IN", "signed in"),
            new Pick("SIGN_OUT", "signed out"));

    @Inject
    AccessTrail trail;

    @Inject
    Officers officers;

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    /** Begins with nothing asked. */
    public FindAccess() {
        super("/identity/find-access.xhtml", "whose", "officer", "action", "kind", "about", "class", "from", "to");
    }

    /** Reads the page; that somebody else's trail was read is a line of its own. */
    @Override
    public void find() {
        super.find();
        if (whose() != Whose.MINE) {
            audit.listed("access audit", CLASS, getTotal(), whose().name());
        }
    }

    @Override
    public AccessTrail.Page page(int first, int size) {
        return trail.page(
                new AccessTrail.Filter(
                        whose(),
                        asked("officer").strip(),
                        asked("action"),
                        asked("kind"),
                        asked("about").strip(),
                        dataClass(),
                        day("from"),
                        day("to")),
                first,
                size);
    }

    @Override
    protected int totalOf(AccessTrail.Page part) {
        return part.total();
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("officer", getOfficers());
        choices.put("action", ACTIONS);
        choices.put("kind", List.of());
        choices.put("about", List.of());
        choices.put("class", getClasses());
        choices.put("from", List.of());
        choices.put("to", List.of());
        return choices;
    }

    private Whose whose() {
        Whose asked = Pick.one(Whose.values(), asked("whose"));
        return asked == null ? Whose.valueOf(getWhoseChoices().get(0).code()) : asked;
    }

    private @Nullable Integer dataClass() {
        return asked("class").matches("\\d{1,2}") ? Integer.valueOf(asked("class")) : null;
    }

    private @Nullable LocalDate day(String name) {
        try {
            return asked(name).isBlank() ? null : LocalDate.parse(asked(name).strip());
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    /** Whose trails the one signed in may read, the widest first. */
    public List<Pick> getWhoseChoices() {
        List<Pick> choices = new ArrayList<>();
        if (isGovernance()) {
            choices.add(new Pick("ALL", "Everybody’s"));
        }
        if (!getTeam().isEmpty()) {
            choices.add(new Pick("TEAM", "My team’s"));
        }
        choices.add(new Pick("MINE", "My own"));
        return choices;
    }

    /** True of those who read the whole audit. */
    public boolean isGovernance() {
        return signedIn.is("IGO") || signedIn.is("AUD");
    }

    private List<Colleague> getTeam() {
        return Once.ask(this, "team", trail::team);
    }

    /** The officers to choose from. */
    public List<Pick> getOfficers() {
        return Once.ask(this, "officers", () -> (isGovernance() ? officers.colleagues() : getTeam())
                .stream()
                        .map(one -> new Pick(one.username(), one.displayName()))
                        .toList());
    }

    /** The kinds of records to choose from. */
    public List<Pick> getKinds() {
        return Once.ask(this, "kinds", () -> trail.kinds().stream()
                .map(kind -> new Pick(kind, kind))
                .toList());
    }

    /** The classes of the sharing agreement to choose from. */
    public List<Pick> getClasses() {
        List<Pick> classes = new ArrayList<>();
        for (int code = 1; code <= 25; code++) {
            classes.add(new Pick(String.valueOf(code), "D" + code));
        }
        return classes;
    }

    /** Whose trail is shown. */
    public String getWhose() {
        return whose().name();
    }

    public List<AccessTrail.Row> getRows() {
        return getFound().rows();
    }

    public List<Pick> getActions() {
        return ACTIONS;
    }

    /** The words of an action. */
    public String words(String action) {
        return wordsOf(action);
    }

    static String wordsOf(String action) {
        return Pick.words(ACTIONS, action);
    }

    /** How many lines, as far as they are counted. */
    public String getCount() {
        return getTotal() >= AccessTrail.MOST_COUNTED
                ? String.format(java.util.Locale.UK, "%,d lines or more", AccessTrail.MOST_COUNTED)
                : String.format(java.util.Locale.UK, "%,d %s", getTotal(), getTotal() == 1 ? "line" : "lines");
    }
}
