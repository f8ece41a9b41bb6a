package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.people.Abode;
import org.margatetaskforce.people.Home;
import org.margatetaskforce.people.Residencies;
import org.margatetaskforce.people.Tenure;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.web.shell.Conflict;

/** Puts right what was recorded of a home: where, from when, to when. What was believed before stays to be read. */
@Named
@ViewScoped
public class CorrectResidency extends ActOnPerson {

    private static final long serialVersionUID = 1L;

    @Inject
    Residencies residencies;

    @Inject
    AddressPick pick;

    private final ToldForm told = new ToldForm();
    private @Nullable Instant readAt;
    private String residency = "";
    private String where = "GAZETTEER";
    private String elsewhere = "";
    private @Nullable Tenure tenure;
    private boolean main = true;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private Conflict conflict = Conflict.NONE;

    @Inject
    Officers officers;

    @Override
    public void open() {
        Abode known = getAbode();
        setPerson(known.person());
        readAt = known.recordedAt();
        where = known.uprn() != null ? "GAZETTEER" : known.tenure() == Tenure.NO_FIXED_ABODE ? "NOWHERE" : "ELSEWHERE";
        Uprn.parse(known.uprn()).ifPresent(pick::take);
        elsewhere = where.equals("ELSEWHERE") ? known.address() : "";
        tenure = known.tenure();
        main = known.main();
        from = known.from();
        to = known.to();
        told.take(known.told());
        super.open();
    }

    /** Records it; upon somebody else's change nothing is saved, and what they recorded stands beside what was typed. */
    public @Nullable String correct() {
        Instant read = readAt;
        Abode now = getAbode();
        readAt = now.recordedAt();
        if (!readAt.equals(read)) {
            conflict = between(now);
            return null;
        }
        Tenure right = Objects.requireNonNull(tenure);
        Home home =
                switch (where) {
                    case "GAZETTEER" -> new Home(pick.uprn(), null, right, main);
                    case "ELSEWHERE" -> new Home(null, elsewhere, right, main);
                    default -> new Home(null, null, Tenure.NO_FIXED_ABODE, main);
                };
        residencies.correct(residency, read, home, Objects.requireNonNull(from), to, told.told());
        return done("people.done.residency-corrected");
    }

    private Conflict between(Abode now) {
        AddressRow chosen = pick.getChosen();
        String mine =
                switch (where) {
                    case "GAZETTEER" -> chosen == null ? "" : chosen.whole();
                    case "ELSEWHERE" -> elsewhere;
                    default -> Tenure.NO_FIXED_ABODE.words();
                };
        return Conflict.with(officers.nameOf(now.recordedBy()), now.recordedAt())
                .field("", "Where?", mine, now.address())
                .field("", "By what right?", words(tenure), words(now.tenure()))
                .field("correct:main", "It is their main home", main ? "yes" : "no", now.main() ? "yes" : "no")
                .field("", "First day there", from, now.from())
                .field("", "Last day there", to, now.to());
    }

    private static String words(@Nullable Tenure tenure) {
        return tenure == null ? "" : tenure.words();
    }

    /** What somebody else recorded while this was typed. */
    public Conflict getConflict() {
        return conflict;
    }

    /** The name colleagues know, of a user name. */
    public String officer(String username) {
        return officers.nameOf(username);
    }

    /** The home, as recorded now. */
    public Abode getAbode() {
        return residencies.find(residency).orElseThrow(NoSuchElementException::new);
    }

    /** What was believed of it before. */
    public List<Abode> getBefore() {
        return residencies.rowsBefore(residency);
    }

    public AddressPick getPick() {
        return pick;
    }

    public ToldForm getTold() {
        return told;
    }

    public String getResidency() {
        return residency;
    }

    public void setResidency(@Nullable String residency) {
        this.residency = residency == null ? "" : residency.strip();
    }

    public String getWhere() {
        return where;
    }

    public void setWhere(@Nullable String where) {
        this.where = where == null ? "" : where.strip();
    }

    public String getElsewhere() {
        return elsewhere;
    }

    public void setElsewhere(@Nullable String elsewhere) {
        this.elsewhere = elsewhere == null ? "" : elsewhere.strip();
    }

    public @Nullable Tenure getTenure() {
        return tenure;
    }

    public void setTenure(@Nullable Tenure tenure) {
        this.tenure = tenure;
    }

    public boolean isMain() {
        return main;
    }

    public void setMain(boolean main) {
        this.main = main;
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
}
