package org.margatetaskforce.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.CaseSubjects;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.people.Control;
import org.margatetaskforce.people.Holding;
import org.margatetaskforce.people.Organisation;
import org.margatetaskforce.people.Organisations;
import org.margatetaskforce.web.shell.PageAddress;

/** Shows an organisation, who stands behind it, and everything in the same hands. */
@Named
@RequestScoped
public class ViewOrganisation {

    private static final int ROWS = 25;

    @Inject
    Organisations organisations;

    @Inject
    LicensedHomes licensedHomes;

    @Inject
    CaseSubjects caseSubjects;

    @Inject
    Audit audit;

    private String reference = "";
    private int page = 1;
    private boolean alone;

    private @Nullable Organisation organisation;
    private List<Control> controls = List.of();
    private Organisations.Portfolio portfolio = new Organisations.Portfolio(List.of(), 0, 0);

    private List<SharedCase> cases = List.of();

    /** Reads the organisation of the address. */
    public void open() {
        Organisation known = organisations.find(reference).orElseThrow(NoSuchElementException::new);
        organisation = known;
        controls = organisations.controls(reference);
        portfolio = read();
        if (portfolio.rows().isEmpty() && portfolio.total() > 0) {
            page = getPages();
            portfolio = read();
        }
        licensedHomes.read(portfolio.rows().stream().map(Holding::property).toList());
        cases = caseSubjects.casesAbout(reference);
        audit.record("VIEW", "organisation", reference, known.getDataClass(), null);
    }

    private Organisations.Portfolio read() {
        return organisations.portfolio(reference, !alone, (Math.max(1, page) - 1) * ROWS, ROWS);
    }

    /** The cases about them that the officer may see. */
    public List<SharedCase> getCases() {
        return cases;
    }

    /** The organisation. */
    public Organisation getOrganisation() {
        if (organisation == null) {
            throw new IllegalStateException("opened without an organisation");
        }
        return organisation;
    }

    /** The address of this page with one thing changed. */
    public String with(String name, String value) {
        return new PageAddress("/people/view-organisation.xhtml")
                .filter("reference", reference)
                .filter("alone", alone ? "true" : "")
                .with(name, value);
    }

    public List<Control> getControls() {
        return controls;
    }

    public Organisations.Portfolio getPortfolio() {
        return portfolio;
    }

    public int getPages() {
        return Math.max(1, (portfolio.total() + ROWS - 1) / ROWS);
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public boolean isAlone() {
        return alone;
    }

    public void setAlone(boolean alone) {
        this.alone = alone;
    }
}
