package org.margatetaskforce.web.identity;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.ListQuery;
import org.margatetaskforce.identity.SavedViews;
import org.margatetaskforce.web.shell.Pages;
import org.margatetaskforce.web.shell.Sentences;

/** Keeps a list as it is narrowed now, under a name. */
@Named
@ViewScoped
public class SaveView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SavedViews views;

    private String list = "";
    private String keep = "";
    private String name = "";
    private boolean shared;
    private boolean opensPage;

    /** Only of a list that there is. */
    public void open() {
        if (!list.matches("/[a-z/-]+\\.xhtml") || !Pages.ours().contains(list)) {
            throw new NoSuchElementException("no list " + list);
        }
    }

    /** Keeps it and goes back to the list. */
    public void save() throws IOException {
        views.save(list, name, keep, shared, opensPage);
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        external.getFlash().setKeepMessages(true);
        context.addMessage(
                null,
                new FacesMessage(
                        FacesMessage.SEVERITY_INFO, Sentences.of("identity.saved-view.saved", name.strip()), null));
        external.redirect(external.getRequestContextPath() + getBack());
    }

    /** The list as it was left. */
    public String getBack() {
        return keep.isEmpty() ? list : list + "?" + keep;
    }

    public String getList() {
        return list;
    }

    public void setList(@Nullable String list) {
        this.list = list == null ? "" : list;
    }

    public String getKeep() {
        return keep;
    }

    /** From the address; cleaned of what was typed, whoever wrote the address. */
    public void setKeep(@Nullable String keep) {
        this.keep = ListQuery.of(keep == null ? "" : keep).kept();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }

    public boolean isOpensPage() {
        return opensPage;
    }

    public void setOpensPage(boolean opensPage) {
        this.opensPage = opensPage;
    }
}
