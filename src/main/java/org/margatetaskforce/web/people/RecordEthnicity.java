package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.people.EthnicGroup;
import org.margatetaskforce.people.Ethnicity;
import org.margatetaskforce.web.shell.Conflict;

/** Records the ethnic group that somebody says is theirs. */
@Named
@ViewScoped
public class RecordEthnicity extends ActOnPerson {

    private static final long serialVersionUID = 1L;

    private final ToldForm told = new ToldForm();
    private @Nullable Instant readAt;
    private @Nullable EthnicGroup group;
    private Conflict conflict = Conflict.NONE;

    @Inject
    Officers officers;

    @Override
    protected void fill() {
        persons.ethnicity(getPerson()).ifPresent(known -> {
            readAt = known.getRecordedAt();
            group = known.getGroup();
        });
    }

    /** Records it; upon somebody else's change nothing is saved, and what they recorded stands beside what was chosen. */
    public @Nullable String record() {
        EthnicGroup mine = Objects.requireNonNull(group);
        Ethnicity now = persons.ethnicity(getPerson()).orElse(null);
        if (now != null && !now.getRecordedAt().equals(readAt)) {
            readAt = now.getRecordedAt();
            conflict = Conflict.with(officers.nameOf(now.getRecordedBy()), now.getRecordedAt())
                    .field(
                            "",
                            "Which group do they say is theirs?",
                            mine.words(),
                            now.getGroup().words());
            return null;
        }
        persons.describe(getPerson(), readAt, mine, told.told());
        return done("people.done.ethnicity");
    }

    /** What somebody else recorded while this was chosen. */
    public Conflict getConflict() {
        return conflict;
    }

    public ToldForm getTold() {
        return told;
    }

    public @Nullable EthnicGroup getGroup() {
        return group;
    }

    public void setGroup(@Nullable EthnicGroup group) {
        this.group = group;
    }
}
