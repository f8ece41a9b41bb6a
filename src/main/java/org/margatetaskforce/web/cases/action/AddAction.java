package org.margatetaskforce.web.cases.action;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.action.ActionPriority;
import org.margatetaskforce.cases.action.ActionSource;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.action.NewAction;
import org.margatetaskforce.cases.action.Strand;
import org.margatetaskforce.identity.Colleague;
import org.margatetaskforce.web.shell.Sentences;

/** Makes an action, on a case or on none, and gives it to somebody who may see what it is about. */
@Named
@ViewScoped
public class AddAction implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ORDINARY = "5";

    @Inject
    transient Actions actions;

    @Inject
    transient Cases cases;

    private String caseReference = "";
    private String caseHeading = "";
    private String title = "";
    private String detail = "";
    private final OwnerForm owner = new OwnerForm();
    private @Nullable LocalDate due;
    private ActionPriority priority = ActionPriority.NORMAL;
    private String dataClass = ORDINARY;
    private ActionSource source = ActionSource.CASE;
    private @Nullable Strand strand;
    private boolean namesAllowed;
    private transient List<String> names = List.of();

    /** Reads which case it is for; a case that is not for these eyes is no page. */
    public void open() {
        if (!caseReference.isBlank()) {
            caseHeading = cases.find(caseReference)
                    .orElseThrow(NoSuchElementException::new)
                    .getHeading();
        }
    }

    /** Makes it, after one look at a title that seems to name somebody. */
    public @Nullable String add() {
        names = actions.namesIn(caseReference, title);
        if (!names.isEmpty() && !namesAllowed) {
            return null;
        }
        String reference = actions.add(new NewAction(
                title,
                detail,
                owner.owner(),
                Objects.requireNonNull(due),
                priority,
                Integer.parseInt(dataClass),
                source,
                caseReference.isBlank() ? null : caseReference,
                null,
                strand));
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        context.addMessage(
                null,
                new FacesMessage(FacesMessage.SEVERITY_INFO, Sentences.of("cases.action.done.added", reference), null));
        return "/cases/view-action.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** Those who may be given it, as the case and the class now stand. */
    public List<Colleague> getOfficers() {
        return actions.mayOwn(caseReference, Integer.parseInt(dataClass));
    }

    public List<Actions.Choice> getAgencies() {
        return actions.agencies();
    }

    public List<Actions.Choice> getClasses() {
        return actions.classes();
    }

    public ActionPriority[] getPriorities() {
        return ActionPriority.values();
    }

    public ActionSource[] getSources() {
        return ActionSource.values();
    }

    public Strand[] getStrands() {
        return Strand.values();
    }

    /** Names that the title seems to hold. */
    public List<String> getNames() {
        return names;
    }

    public String getCaseReference() {
        return caseReference;
    }

    public void setCaseReference(@Nullable String caseReference) {
        this.caseReference = caseReference == null ? "" : caseReference;
    }

    public String getCaseHeading() {
        return caseHeading;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title;
    }

    public String getDetail() {
        return detail;
    }

    public void setDetail(@Nullable String detail) {
        this.detail = detail == null ? "" : detail;
    }

    public OwnerForm getOwner() {
        return owner;
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }

    public ActionPriority getPriority() {
        return priority;
    }

    public void setPriority(ActionPriority priority) {
        this.priority = priority;
    }

    public String getDataClass() {
        return dataClass;
    }

    public void setDataClass(String dataClass) {
        this.dataClass = dataClass;
    }

    public ActionSource getSource() {
        return source;
    }

    public void setSource(ActionSource source) {
        this.source = source;
    }

    public @Nullable Strand getStrand() {
        return strand;
    }

    public void setStrand(@Nullable Strand strand) {
        this.strand = strand;
    }

    public boolean isNamesAllowed() {
        return namesAllowed;
    }

    public void setNamesAllowed(boolean namesAllowed) {
        this.namesAllowed = namesAllowed;
    }
}
