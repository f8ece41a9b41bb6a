package org.margatetaskforce.web.cases.referral;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.referral.Referral;
import org.margatetaskforce.cases.referral.ReferralFiles;
import org.margatetaskforce.cases.referral.ReferralForm;
import org.margatetaskforce.cases.referral.ReferralState;
import org.margatetaskforce.cases.referral.Referrals;
import org.margatetaskforce.people.Families;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.people.finding.PersonSearch;
import org.margatetaskforce.place.Properties;

/** Makes a referral: seven questions on one page, kept as it is typed, looked at once more and handed in. */
@Named
@ViewScoped
public class Refer implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    @Inject
    Referrals referrals;

    @Inject
    ReferralFiles files;

    @Inject
    Properties properties;

    @Inject
    Persons persons;

    @Inject
    PersonSearch personSearch;

    @Inject
    Families families;

    private String reference = "";
    private @Nullable String uprn;
    private @Nullable String person;
    private ReferralForm form = new ReferralForm();
    private AboutPicker picker = new AboutPicker();
    private boolean checking;
    private String savedAt = "";

    /** Opens a new form, about a house or somebody where the address names them; or a draft as it was left. */
    public @Nullable String open() {
        if (reference.isBlank()) {
            picker.setPlaceText(uprn);
            picker.setPeopleText(person);
            if (uprn != null) {
                picker.findPlaces(properties);
                picker.setUprn(uprn);
            }
            if (person != null) {
                picker.findPeople(persons, personSearch, families);
                picker.setSubjects(java.util.List.of(person));
            }
            return null;
        }
        Referral draft = files.find(reference).orElseThrow();
        if (draft.getState() != ReferralState.DRAFT) {
            return "/cases/view-referral.xhtml?faces-redirect=true&reference=" + reference;
        }
        form = referrals.form(reference);
        picker.begin(draft.getUprn(), draft.getPlaceLine(), files.subjects(reference));
        return null;
    }

    /** What the page does by itself while somebody types: the draft is made with the first thing kept. */
    public void autosave() {
        if (reference.isBlank()) {
            reference = referrals.draft().getReference();
        }
        referrals.keep(reference, filled());
        savedAt = MINUTE.format(ZonedDateTime.now(TaskForceClock.current()));
    }

    private ReferralForm filled() {
        form.setUprn(picker.getUprn());
        form.setSubjects(picker.getSubjects());
        return form;
    }

    /** Looks the place up. */
    public void findPlaces() {
        picker.findPlaces(properties);
    }

    /** Looks the people up. */
    public void findPeople() {
        picker.findPeople(persons, personSearch, families);
    }

    /** Everything once more, before it is handed in. */
    public void check() {
        autosave();
        referrals.mustBeWhole(filled());
        checking = true;
    }

    /** Back to the form, with everything as it was typed. */
    public void change() {
        checking = false;
    }

    /** Keeps the draft and leaves it. */
    public String later() {
        autosave();
        return "/cases/find-referrals.xhtml?faces-redirect=true&mine=true";
    }

    /** Hands it in. */
    public String submit() {
        referrals.submit(reference, filled());
        return "/cases/view-referral.xhtml?faces-redirect=true&made=true&reference=" + reference;
    }

    public boolean isChecking() {
        return checking;
    }

    public String getSavedAt() {
        return savedAt;
    }

    public ReferralForm getForm() {
        return form;
    }

    public AboutPicker getPicker() {
        return picker;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference;
    }

    public @Nullable String getUprn() {
        return uprn;
    }

    public void setUprn(@Nullable String uprn) {
        this.uprn = uprn;
    }

    public @Nullable String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person;
    }
}
