package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.people.Abode;
import org.margatetaskforce.people.Home;
import org.margatetaskforce.people.Household;
import org.margatetaskforce.people.Households;
import org.margatetaskforce.people.Residencies;
import org.margatetaskforce.people.Tenure;
import org.margatetaskforce.place.Uprn;

/** Records that somebody moved in somewhere, or stays there; the main home before it ends the day before. */
@Named
@ViewScoped
public class MoveIn extends ActOnPerson {

    /** A household of their own, begun with this move. */
    public static final String OWN = "OWN";

    private static final long serialVersionUID = 1L;

    @Inject
    Residencies residencies;

    @Inject
    Households households;

    @Inject
    AddressPick pick;

    private final ToldForm told = new ToldForm();
    private String where = "GAZETTEER";
    private String elsewhere = "";
    private @Nullable Tenure tenure;
    private boolean main = true;
    private @Nullable LocalDate from;
    private String household = "";
    private String householdLabel = "";
    private String uprn = "";

    @Override
    protected void fill() {
        from = TaskForceClock.current().today();
        Uprn.parse(uprn).ifPresent(pick::take);
    }

    /** Records it. */
    public String record() {
        Home home = home();
        LocalDate since = Objects.requireNonNull(from);
        String joined = household.isEmpty() || home.tenure() == Tenure.NO_FIXED_ABODE ? null : household;
        if (OWN.equals(joined)) {
            joined = households.begin(householdLabel, home.uprn(), since).getReference();
        }
        residencies.moveIn(getPerson(), home, since, joined, told.told());
        return done("people.done.moved-in");
    }

    private Home home() {
        return switch (where) {
            case "GAZETTEER" -> new Home(pick.uprn(), null, Objects.requireNonNull(tenure), main);
            case "ELSEWHERE" -> new Home(null, elsewhere, Objects.requireNonNull(tenure), main);
            default -> new Home(null, null, Tenure.NO_FIXED_ABODE, main);
        };
    }

    /** Where it is, in words. */
    public String getWhereto() {
        return switch (where) {
            case "GAZETTEER" -> pick.getChosen() == null ? "" : pick.getChosen().whole();
            case "ELSEWHERE" -> elsewhere;
            default -> Tenure.NO_FIXED_ABODE.words();
        };
    }

    /** The main home that ends with it. */
    public List<Abode> getLeaving() {
        LocalDate since = from;
        return !main || since == null
                ? List.of()
                : residencies.addresses(getPerson(), since).stream()
                        .filter(abode -> abode.main() && abode.from().isBefore(since))
                        .toList();
    }

    /** The households that live there on that day. */
    public List<Household> getHouseholds() {
        Uprn known = pick.uprn();
        LocalDate since = from;
        return known == null || since == null || !where.equals("GAZETTEER") ? List.of() : households.of(known, since);
    }

    /** Who lives there on that day. */
    public List<Abode> getOccupants() {
        Uprn known = pick.uprn();
        LocalDate since = from;
        return known == null || since == null ? List.of() : residencies.occupants(known, since);
    }

    public AddressPick getPick() {
        return pick;
    }

    public ToldForm getTold() {
        return told;
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

    public String getHousehold() {
        return household;
    }

    public void setHousehold(@Nullable String household) {
        this.household = household == null ? "" : household.strip();
    }

    public String getHouseholdLabel() {
        return householdLabel;
    }

    public void setHouseholdLabel(@Nullable String householdLabel) {
        this.householdLabel = householdLabel == null ? "" : householdLabel.strip();
    }

    public String getUprn() {
        return uprn;
    }

    public void setUprn(@Nullable String uprn) {
        this.uprn = uprn == null ? "" : uprn.strip();
    }
}
