package org.margatetaskforce.web.licensing.designation;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.designation.Scheme;
import org.margatetaskforce.licensing.designation.SchemeState;
import org.margatetaskforce.licensing.designation.Schemes;
import org.margatetaskforce.web.shell.Act;
import org.margatetaskforce.web.shell.Tell;

/** What every act on the file of a designation shares: which one, as it was read, and where one goes when it is done. */
public abstract class ActOnDesignation extends Act {

    private static final long serialVersionUID = 1L;

    @Inject
    protected transient Schemes schemes;

    private int shown;
    private transient @Nullable Scheme found;

    /** Opens the page, with the version that its forms then carry. */
    public void open() {
        Scheme read = schemes.find(getReference()).orElseThrow();
        found = read;
        shown = read.getVersion();
        fill();
    }

    /** The version that the page was opened with. */
    protected int version() {
        return shown;
    }

    /** Where one goes when it is done, told what was done in a sentence of the messages. */
    protected String done(String key) {
        return back(key, "view-designation");
    }

    /** To a page of this designation, told what was done. */
    protected String back(String key, String page) {
        Tell.next(key, getReference());
        return "/licensing/" + page + ".xhtml?faces-redirect=true&reference=" + getReference();
    }

    /** The file. */
    public Scheme getFound() {
        Scheme read = found;
        if (read == null) {
            read = schemes.get(getReference());
            found = read;
        }
        return read;
    }

    /** What its area is called. */
    public String getArea() {
        return getFound().getName();
    }

    /** Is it in this state? */
    protected boolean is(SchemeState state) {
        return getFound().getState() == state;
    }
}
