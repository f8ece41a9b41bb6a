package org.margatetaskforce.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Locale;
import org.margatetaskforce.base.Record;

/** Someone of an agency who may sign in. What they may do and see comes from the posts they hold, not from themselves. */
@Entity
@Table(schema = "identity", name = "officer")
public class Officer extends Record {

    @Column(nullable = false, unique = true, updatable = false)
    private String username = "";

    /** Given by the database. */
    @Column(insertable = false, updatable = false)
    private String reference = "";

    @Column(name = "display_name", nullable = false)
    private String displayName = "";

    @Column(nullable = false)
    private String email = "";

    @Column(name = "agency_code", nullable = false)
    private String agencyCode = "";

    @Column(nullable = false)
    private boolean active = true;

    /** For EclipseLink. */
    protected Officer() {}

    /** A new officer of an agency; they hold no post yet. */
    public Officer(String username, String displayName, String email, String agencyCode) {
        this.username = username.toLowerCase(Locale.ROOT);
        this.displayName = displayName;
        this.email = email;
        this.agencyCode = agencyCode;
    }

    /** The name they sign in with; never changed and never given to another. */
    public String getUsername() {
        return username;
    }

    /** The name colleagues know. */
    public String getDisplayName() {
        return displayName;
    }

    /** What names them in addresses: a user name reads like a name. */
    public String getReference() {
        return reference;
    }

    /** Their work address. */
    public String getEmail() {
        return email;
    }

    /** The agency that employs them. */
    public String getAgencyCode() {
        return agencyCode;
    }

    /** False of a leaver (A.3: disabled the same day). */
    public boolean isActive() {
        return active;
    }

    /** They have left: from the next request on they may not come in. */
    public void leave() {
        active = false;
    }

    /** They are back. */
    public void comeBack() {
        active = true;
    }
}
