package org.margatetaskforce.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.people.Abode;
import org.margatetaskforce.people.Household;
import org.margatetaskforce.people.Households;
import org.margatetaskforce.people.Residencies;

/** Shows a household: who shares a dwelling, and who did. */
@Named
@RequestScoped
public class ViewHousehold {

    @Inject
    Households households;

    @Inject
    Residencies residencies;

    @Inject
    Audit audit;

    private String reference = "";
    private @Nullable Household household;
    private List<Abode> members = List.of();

    /** Reads the household of the address. */
    public void open() {
        Household known = households.find(reference).orElseThrow(NoSuchElementException::new);
        household = known;
        members = residencies.ofHousehold(reference);
        audit.record("VIEW", "household", reference, known.getDataClass(), null);
    }

    /** The household. */
    public Household getHousehold() {
        if (household == null) {
            throw new IllegalStateException("opened without a household");
        }
        return household;
    }

    /** Who belongs or belonged to it. */
    public List<Abode> getMembers() {
        return members;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference;
    }
}
