package org.margatetaskforce.web.identity;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.SavedView;
import org.margatetaskforce.identity.SavedViews;
import org.margatetaskforce.web.shell.Sentences;

/** An officer's own views of lists: renamed, shared, opened first, thrown away. */
@Named
@ViewScoped
public class KeepViews implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SavedViews views;

    private transient List<SavedViews.Row> rows = List.of();
    private String reference = "";
    private String name = "";
    private boolean shared;
    private boolean opensPage;

    /** Reads them; the one that the address names is open for changing. */
    public void open() {
        rows = views.mine();
        if (!reference.isEmpty()) {
            SavedView view = views.get(reference);
            name = view.getName();
            shared = view.isShared();
            opensPage = view.isOpensPage();
        }
    }

    /** Changes the one that is open. */
    public String change() {
        views.change(reference, name, shared, opensPage);
        return done("identity.saved-view.saved");
    }

    /** Throws away the one that is open. */
    public String delete() {
        views.delete(reference);
        return done("identity.saved-view.deleted");
    }

    private String done(String sentence) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        context.addMessage(
                null, new FacesMessage(FacesMessage.SEVERITY_INFO, Sentences.of(sentence, name.strip()), null));
        return "/identity/my-views.xhtml?faces-redirect=true";
    }

    public List<SavedViews.Row> getRows() {
        return rows;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference;
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
