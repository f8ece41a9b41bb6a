package org.margatetaskforce.web.licensing.unlicensed;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.licensing.unlicensed.SignalKind;
import org.margatetaskforce.licensing.unlicensed.Signals;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.web.people.AddressPick;
import org.margatetaskforce.web.shell.Tell;

/** Enters what speaks for it that a home is let. */
@Named
@ViewScoped
public class EnterSignal implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Signals signals;

    @Inject
    AddressPick pick;

    private String uprn = "";
    private @Nullable SignalKind kind;
    private @Nullable LocalDate seenOn = TaskForceClock.current().today();
    private String words = "";

    /** A link may already say which home. */
    public void open() {
        Uprn.parse(uprn).ifPresent(pick::take);
    }

    /** Records it, and goes to the home. */
    public String enter() {
        String home = Objects.requireNonNull(pick.getChosen()).uprn();
        signals.enter(home, Objects.requireNonNull(kind), Objects.requireNonNull(seenOn), words);
        Tell.next("licensing.unlicensed.done-entered");
        return "/licensing/view-unlicensed.xhtml?faces-redirect=true&uprn=" + home;
    }

    /** What an officer may enter. */
    public List<SignalKind> getKinds() {
        return EnumSet.allOf(SignalKind.class).stream()
                .filter(SignalKind::isEntered)
                .toList();
    }

    public AddressPick getPick() {
        return pick;
    }

    public String getUprn() {
        return uprn;
    }

    public void setUprn(@Nullable String uprn) {
        this.uprn = uprn == null ? "" : uprn.strip();
    }

    public @Nullable SignalKind getKind() {
        return kind;
    }

    public void setKind(@Nullable SignalKind kind) {
        this.kind = kind;
    }

    public @Nullable LocalDate getSeenOn() {
        return seenOn;
    }

    public void setSeenOn(@Nullable LocalDate seenOn) {
        this.seenOn = seenOn;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }
}
