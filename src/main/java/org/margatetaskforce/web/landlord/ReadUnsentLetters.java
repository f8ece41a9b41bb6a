package org.margatetaskforce.web.landlord;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.mail.Outbox;
import org.margatetaskforce.workflow.DemoClock;

/** The letters that the demonstration does not send, for whoever tries the landlords' door. There is no such page elsewhere. */
@Named
@RequestScoped
public class ReadUnsentLetters {

    private static final int MOST = 20;

    @Inject
    Outbox outbox;

    @Inject
    DemoClock clock;

    /** Not there but in a demonstration. */
    public void open() {
        if (!clock.isDemo()) {
            throw new NoSuchElementException("no such page");
        }
    }

    /** A letter with the page that it leads to apart from its words. */
    public record Letter(Outbox.Unsent letter, String words, String link) {}

    /** The latest. */
    public List<Letter> getLetters() {
        open();
        List<Letter> letters = new ArrayList<>();
        Acting.as(Acting.SYSTEM, () -> outbox.unsentOutside(MOST).forEach(each -> letters.add(of(each))));
        return letters;
    }

    private static Letter of(Outbox.Unsent letter) {
        int at = letter.body().indexOf("/landlord/");
        String link = at < 0 ? "" : letter.body().substring(at).split("\\s", 2)[0];
        return new Letter(letter, link.isEmpty() ? letter.body() : letter.body().replace(link, "…"), link);
    }
}
