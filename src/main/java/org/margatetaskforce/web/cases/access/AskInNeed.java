package org.margatetaskforce.web.cases.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.access.BrokenGlass;
import org.margatetaskforce.cases.access.GlassReason;
import org.margatetaskforce.web.shell.Pick;

/** Asks, from a person or an address that the officer has before them, to know more at once. */
@Named
@ViewScoped
public class AskInNeed implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<Pick> REASONS = Pick.of(GlassReason.values(), GlassReason::words);

    @Inject
    transient BrokenGlass brokenGlass;

    private String of = "";
    private String reason = "";
    private String because = "";
    private int letters;

    /** Reads what it is about; what is not for these eyes is no page. */
    public void open() {
        if (!brokenGlass.isTheirs(of)) {
            throw new NoSuchElementException();
        }
        letters = brokenGlass.letters();
    }

    /** Records it; the answer is the same whether or not there is anything. */
    public String ask() {
        String reference = brokenGlass.ask(of, GlassReason.valueOf(reason), because);
        return "/cases/view-broken-glass.xhtml?faces-redirect=true&reference=" + reference;
    }

    public List<Pick> getReasons() {
        return REASONS;
    }

    /** How many letters it needs. */
    public int getLetters() {
        return letters;
    }

    /** The page of the person or the address. */
    public String getBack() {
        return (of.startsWith("P-") ? "/people/view-person.xhtml?reference=" : "/place/view-property.xhtml?uprn=") + of;
    }

    public String getOf() {
        return of;
    }

    public void setOf(@Nullable String of) {
        this.of = of == null ? "" : of.strip();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(@Nullable String because) {
        this.because = because == null ? "" : because.strip();
    }
}
