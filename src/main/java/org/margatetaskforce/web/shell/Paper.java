package org.margatetaskforce.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.disclosure.Disclosure;
import org.margatetaskforce.cases.disclosure.Disclosures;

/**
 * For whom a page is printed: for the team, unless its address says {@code under=DS-2011-00001} and that disclosure was granted to
 * the officer. Then the paper says to whom it goes, under which entry of the log, through which gateway and until when
 * (partnership practice F.2).
 */
@Named
@RequestScoped
public class Paper {

    @Inject
    Disclosures disclosures;

    /** The disclosure under which the page is printed; null where it stays in the team. */
    public @Nullable Disclosure getUnder() {
        String reference = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("under");
        return reference == null
                ? null
                : Once.ask(this, "under", () -> disclosures.onPaper(reference)).orElse(null);
    }
}
