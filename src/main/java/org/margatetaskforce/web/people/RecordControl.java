package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.people.ControlBasis;
import org.margatetaskforce.people.Organisation;
import org.margatetaskforce.people.Organisations;
import org.margatetaskforce.people.finding.PersonSearch;

/** Records who stands behind a company. */
@Named
@ViewScoped
public class RecordControl implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 10;

    @Inject
    Organisations organisations;

    @Inject
    PersonSearch personSearch;

    private final ToldForm told = new ToldForm();
    private String text = "";
    private List<PersonPick.Choice> found = List.of();
    private boolean searched;
    private String organisation = "";
    private String controller = "";
    private @Nullable ControlBasis basis;
    private @Nullable LocalDate since;

    /** Opens the page on the organisation of the address. */
    public void open() {
        if (organisations.find(organisation).isEmpty()) {
            throw new NoSuchElementException();
        }
        since = TaskForceClock.current().today();
    }

    /** Looks the person or organisation up. */
    public void search() {
        List<PersonPick.Choice> like = new ArrayList<>();
        personSearch.search(text).hits().stream()
                .limit(MOST)
                .forEach(one -> like.add(new PersonPick.Choice(one.reference(), one.name(), "person")));
        organisations.search(text, MOST).stream()
                .filter(one -> !one.getReference().equals(organisation))
                .forEach(one -> like.add(new PersonPick.Choice(
                        one.getReference(), one.getName(), one.getKind().words())));
        found = like;
        searched = true;
    }

    /** Records it. */
    public String record() {
        organisations.control(
                controller, organisation, Objects.requireNonNull(basis), Objects.requireNonNull(since), told.told());
        ActOnPerson.tell("people.done.control");
        return "/people/view-organisation.xhtml?faces-redirect=true&reference=" + organisation;
    }

    /** The organisation that is controlled. */
    public Organisation getControlled() {
        return organisations.get(organisation);
    }

    public List<PersonPick.Choice> getFound() {
        return found;
    }

    public boolean isSearched() {
        return searched;
    }

    public ToldForm getTold() {
        return told;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(@Nullable String organisation) {
        this.organisation = organisation == null ? "" : organisation.strip();
    }

    public String getController() {
        return controller;
    }

    public void setController(@Nullable String controller) {
        this.controller = controller == null ? "" : controller.strip();
    }

    public @Nullable ControlBasis getBasis() {
        return basis;
    }

    public void setBasis(@Nullable ControlBasis basis) {
        this.basis = basis;
    }

    public @Nullable LocalDate getSince() {
        return since;
    }

    public void setSince(@Nullable LocalDate since) {
        this.since = since;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text.strip();
    }
}
