package org.margatetaskforce.web.housing.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.notice.NoticeCompliance;

/** Follows up a hazard awareness notice, or records that emergency works are carried out. */
@Named
@ViewScoped
public class FollowUpNotice extends ActOnNotice {

    private static final long serialVersionUID = 1L;

    @Inject
    transient NoticeCompliance compliance;

    private @Nullable String findings;

    /** Records it: the course of action is completed. */
    public String record() {
        compliance.followedUp(getReference(), version(), findings);
        return done("housing.notice.done.completed", getReference());
    }

    public @Nullable String getFindings() {
        return findings;
    }

    public void setFindings(@Nullable String findings) {
        this.findings = findings;
    }
}
