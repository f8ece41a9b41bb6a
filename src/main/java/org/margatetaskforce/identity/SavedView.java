package org.margatetaskforce.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;

/** A list as an officer wants it again, under a name of theirs; shared with their agency where they say so. */
@Entity
@Table(schema = "identity", name = "saved_view")
public class SavedView extends Record {

    private static final int LONGEST_NAME = 60;

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(nullable = false, updatable = false)
    private String owner = "";

    @Column(nullable = false, updatable = false)
    private String page = "";

    @Column(nullable = false)
    private String name = "";

    @Column(nullable = false)
    private String query = "";

    @Column(name = "shared_with")
    private @Nullable String sharedWith;

    @Column(name = "opens_page", nullable = false)
    private boolean opensPage;

    /** For EclipseLink. */
    protected SavedView() {}

    SavedView(String reference, String owner, String page, String name, ListQuery query) {
        this.reference = reference;
        this.owner = owner;
        this.page = page;
        this.query = query.kept();
        rename(name);
    }

    /** Gives it another name. */
    final void rename(String newName) {
        String stripped = newName.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new RuleBroken("identity.saved-view.name-needed", LONGEST_NAME);
        }
        name = stripped;
    }

    /** Offers it to the officers of an agency, or to nobody but its owner. */
    final void shareWith(@Nullable String agencyCode) {
        sharedWith = agencyCode;
    }

    /** Lets the menu open its page with it, or no longer. */
    final void openPage(boolean yes) {
        opensPage = yes;
    }

    public String getReference() {
        return reference;
    }

    public String getOwner() {
        return owner;
    }

    /** The list, such as {@code /cases/find-cases.xhtml}. */
    public String getPage() {
        return page;
    }

    public String getName() {
        return name;
    }

    /** What the list is narrowed to, as it stands in an address. */
    public String getQuery() {
        return query;
    }

    /** True where the officers of the owner's agency are offered it too. */
    public boolean isShared() {
        return sharedWith != null;
    }

    /** True where the menu opens the page with it. */
    public boolean isOpensPage() {
        return opensPage;
    }
}
