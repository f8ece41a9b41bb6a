package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.people.EthnicGroup;
import org.margatetaskforce.people.Ethnicity;

/** Records the ethnic group that somebody says is theirs. */
@Named
@ViewScoped
public class RecordEthnicity extends ActOnPerson {

    private static final long serialVersionUID = 1L;

    private final ToldForm told = new ToldForm();
    private @Nullable EthnicGroup group;

    @Override
    protected void fill() {
        group = persons.ethnicity(getPerson()).map(Ethnicity::getGroup).orElse(null);
    }

    /** Records it. */
    public String record() {
        persons.describe(getPerson(), Objects.requireNonNull(group), told.told());
        return done("people.done.ethnicity");
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
