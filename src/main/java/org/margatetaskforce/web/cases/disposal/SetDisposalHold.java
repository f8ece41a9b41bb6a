package org.margatetaskforce.web.cases.disposal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.cases.disposal.DisposalHolds;
import org.margatetaskforce.cases.disposal.HoldGround;
import org.margatetaskforce.cases.disposal.HoldScope;
import org.margatetaskforce.cases.disposal.RetentionRule;
import org.margatetaskforce.cases.disposal.Retentions;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;
import org.margatetaskforce.web.shell.Tell;

/** Sets a hold on disposal: on one record, a person, a kind of record, or everything. */
@Named
@ViewScoped
public class SetDisposalHold implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<Pick> GROUNDS = Pick.of(HoldGround.values(), HoldGround::words);
    private static final List<Pick> SCOPES = Pick.of(HoldScope.values(), HoldScope::words);

    @Inject
    transient DisposalHolds holds;

    @Inject
    transient Retentions retentions;

    private String ground = "";
    private String scope = "";
    private String about = "";
    private String kind = "";
    private String why = "";

    /** A record that the address names is what it is about. */
    public void open() {
        if (scope.isEmpty() && !about.isEmpty()) {
            scope = (about.startsWith("P-") ? HoldScope.PERSON : HoldScope.RECORD).name();
        }
    }

    /** Records it. */
    public String set() {
        HoldScope what = HoldScope.valueOf(scope);
        if (what == HoldScope.KIND && kind.isEmpty()) {
            throw new RuleBroken("cases.disposal-hold.kind");
        }
        String reference = holds.set(HoldGround.valueOf(ground), what, what == HoldScope.KIND ? kind : about, why);
        Tell.next("cases.disposal-hold.done.set", reference);
        return "/cases/view-disposal-hold.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** The kinds of record of which there are any. */
    public List<Pick> getKinds() {
        return Once.ask(this, "kinds", () -> retentions.schedule().stream()
                .filter(RetentionRule::keptHere)
                .map(rule -> new Pick(rule.code(), rule.title()))
                .toList());
    }

    public List<Pick> getGrounds() {
        return GROUNDS;
    }

    public List<Pick> getScopes() {
        return SCOPES;
    }

    public String getGround() {
        return ground;
    }

    public void setGround(@Nullable String ground) {
        this.ground = ground == null ? "" : ground;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(@Nullable String scope) {
        this.scope = scope == null ? "" : scope;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(@Nullable String about) {
        this.about = about == null ? "" : about.strip();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind == null ? "" : kind;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why == null ? "" : why.strip();
    }
}
