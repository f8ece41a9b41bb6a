package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.CasePartners;
import org.margatetaskforce.cases.LegalBasis;

/** End a legal basis. */
@Named
@ViewScoped
public class EndBasis extends ActOnCase {

    private static final long serialVersionUID = 1L;

    @Inject
    CasePartners casePartners;

    private @Nullable String basis;
    private @Nullable String reason;

    /** End it. */
    public String act() {
        casePartners.endBasis(getReference(), Long.parseLong(orEmpty(basis)), orEmpty(reason));
        return done("The legal basis has ended.");
    }

    /** Those that hold. */
    public List<LegalBasis> getBases() {
        return casePartners.bases(getReference()).stream()
                .filter(each -> each.getValidTo() == null)
                .toList();
    }

    /** One of them in words. */
    public String said(@Nullable String number) {
        return getBases().stream()
                .filter(each -> String.valueOf(each.number()).equals(number))
                .map(LegalBasis::label)
                .findFirst()
                .orElse("");
    }

    public @Nullable String getBasis() {
        return basis;
    }

    public void setBasis(@Nullable String basis) {
        this.basis = basis;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
