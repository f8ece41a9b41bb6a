package org.margatetaskforce.housing.hhsrs;

import java.time.LocalDate;

/** For tests: hazards as an officer would rate them. */
public final class Rated {

    private Rated() {}

    /** A flat without heating: H01 of the guidance, category 1. */
    public static HazardForm cold(LocalDate on) {
        HazardForm form = new HazardForm();
        form.setAssessedOn(on);
        form.setHazardNo(2);
        form.setLocation("Whole flat");
        form.setLikelihood(320);
        form.setMostLikely(4);
        form.setClass1(316);
        form.setClass2(46);
        form.setClass3(215);
        form.setDeficiency("No fixed heating; single glazing.");
        form.setRemedy("Install fixed heating.");
        form.setJustificationLikelihood("Uninsulated, no fixed heating.");
        form.setJustificationOutcome("As the average: deaths of the old in winter.");
        return form;
    }
}
