package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.people.RelationshipKind;
import org.margatetaskforce.people.Relationships;
import org.margatetaskforce.web.shell.Sentences;

/** Records what somebody is to somebody else. */
@Named
@ViewScoped
public class RecordRelationship extends ActOnPerson {

    private static final long serialVersionUID = 1L;

    /** A tie to choose: a kind and its direction, as the page says it. */
    public record Choice(String value, String words) implements Serializable {}

    @Inject
    Relationships relationships;

    @Inject
    PersonPick pick;

    private final ToldForm told = new ToldForm();
    private String what = "";
    private @Nullable Boolean responsibility;
    private String evidence = "";
    private @Nullable LocalDate since;
    private String other = "";

    @Override
    protected void fill() {
        since = TaskForceClock.current().today();
        if (!other.isEmpty()) {
            pick.take(other);
        }
    }

    /** Every kind, in each direction that differs. */
    public List<Choice> getChoices() {
        List<Choice> choices = new ArrayList<>();
        for (RelationshipKind kind : RelationshipKind.values()) {
            choices.add(new Choice("from:" + kind, kind.words()));
            if (!kind.isMutual()) {
                choices.add(new Choice("to:" + kind, kind.inverseWords()));
            }
        }
        return choices;
    }

    /** What was chosen, in words. */
    public String getWords() {
        return getChoices().stream()
                .filter(choice -> choice.value().equals(what))
                .map(Choice::words)
                .findFirst()
                .orElse("");
    }

    private RelationshipKind kind() {
        return RelationshipKind.valueOf(what.substring(what.indexOf(':') + 1));
    }

    private String from() {
        return what.startsWith("from:") ? getPerson() : String.valueOf(pick.getReference());
    }

    private String to() {
        return what.startsWith("from:") ? String.valueOf(pick.getReference()) : getPerson();
    }

    /** What should be looked at again; empty where nothing speaks against it. */
    public String getWarning() {
        return relationships.warning(from(), to(), kind()).map(Sentences::of).orElse("");
    }

    /** Records it. */
    public String record() {
        relationships.add(from(), to(), kind(), responsibility, evidence, Objects.requireNonNull(since), told.told());
        return done("people.done.relationship");
    }

    public PersonPick getPick() {
        return pick;
    }

    public ToldForm getTold() {
        return told;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(@Nullable String what) {
        this.what = what == null ? "" : what.strip();
    }

    public @Nullable Boolean getResponsibility() {
        return responsibility;
    }

    public void setResponsibility(@Nullable Boolean responsibility) {
        this.responsibility = responsibility;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String evidence) {
        this.evidence = evidence == null ? "" : evidence.strip();
    }

    public @Nullable LocalDate getSince() {
        return since;
    }

    public void setSince(@Nullable LocalDate since) {
        this.since = since;
    }

    public String getOther() {
        return other;
    }

    public void setOther(@Nullable String other) {
        this.other = other == null ? "" : other.strip();
    }
}
