package org.margatetaskforce.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.web.shell.Once;

/**
 * Whether who reads a page may know of the shared case that its record belongs to: the reference is not on the page of whoever may
 * not.
 */
@Named
@RequestScoped
public class KnownCase {

    @Inject
    Cases cases;

    /** May the officer know of the case of this reference? */
    public boolean is(String reference) {
        return Once.ask(this, reference, () -> cases.find(reference).isPresent());
    }
}
