package org.margatetaskforce.web.housing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.margatetaskforce.housing.Origin;
import org.margatetaskforce.housing.Tenure;
import org.margatetaskforce.identity.Colleague;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.web.shell.Once;

/** What can be chosen on the pages of housing enforcement. */
@Named
@RequestScoped
public class HousingChoices {

    @Inject
    Officers officers;

    public Origin[] getOrigins() {
        return Origin.values();
    }

    public Tenure[] getTenures() {
        return Tenure.values();
    }

    /** Whose case it can be: the improvement officers, then who leads them. */
    public List<Colleague> getHousingOfficers() {
        return Once.ask(this, "officers", () -> Stream.of("HIO", "HTL")
                .flatMap(post -> officers.ofPost(post).stream())
                .distinct()
                .toList());
    }
}
