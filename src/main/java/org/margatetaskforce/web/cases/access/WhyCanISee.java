package org.margatetaskforce.web.cases.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.access.Access;
import org.margatetaskforce.cases.access.Reason;

/** Says of a record why the officer sees each part of it, until when, and which posts see it besides. */
@Named
@RequestScoped
public class WhyCanISee {

    @Inject
    Access access;

    private String of = "";
    private List<Reason> reasons = List.of();

    /** Reads it; what is not for these eyes is no page. */
    public void open() {
        reasons = access.why(of);
        if (reasons.isEmpty()) {
            throw new NoSuchElementException();
        }
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    /** What the record is called: a case, a person. */
    public String getWords() {
        return reasons.isEmpty() ? "record" : reasons.get(0).words();
    }

    public String getOf() {
        return of;
    }

    public void setOf(@Nullable String of) {
        this.of = of == null ? "" : of.strip();
    }
}
