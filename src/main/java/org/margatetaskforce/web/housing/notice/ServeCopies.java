package org.margatetaskforce.web.housing.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.margatetaskforce.housing.notice.Recipients;

/** Serves copies on everybody else with an interest and on occupiers (Housing Act 2004 Sch 1 para 5). */
@Named
@ViewScoped
public class ServeCopies extends ServeOn {

    private static final long serialVersionUID = 1L;

    @Override
    protected Recipients.Role role() {
        return Recipients.Role.COPY;
    }

    /** Prints the letters that go with the copies, and stays: what was typed is kept. */
    public void cover() {
        Map<Integer, String> printed = services.coverLetters(getReference(), version(), getRecipients());
        getRecipients().stream()
                .filter(one -> printed.containsKey(one.getPosition()))
                .forEach(one -> one.setCoverReference(printed.get(one.getPosition())));
        version();
    }

    /** Records the copies of those whose day has come. */
    public String serve() {
        boolean all = services.serveCopies(getReference(), version(), getRecipients());
        return done(all ? "housing.notice.done.copied" : "housing.notice.done.served-in-part", getReference());
    }
}
