package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.people.BirthPrecision;
import org.margatetaskforce.people.Contact;
import org.margatetaskforce.people.finding.Duplicates;
import org.margatetaskforce.people.finding.LikelySame;
import org.margatetaskforce.people.finding.PersonQuery;
import org.margatetaskforce.web.shell.KeptSearches;

/** Records somebody: who they are, after a look at those on record who might be the same (BR-ID1). */
@Named
@ViewScoped
public class RecordPerson implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Duplicates duplicates;

    @Inject
    KeptSearches keptSearches;

    private final ParticularsForm form = new ParticularsForm();
    private String search = "";
    private boolean checking;
    private LikelySame alike = LikelySame.NOBODY;
    private @Nullable String differentBecause;

    /** Begins with what was looked for and not found, where the address names such a search. */
    public void open() {
        PersonQuery typed = PersonQuery.of(
                keptSearches.find(search).orElse(""), TaskForceClock.current().today());
        List<String> words = typed.words();
        if (!words.isEmpty()) {
            form.setGivenNames(String.join(" ", words.subList(0, words.size() - 1)));
            form.setFamilyName(words.get(words.size() - 1));
        }
        if (typed.bornOn() != null) {
            form.setPrecision(BirthPrecision.EXACT);
            form.setBornOn(typed.bornOn());
        } else if (typed.year() != null) {
            form.setPrecision(BirthPrecision.YEAR);
            form.setBornYear(typed.year());
        }
    }

    /** Shows what was typed once more, with those on record who may be the same. */
    public void check() {
        LocalDate born = form.getPrecision() == BirthPrecision.EXACT ? form.getBornOn() : null;
        alike = duplicates.likelySame(form.getGivenNames(), form.getFamilyName(), born, null, null, null, null);
        checking = true;
    }

    /** Back to the form. */
    public void change() {
        checking = false;
    }

    /** Records them. */
    public String record() {
        String reference = duplicates
                .record(form.particulars(), Contact.NONE, differentBecause)
                .getReference();
        ActOnPerson.tell("people.done.recorded");
        return "/people/view-person.xhtml?faces-redirect=true&reference=" + reference;
    }

    public ParticularsForm getForm() {
        return form;
    }

    public boolean isChecking() {
        return checking;
    }

    /** Those on record who might be the same. */
    public LikelySame getAlike() {
        return alike;
    }

    /** How the officer knows that it is somebody else. */
    public @Nullable String getDifferentBecause() {
        return differentBecause;
    }

    public void setDifferentBecause(@Nullable String differentBecause) {
        this.differentBecause = differentBecause;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search == null ? "" : search;
    }
}
