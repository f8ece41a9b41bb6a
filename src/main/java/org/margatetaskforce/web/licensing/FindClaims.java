package org.margatetaskforce.web.licensing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.exemption.ClaimState;
import org.margatetaskforce.licensing.exemption.ExemptionClaims;

/** Finds claims of exemption: the latest first, a page at a time. */
@Named
@RequestScoped
public class FindClaims {

    @Inject
    ExemptionClaims claims;

    @Inject
    HttpServletRequest request;

    private final AskedFor asked = new AskedFor("/licensing/find-claims.xhtml", List.of("q", "state"));
    private ExemptionClaims.Page found = new ExemptionClaims.Page(List.of(), 0);

    @PostConstruct
    void find() {
        asked.read(request::getParameter);
        found = claims.page(asked.orNull("q"), getState(), asked.first(), AskedFor.ROWS);
    }

    /** The state that is asked for; null for all, or where the address has another word. */
    public @Nullable ClaimState getState() {
        return asked.choice(ClaimState.class, "state");
    }

    public ClaimState[] getStates() {
        return ClaimState.values();
    }

    public AskedFor getAsked() {
        return asked;
    }

    public List<ExemptionClaims.Row> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    public int getPages() {
        return Math.max(1, (getTotal() + AskedFor.ROWS - 1) / AskedFor.ROWS);
    }
}
