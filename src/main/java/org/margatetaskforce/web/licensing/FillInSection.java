package org.margatetaskforce.web.licensing;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.licensing.FeeCharge;
import org.margatetaskforce.licensing.HouseUnit;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.LicenceDrafts;
import org.margatetaskforce.licensing.Licensability;
import org.margatetaskforce.licensing.LicensabilityAnswer;
import org.margatetaskforce.licensing.PartyForm;
import org.margatetaskforce.licensing.PartyRole;
import org.margatetaskforce.licensing.Section;
import org.margatetaskforce.licensing.SectionForm;
import org.margatetaskforce.web.shell.Sentences;

/**
 * Fills in one section of an application form, saving as one goes. Where a colleague saved meanwhile, a section they left
 * alone is simply saved upon theirs; one they changed is shown beside what was typed here, which stays in the fields.
 */
@Named
@ViewScoped
public class FillInSection implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String CHANGED_MEANWHILE = "licensing.application.changed-meanwhile";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    @Inject
    LicenceDrafts drafts;

    @Inject
    SectionForms forms;

    @Inject
    Licensability licensability;

    @Inject
    Officers officers;

    private String reference = "";
    private Section section = Section.HOUSE;
    private SectionForm form = new PartyForm();
    private SectionForm asRead = new PartyForm();
    private int version;
    private String address = "";
    private boolean saved = true;
    private String savedBy = "";
    private ZonedDateTime savedAt = ZonedDateTime.now(TaskForceClock.current());
    private List<TypedFields.Difference> differences = List.of();
    private boolean differencesShown;

    /** Reads the section of this page; a form that is closed is shown where it can be read. */
    public @Nullable String open() {
        LicenceApplication application = drafts.get(reference);
        if (!application.getState().isEditable()) {
            return "/licensing/view-application.xhtml?reference=" + reference + "&faces-redirect=true";
        }
        String page = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        section = Section.valueOf(
                page.substring(page.lastIndexOf('/') + 1, page.lastIndexOf('.')).toUpperCase(Locale.ROOT));
        address = drafts.house(reference).getAddress();
        form = forms.saved(reference, section);
        forms.suggest(reference, form);
        remember(application);
        return null;
    }

    private void remember(LicenceApplication application) {
        asRead = forms.saved(reference, section);
        version = application.getVersion();
        savedBy = officers.nameOf(application.getLastSavedBy());
        savedAt = application.getLastSavedAt().atZone(TaskForceClock.LONDON);
    }

    /** What the page does by itself while somebody types. It never overwrites what a colleague changed. */
    public void autosave() {
        if (differences.isEmpty()) {
            store();
        } else {
            saved = false;
        }
    }

    /** Saves and stays. What is typed over what a colleague saved goes in only once both have been seen. */
    public void save() {
        if (differences.isEmpty() || differencesShown) {
            differences = List.of();
            store();
        }
        if (!differences.isEmpty()) {
            differencesShown = true;
            say(FacesMessage.SEVERITY_ERROR, "licensing.section.conflict", savedBy);
        } else {
            say(FacesMessage.SEVERITY_INFO, "licensing.section.saved", getSavedAt());
        }
    }

    /** Saves and goes on to the next section, after the last to the check of all answers. */
    public @Nullable String saveAndContinue() {
        save();
        if (!saved) {
            return null;
        }
        String next = section == Section.FEE
                ? "/licensing/check-application.xhtml"
                : page(Section.values()[section.ordinal() + 1]);
        return next + "?reference=" + reference + "&faces-redirect=true";
    }

    private void store() {
        if (section == Section.FEE) {
            return;
        }
        try {
            write();
        } catch (RuleBroken refusal) {
            if (!refusal.key().equals(CHANGED_MEANWHILE)) {
                throw refusal;
            }
            putBeside(forms.saved(reference, section), drafts.get(reference));
        }
    }

    private void write() {
        version = drafts.save(reference, version, form);
        remember(drafts.get(reference));
        saved = true;
        differencesShown = false;
    }

    private void putBeside(SectionForm theirs, LicenceApplication application) {
        TypedFields read = fieldsOf(asRead);
        TypedFields found = fieldsOf(theirs);
        TypedFields typed = fieldsOf(form);
        remember(application);
        if (found.isSameAs(read) || found.isSameAs(typed)) {
            write();
        } else {
            differences = typed.differencesFrom(found);
            saved = false;
        }
    }

    private TypedFields fieldsOf(SectionForm other) {
        SectionForm mine = form;
        form = other;
        try {
            return TypedFields.under(
                    FacesContext.getCurrentInstance().getViewRoot().findComponent("form"));
        } finally {
            form = mine;
        }
    }

    /** A further row for a person or house. */
    public void add() {
        SectionRows.add(form);
    }

    /** Takes a row out. */
    public void remove(int row) {
        SectionRows.remove(form, row);
    }

    /** Whom somebody may be "the same as": the parties named on the pages before. */
    public List<PartyRole> getOthers() {
        return SectionRows.before(section);
    }

    /** Whether the house needs a licence, by what is saved so far. */
    public LicensabilityAnswer getVerdict() {
        return licensability.answer(reference);
    }

    /** The fee, by what is saved so far. */
    public FeeCharge getFee() {
        return drafts.fee(reference);
    }

    /** The application behind the form. */
    public LicenceApplication getApplication() {
        return drafts.get(reference);
    }

    /** The dwellings of the property. */
    public List<HouseUnit> getUnits() {
        return drafts.unitChoices(reference);
    }

    private static String page(Section of) {
        return "/licensing/application/" + of.slug() + ".xhtml";
    }

    /** The path of this section's page. */
    public String getPage() {
        return page(section);
    }

    private static void say(FacesMessage.Severity severity, String key, Object... details) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(severity, Sentences.of(key, details), null));
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

    public boolean isSaved() {
        return saved;
    }

    public String getSavedBy() {
        return savedBy;
    }

    /** "10:42". */
    public String getSavedAt() {
        return MINUTE.format(savedAt);
    }

    /** The moment of the last save, by anybody. */
    public ZonedDateTime getSavedOn() {
        return savedAt;
    }

    public List<TypedFields.Difference> getDifferences() {
        return differences;
    }
}
