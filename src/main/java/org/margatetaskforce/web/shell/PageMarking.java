package org.margatetaskforce.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Marking;
import org.margatetaskforce.identity.MarkingScale;
import org.margatetaskforce.identity.Markings;

/**
 * What stands at the top and bottom of a page, a print and an export (partnership practice F.4): the marking of the record
 * that it shows, or the highest of several; where it shows none that bears one, what personal data bear on the day, or what
 * everything else does.
 */
@Named
@ApplicationScoped
public class PageMarking {

    /** The class of what is nobody's personal data: programme, finance, indicators. */
    private static final int PROGRAMME = 22;

    @Inject
    Markings markings;

    private volatile @Nullable MarkingScale known;

    private MarkingScale scale() {
        MarkingScale scale = known;
        if (scale == null) {
            scale = markings.scale();
            known = scale;
        }
        return scale;
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    /**
     * What a page bears.
     *
     * @param marking of the record, or the highest of those it shows; "" where they bear none
     * @param personal whether it shows personal data
     */
    public String of(@Nullable String marking, boolean personal) {
        if (marking != null && !marking.isEmpty()) {
            return marking;
        }
        return personal ? scale().highestKept(today()) : scale().ofClass(PROGRAMME, today());
    }

    /** What a file of rows of a class bears whose rows bear none of their own. */
    public String ofClass(int dataClass) {
        return scale().ofClass(dataClass, today());
    }

    /** The highest of some; "" of none. */
    public String highest(List<String> names) {
        return scale().highest(names);
    }

    /** True of one that stands out on the screen. */
    public boolean isSensitive(String marking) {
        return scale().isSensitive(marking);
    }

    /** True of one whose scheme is over: whoever edits the record next decides what it bears now. */
    public boolean isOld(@Nullable String marking) {
        return marking != null && !marking.isEmpty() && scale().isOld(marking, today());
    }

    /** True of what is kept here in no form. */
    public boolean isTooHigh(@Nullable String marking) {
        return scale().isTooHigh(marking);
    }

    /** What a form offers today, the lowest first; what is above the highest kept is offered too, so that its save can say where it goes. */
    public List<Marking> getOffered() {
        return scale().of(today());
    }
}
