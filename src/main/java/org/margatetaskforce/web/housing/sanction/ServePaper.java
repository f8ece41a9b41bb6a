package org.margatetaskforce.web.housing.sanction;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.housing.sanction.PaperKind;
import org.margatetaskforce.housing.sanction.PaperState;
import org.margatetaskforce.housing.sanction.SanctionPaper;
import org.margatetaskforce.housing.sanction.SanctionPapers;
import org.margatetaskforce.housing.sanction.ServedForm;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.web.shell.Once;

/** A paper on its way: another officer than its drafter signs it, then it is served with proof. */
@Named
@ViewScoped
public class ServePaper extends ActOnSanction {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SanctionPapers papers;

    private @Nullable PaperKind kind;
    private List<ServedForm> recipients = List.of();

    @Override
    protected void fill() {
        SanctionPaper paper = getPaper();
        if (paper.getState() == PaperState.SIGNED) {
            recipients = new ArrayList<>(papers.recipients(getReference(), getOne(), paper.getKind()));
        }
    }

    /** The paper; an address that was made up leads nowhere. */
    public SanctionPaper getPaper() {
        return Once.ask(this, "paper", () -> sanctions.papers(getReference()).stream()
                .filter(each -> each.getOfReference().equals(getOne())
                        && each.getKind() == kind
                        && each.getState() != PaperState.WITHDRAWN)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no paper of " + getOne())));
    }

    /** Signs it. */
    public String sign() {
        return done(
                "housing.sanction.signed",
                papers.sign(getReference(), version(), getOne(), getPaper().getKind()));
    }

    /** Serves it. */
    public String serve() {
        papers.serve(getReference(), version(), getOne(), getPaper().getKind(), recipients);
        return done("housing.sanction.served");
    }

    /** Was it drafted by the reader, who then does not sign it? */
    public boolean isOwn() {
        return String.valueOf(Acting.who()).equals(getPaper().getDraftedBy());
    }

    /** May the reader sign papers? */
    public boolean isSigner() {
        return Once.ask(this, "signer", () -> officers.may("enforcement.approve"));
    }

    /** The day on which a recipient is taken to be served, as typed; null while it is not filled in. */
    public @Nullable Deadline deemed(ServedForm to) {
        return to.getMethod() == null || to.getSentOn() == null ? null : papers.deemed(to);
    }

    public ServiceMethod[] getMethods() {
        return ServiceMethod.values();
    }

    public List<ServedForm> getRecipients() {
        return recipients;
    }

    public @Nullable PaperKind getKind() {
        return kind;
    }

    public void setKind(@Nullable PaperKind kind) {
        this.kind = kind;
    }
}
