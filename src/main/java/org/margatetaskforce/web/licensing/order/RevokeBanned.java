package org.margatetaskforce.web.licensing.order;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

/** Sees to it that what a banned person holds is revoked: each licence by its own draft. */
@Named
@ViewScoped
public class RevokeBanned extends ActOnBan {

    private static final long serialVersionUID = 1L;

    /** For each licence a revocation is under way: the duty is done. */
    public String finish() {
        bans.followed(getReference());
        return done("licensing.ban.followed");
    }
}
