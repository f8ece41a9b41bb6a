package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Set the protective marking. */
@Named
@ViewScoped
public class MarkCase extends ActOnCase {

    private static final long serialVersionUID = 1L;

    private @Nullable String marking;

    @Override
    protected void fill() {
        marking = getCase().getMarking();
    }

    /** Set the marking. */
    public String act() {
        cases.mark(getReference(), version(), orEmpty(marking));
        return done("The marking is set.");
    }

    /** Those that may be given today. */
    public List<String> getMarkings() {
        return cases.markings();
    }

    public @Nullable String getMarking() {
        return marking;
    }

    public void setMarking(@Nullable String marking) {
        this.marking = marking;
    }
}
