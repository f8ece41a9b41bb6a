package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.people.Exclusion;
import org.margatetaskforce.people.Schooling;
import org.margatetaskforce.web.shell.Conflict;

/** Records a child's exclusion from school, puts it right, or says that it did not stand. */
@Named
@ViewScoped
public class RecordExclusion extends ActOnPerson {

    private static final long serialVersionUID = 1L;

    @Inject
    Schooling schooling;

    @Inject
    Officers officers;

    private final ToldForm told = new ToldForm();
    private String exclusion = "";
    private @Nullable Instant readAt;
    private @Nullable LocalDate from;
    private @Nullable BigDecimal days;
    private boolean permanent;
    private Conflict conflict = Conflict.NONE;

    @Override
    protected void fill() {
        from = TaskForceClock.current().today();
        known().ifPresent(this::take);
    }

    private Optional<Exclusion> known() {
        return schooling.exclusions(getPerson()).stream()
                .filter(each -> each.getReference().equals(exclusion))
                .findFirst();
    }

    private void take(Exclusion known) {
        readAt = known.getRecordedAt();
        from = known.getValidFrom();
        days = known.getSchoolDays();
        permanent = known.isPermanent();
        told.take(known.told());
    }

    /** True of one that is on record already. */
    public boolean isKnown() {
        return readAt != null;
    }

    /** Records it; upon somebody else's change nothing is saved, and what they recorded stands beside what was typed. */
    public @Nullable String record() {
        if (permanent == (days != null)) {
            throw new RuleBroken("people.exclusion.no-days");
        }
        Exclusion now = known().orElse(null);
        if (now != null && !now.getRecordedAt().equals(readAt)) {
            readAt = now.getRecordedAt();
            conflict = Conflict.with(officers.nameOf(now.getRecordedBy()), now.getRecordedAt())
                    .field("", "First day", from, now.getValidFrom())
                    .field("act:days", "For how many school days?", days, now.getSchoolDays())
                    .field("", "It is for good", permanent ? "yes" : "no", now.isPermanent() ? "yes" : "no");
            return null;
        }
        schooling.exclude(getPerson(), exclusion, readAt, Objects.requireNonNull(from), days, told.told());
        return done("people.done.exclusion");
    }

    /** It did not stand. */
    public String takeBack() {
        schooling.takeBack(getPerson(), exclusion, Objects.requireNonNull(readAt));
        return done("people.done.exclusion-taken-back");
    }

    /** What somebody else recorded while this was typed. */
    public Conflict getConflict() {
        return conflict;
    }

    public ToldForm getTold() {
        return told;
    }

    /** The reference of one that is put right; empty of a new one. */
    public String getExclusion() {
        return exclusion;
    }

    public void setExclusion(@Nullable String exclusion) {
        this.exclusion = exclusion == null ? "" : exclusion.strip();
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable BigDecimal getDays() {
        return days;
    }

    public void setDays(@Nullable BigDecimal days) {
        this.days = days;
    }

    public boolean isPermanent() {
        return permanent;
    }

    public void setPermanent(boolean permanent) {
        this.permanent = permanent;
    }
}
