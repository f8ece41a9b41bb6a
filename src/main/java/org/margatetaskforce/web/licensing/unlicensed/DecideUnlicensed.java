package org.margatetaskforce.web.licensing.unlicensed;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.HmoLicence;
import org.margatetaskforce.licensing.LicensabilityAnswer;
import org.margatetaskforce.licensing.LicensabilityForm;
import org.margatetaskforce.licensing.PropertyDetailsForm;

/** Decides whether a home needs a licence: what was found, then the answer of the decision table, then the decision. */
@Named
@ViewScoped
public class DecideUnlicensed extends ActOnUnlicensed {

    private static final long serialVersionUID = 1L;

    private final LicensabilityForm facts = new LicensabilityForm();
    private final PropertyDetailsForm details = new PropertyDetailsForm();
    private @Nullable LocalDate letFrom;
    private @Nullable LocalDate letTo;
    private String found = "";
    private String inSpiteBecause = "";

    /** What was typed is shown once more with the answer it leads to; where it can lead to none, it is said on the form. */
    @Override
    public void check() {
        getAnswer();
        super.check();
    }

    /** The answer that what was typed leads to. */
    public LicensabilityAnswer getAnswer() {
        return once(
                "answer", () -> unlicensedHomes.answer(getReference(), letFrom, letTo, facts, details, inSpiteBecause));
    }

    /** Decides it so. */
    public String decide() {
        unlicensedHomes.decide(getReference(), version(), facts, details, letFrom, letTo, found, inSpiteBecause);
        return done("licensing.unlicensed.done-decided");
    }

    public LicensabilityForm getFacts() {
        return facts;
    }

    public PropertyDetailsForm getDetails() {
        return details;
    }

    public @Nullable LocalDate getLetFrom() {
        return letFrom;
    }

    public void setLetFrom(@Nullable LocalDate letFrom) {
        this.letFrom = letFrom;
    }

    public @Nullable LocalDate getLetTo() {
        return letTo;
    }

    public void setLetTo(@Nullable LocalDate letTo) {
        this.letTo = letTo;
    }

    /** The licences under Part 2 that are on record for the home. */
    public List<HmoLicence> getHmoLicences() {
        return once("hmo", () -> unlicensedHomes.hmoLicencesOf(getReference()));
    }

    public String getInSpiteBecause() {
        return inSpiteBecause;
    }

    public void setInSpiteBecause(@Nullable String inSpiteBecause) {
        this.inSpiteBecause = orEmpty(inSpiteBecause);
    }

    public String getFoundWords() {
        return found;
    }

    public void setFoundWords(@Nullable String found) {
        this.found = found == null ? "" : found;
    }
}
