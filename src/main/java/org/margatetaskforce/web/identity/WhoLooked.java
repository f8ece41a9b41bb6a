package org.margatetaskforce.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.AccessTrail;
import org.margatetaskforce.identity.Audit;

/** Tells a person who looked at their record: agencies and posts, days and purposes, no officer's name. */
@Named
@RequestScoped
public class WhoLooked {

    private static final int CLASS = 23;

    @Inject
    AccessTrail trail;

    @Inject
    Audit audit;

    private String about = "";
    private List<AccessTrail.Looked> rows = List.of();

    /** Reads who looked at the record that the address names. */
    public void open() {
        if (!about.isEmpty()) {
            rows = trail.whoLooked(about);
            audit.listed("who looked at " + about, CLASS, rows.size(), null);
        }
    }

    /** The words of an action. */
    public String words(String action) {
        return FindAccess.wordsOf(action);
    }

    public List<AccessTrail.Looked> getRows() {
        return rows;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(@Nullable String about) {
        String reference = Audit.referenceOrNull(about == null ? null : about.strip());
        this.about = reference == null ? "" : reference;
    }
}
