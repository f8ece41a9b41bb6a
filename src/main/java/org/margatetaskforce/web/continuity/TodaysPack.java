package org.margatetaskforce.web.continuity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.continuity.ContinuityPacks;
import org.margatetaskforce.continuity.PackState;
import org.margatetaskforce.web.shell.Sentences;

/** Says on the first page that today's continuity pack is not there, to those who can do something about it. */
@Named
@RequestScoped
public class TodaysPack {

    @Inject
    ContinuityPacks packs;

    private @Nullable PackState state;

    /** How it stands with today's. */
    public PackState getState() {
        PackState read = state;
        if (read == null) {
            read = packs.state();
            state = read;
        }
        return read;
    }

    /** What is the matter. */
    public String getWords() {
        return words(getState());
    }

    static String words(PackState state) {
        String what = state.passwordSet() ? state.folderSet() ? state.mishap() : "NO_FOLDER" : "NO_PASSWORD";
        return what == null
                ? "Today’s continuity pack is not there yet."
                : Sentences.of("continuity.pack." + what.toLowerCase(Locale.UK).replace('_', '-'));
    }
}
