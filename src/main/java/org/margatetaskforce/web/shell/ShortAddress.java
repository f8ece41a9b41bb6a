package org.margatetaskforce.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** The reference of the record that a page shows, for the address to quote under its heading. */
@Named
@RequestScoped
public class ShortAddress {

    /** The reference; empty on a page that shows no record. */
    public String getHere() {
        FacesContext context = FacesContext.getCurrentInstance();
        String page = context.getViewRoot().getViewId();
        return ShortAddresses.ours()
                .parameterOn(page)
                .map(context.getExternalContext().getRequestParameterMap()::get)
                .filter(reference -> ShortAddresses.ours().isShownOn(page, reference))
                .orElse("");
    }
}
