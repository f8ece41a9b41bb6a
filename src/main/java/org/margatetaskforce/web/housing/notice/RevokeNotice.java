package org.margatetaskforce.web.housing.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.notice.NoticeCompliance;
import org.margatetaskforce.housing.notice.NoticeState;

/** Revokes a notice or order (Housing Act 2004 ss.16 and 25), or refuses to. */
@Named
@ViewScoped
public class RevokeNotice extends ActOnNotice {

    private static final long serialVersionUID = 1L;

    @Inject
    transient NoticeCompliance compliance;

    private @Nullable String reasons;

    /** Revokes it. */
    public String revoke() {
        compliance.revoke(getReference(), version(), reasons);
        return done("housing.notice.done.revoked", getReference());
    }

    /** Refuses to vary or revoke it. */
    public String refuse() {
        compliance.refuseToRevoke(getReference(), version(), reasons);
        return done("housing.notice.done.refused", getReference());
    }

    /** True once it is complied with: then it must be revoked. */
    public boolean isComplied() {
        return getNotice().getState() == NoticeState.COMPLIED;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons;
    }
}
