package org.margatetaskforce.web.cases.disposal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

/** Shows a hold on disposal: what it covers and since when; why, to those who govern. */
@Named
@ViewScoped
public class ViewDisposalHold extends ActOnDisposalHold {

    private static final long serialVersionUID = 1L;

    private boolean mayAct;

    @Override
    public void open() {
        super.open();
        mayAct = getHold().isStanding() && holds.mayKeep();
        holds.noteLook(getHold());
    }

    /** True for those who keep or lift it, while it stands. */
    public boolean isMayAct() {
        return mayAct;
    }
}
