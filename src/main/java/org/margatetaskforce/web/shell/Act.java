package org.margatetaskforce.web.shell;

import java.io.Serializable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the pages on which something is done to a record share: which record, as the address says, and the step back from what was
 * typed to a last look at it before it is done.
 */
public abstract class Act implements Serializable {

    private static final long serialVersionUID = 1L;

    private String reference = "";
    private boolean checking;

    /** Fills the form when the page is opened. */
    protected void fill() {}

    /** What was typed can be read as a whole: it is shown once more before it is done. */
    public void check() {
        checking = true;
    }

    /** Back to the form, with everything as it was typed. */
    public void change() {
        checking = false;
    }

    /** True while what was typed is shown once more. */
    public boolean isChecking() {
        return checking;
    }

    /** What was typed, or nothing at all: the domain says what it needs. */
    protected static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** What the page names more than once is asked for once in an answer. */
    protected <T> T once(String what, Supplier<T> question) {
        return Once.ask(this, what, question);
    }

    /** The record's reference, as in the address of the page. */
    public String getReference() {
        return reference;
    }

    /** The record's reference, as in the address of the page. */
    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }
}
