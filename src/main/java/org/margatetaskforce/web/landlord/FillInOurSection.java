package org.margatetaskforce.web.landlord;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.InterestsForm;
import org.margatetaskforce.licensing.LicensabilityAnswer;
import org.margatetaskforce.licensing.NotifiedForm;
import org.margatetaskforce.licensing.PartyForm;
import org.margatetaskforce.licensing.PartyRole;
import org.margatetaskforce.licensing.Section;
import org.margatetaskforce.licensing.SectionForm;
import org.margatetaskforce.licensing.landlord.LandlordDesk;
import org.margatetaskforce.licensing.landlord.LandlordDoor;
import org.margatetaskforce.licensing.landlord.LandlordDrafts;
import org.margatetaskforce.web.licensing.SectionRows;

/** Fills in one section of an application as a landlord: the officers' own questions, saved at each step. */
@Named
@ViewScoped
public class FillInOurSection implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LandlordDrafts drafts;

    @Inject
    LandlordDoor door;

    private String reference = "";
    private Section section = Section.HOUSE;
    private SectionForm form = new PartyForm();
    private int version;
    private String address = "";
    private String propertyUprn = "";

    /** Reads the section of this page; what was handed in can be filled in no more. */
    public @Nullable String open() {
        LandlordDrafts.Draft draft = drafts.get(reference);
        if (!draft.open()) {
            return "/landlord/progress.xhtml?faces-redirect=true&reference=" + reference;
        }
        String page = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        section = Section.valueOf(
                page.substring(page.lastIndexOf('/') + 1, page.lastIndexOf('.')).toUpperCase(Locale.ROOT));
        version = draft.version();
        address = draft.address();
        propertyUprn = draft.propertyUprn();
        form = drafts.section(reference, section);
        if (form instanceof NotifiedForm notified
                && (notified.getPersons().isEmpty()
                        || drafts.toBeLookedAt(reference).contains(Section.NOTIFIED))) {
            SectionRows.toBeTold(
                            (InterestsForm) drafts.section(reference, Section.INTERESTS),
                            party(Section.HOLDER),
                            party(Section.MANAGER),
                            party(Section.APPLICANT))
                    .stream()
                    .filter(person -> notified.getPersons().stream()
                            .noneMatch(told -> String.valueOf(person.getName()).equalsIgnoreCase(told.getName())))
                    .forEach(notified.getPersons()::add);
        }
        return null;
    }

    private PartyForm party(Section of) {
        return (PartyForm) drafts.section(reference, of);
    }

    /** Saves and goes on to the next section, after the last to the application. */
    public String saveAndContinue() {
        version = door.save(reference, version, form);
        String next = section == Section.NOTIFIED
                ? "/landlord/application.xhtml"
                : "/landlord/application/" + Section.values()[section.ordinal() + 1].slug() + ".xhtml";
        return next + "?reference=" + reference + "&faces-redirect=true";
    }

    /** Saves and goes back to all sections. */
    public String saveAndStop() {
        version = door.save(reference, version, form);
        return "/landlord/application.xhtml?reference=" + reference + "&faces-redirect=true";
    }

    /** A further row for a person or house. */
    public void add() {
        SectionRows.add(form);
    }

    /** Takes a row out. */
    public void remove(int row) {
        SectionRows.remove(form, row);
    }

    /** Whom somebody may be "the same as". */
    public List<PartyRole> getOthers() {
        return SectionRows.before(section);
    }

    /** Whether the house needs a licence, by what is saved so far; null while that cannot be said. */
    public @Nullable LicensabilityAnswer getVerdict() {
        return door.standing(reference).verdict();
    }

    /** The dwellings of the building. */
    public List<LandlordDesk.Dwelling> getUnits() {
        return door.look(propertyUprn).units();
    }

    /** Which step this is, of how many. */
    public int getStep() {
        return section.ordinal() + 1;
    }

    public int getSteps() {
        return Section.NOTIFIED.ordinal() + 1;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public Section getSection() {
        return section;
    }

    public SectionForm getForm() {
        return form;
    }

    public String getAddress() {
        return address;
    }
}
