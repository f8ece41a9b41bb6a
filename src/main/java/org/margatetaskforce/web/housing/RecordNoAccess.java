package org.margatetaskforce.web.housing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.inspection.Entries;

/** Records that nobody let the officers in. */
@Named
@ViewScoped
public class RecordNoAccess extends ActOnEnforcement {

    private static final long serialVersionUID = 1L;

    @Inject
    Entries entries;

    private @Nullable Boolean refused;
    private String words = "";

    /** Records it. */
    public String record() {
        entries.noAccess(getReference(), version(), Boolean.TRUE.equals(refused), words);
        return done("housing.entry.done-no-access");
    }

    /** The inspection that was due; null where none is. */
    public Entries.@Nullable Arranged getDue() {
        return entries.toCome(getReference()).orElse(null);
    }

    public @Nullable Boolean getRefused() {
        return refused;
    }

    public void setRefused(@Nullable Boolean refused) {
        this.refused = refused;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }
}
