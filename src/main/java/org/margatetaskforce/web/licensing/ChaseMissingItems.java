package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.licensing.MissingItem;
import org.margatetaskforce.licensing.RequestedItem;
import org.margatetaskforce.licensing.Section;

/** What was asked for arrives, each item on its day; with the last the application is duly made, or it is reminded, or returned. */
@Named
@ViewScoped
public class ChaseMissingItems extends ActOnApplication {

    private static final long serialVersionUID = 1L;

    private List<Arrival> arrivals = List.of();
    private @Nullable Step step;
    private @Nullable LocalDate wantedBy;
    private @Nullable String note;
    private @Nullable String reasons;
    private @Nullable String inSpiteBecause;
    private @Nullable String feeTreatment;

    /** One item, and the day it came as typed. */
    public static class Arrival implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String item;
        private final String words;
        private final Section section;
        private final @Nullable LocalDate recorded;
        private @Nullable LocalDate arrivedOn;

        Arrival(RequestedItem requested) {
            item = requested.getItem();
            words = requested.getWords();
            section = requested.getSection();
            recorded = requested.getArrivedOn();
            arrivedOn = recorded;
        }

        boolean isNew() {
            return recorded == null && arrivedOn != null;
        }

        public String getWords() {
            return words;
        }

        public Section getSection() {
            return section;
        }

        /** The day already on record. */
        public @Nullable LocalDate getRecorded() {
            return recorded;
        }

        public @Nullable LocalDate getArrivedOn() {
            return arrivedOn;
        }

        public void setArrivedOn(@Nullable LocalDate arrivedOn) {
            this.arrivedOn = arrivedOn;
        }
    }

    /** What follows. */
    public enum Step {
        WAIT("Nothing yet: some of it has still to come"),
        DULY_MADE("All of it is there: duly made"),
        REMIND("Remind them: a new day for what is missing"),
        RETURN("Return the application as not duly made"),
        OUTSIDE("The house needs no licence under Part 3: close it");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        /** What it is called on the page. */
        public String words() {
            return words;
        }
    }

    @Override
    protected void fill() {
        arrivals = licenceApplications.requested(getReference()).stream()
                .map(Arrival::new)
                .toList();
    }

    /** Records what has arrived, and then what follows from it. */
    public @Nullable String record() {
        int version = version();
        for (Arrival arrival : arrivals) {
            LocalDate day = arrival.getArrivedOn();
            if (arrival.isNew() && day != null) {
                version = licenceApplications.recordArrival(getReference(), version, arrival.item, day);
            }
        }
        fill();
        switch (Objects.requireNonNull(step)) {
            case WAIT -> {
                say("licensing.arrivals.saved");
                return null;
            }
            case DULY_MADE -> licenceApplications.dulyMake(getReference(), version, note, inSpiteBecause);
            case REMIND -> licenceApplications.requestMissing(getReference(), version, wantedBy);
            case RETURN ->
                licenceApplications.returnNotDulyMade(getReference(), version, orEmpty(reasons), orEmpty(feeTreatment));
            case OUTSIDE -> licenceApplications.closeOutsideScope(getReference(), version, orEmpty(feeTreatment));
        }
        return done();
    }

    /** What the form itself still lacks: an item that has come must also be entered there. */
    public List<MissingItem> getMissing() {
        return once("missing", () -> licenceApplications.missing(getReference()));
    }

    /** True while this step is the one picked. */
    public boolean comesTo(String name) {
        return step != null && step.name().equals(name);
    }

    /** True while the day by which the items are wanted has not passed, and nothing can be returned. */
    public boolean isTooEarlyToReturn() {
        LocalDate wanted = getApplication().getChaseOn();
        return wanted == null || !TaskForceClock.current().today().isAfter(wanted);
    }

    public List<Arrival> getArrivals() {
        return arrivals;
    }

    public Step[] getSteps() {
        return Step.values();
    }

    public @Nullable Step getStep() {
        return step;
    }

    public void setStep(@Nullable Step step) {
        this.step = step;
    }

    public @Nullable LocalDate getWantedBy() {
        return wantedBy;
    }

    public void setWantedBy(@Nullable LocalDate wantedBy) {
        this.wantedBy = wantedBy;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons;
    }

    public @Nullable String getInSpiteBecause() {
        return inSpiteBecause;
    }

    public void setInSpiteBecause(@Nullable String inSpiteBecause) {
        this.inSpiteBecause = inSpiteBecause;
    }

    public @Nullable String getFeeTreatment() {
        return feeTreatment;
    }

    public void setFeeTreatment(@Nullable String feeTreatment) {
        this.feeTreatment = feeTreatment;
    }
}
