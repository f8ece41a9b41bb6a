package org.margatetaskforce.web.licensing.exemption;

import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.licensing.exemption.ClaimContent;
import org.margatetaskforce.licensing.exemption.ClaimEvidence;
import org.margatetaskforce.licensing.exemption.ExemptionClaim;
import org.margatetaskforce.licensing.exemption.ExemptionClaims;
import org.margatetaskforce.web.shell.Act;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/** What every act on a claim of exemption shares: which one, what was shown for it, and where one goes when it is done. */
public abstract class ActOnClaim extends Act {

    private static final long serialVersionUID = 1L;

    @Inject
    protected transient ExemptionClaims claims;

    @Inject
    protected transient Officers officers;

    private transient @Nullable ExemptionClaim found;
    private int read = -1;

    /** Opens the page: who works on it joins the team of its case. */
    public void open() {
        ExemptionClaim opened = claims.takeUp(getReference());
        found = opened;
        read = opened.getVersion();
        fill();
    }

    /** Where one goes when it is done, told what was done in a sentence of the messages. */
    protected String done(String key) {
        Tell.next(key, getReference());
        return "/licensing/view-claim.xhtml?faces-redirect=true&reference=" + getReference();
    }

    /** The version that was read when the form was opened: somebody else's change since is not overwritten. */
    protected int version() {
        Once.forget(this);
        found = null;
        return read;
    }

    /** The claim. */
    public ExemptionClaim getFound() {
        ExemptionClaim known = found;
        if (known == null) {
            known = claims.get(getReference());
            found = known;
        }
        return known;
    }

    /** Who claims, and why it was decided so; null where the one acting may not read it. */
    public @Nullable ClaimContent getContent() {
        return once("content", () -> claims.findContent(getFound())).orElse(null);
    }

    /** What was shown for it, as far as the one acting may read it. */
    public List<ClaimEvidence> getEvidence() {
        return once("evidence", () -> claims.evidence(getFound()));
    }

    /** What usually shows such an exemption. */
    public String getWanted() {
        return once("wanted", () -> claims.wanted(getFound()));
    }

    /** The name colleagues know. */
    public String nameOf(@Nullable String username) {
        return username == null ? "nobody" : once("names", officers::names).getOrDefault(username, username);
    }

    /** The UPRNs of its doors, with a comma between them. */
    public String getDoors() {
        return getFound().getUprn() + "," + getFound().getPropertyUprn();
    }
}
