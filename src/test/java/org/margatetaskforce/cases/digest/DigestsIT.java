package org.margatetaskforce.cases.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.action.ActionFilter;
import org.margatetaskforce.cases.action.ActionOwner;
import org.margatetaskforce.cases.action.ActionSource;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.action.NewAction;
import org.margatetaskforce.cases.note.CaseChanges;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.Preference;
import org.margatetaskforce.identity.Preferences;
import org.margatetaskforce.mail.Courier;
import org.margatetaskforce.workflow.Worklist;
import org.margatetaskforce.workflow.WorklistFilter;

/** The digest counts what its officer's own lists count, says nothing but references, and comes once a day to who wants it. */
@ExtendWith(ArquillianExtension.class)
class DigestsIT {

    private static final String OFFICER = "d.whitlock";
    private static final String NOT_WANTING = "r.ovenden";

    @Inject
    Digests digests;

    @Inject
    MorningRound morning;

    @Inject
    Courier courier;

    @Inject
    Preferences preferences;

    @Inject
    Worklist worklist;

    @Inject
    Actions actions;

    @Inject
    CaseChanges changes;

    @Inject
    Officers officers;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void open_a_mail_server() {
        server.start();
        System.setProperty("mtf.smtp.host", "127.0.0.1");
        System.setProperty("mtf.smtp.port", Integer.toString(server.getSmtp().getPort()));
        System.setProperty("mtf.smtp.retry.seconds", "0");
    }

    @AfterEach
    void close_it() {
        courier.round();
        System.clearProperty("mtf.smtp.host");
        System.clearProperty("mtf.smtp.port");
        System.clearProperty("mtf.smtp.retry.seconds");
        server.stop();
    }

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> result = new ArrayList<>();
        Acting.<Exception>as(who, () -> result.add(work.call()));
        return result.get(0);
    }

    private String actionDueToday() throws Exception {
        return as(
                OFFICER,
                () -> actions.add(NewAction.of(
                        "Ask the shops about the alley",
                        ActionOwner.officer(OFFICER),
                        TaskForceClock.current().today(),
                        5,
                        ActionSource.values()[0],
                        null,
                        null)));
    }

    @Test
    void it_counts_what_the_officers_own_lists_count() throws Exception {
        String action = actionDueToday();
        for (String officer : List.of(OFFICER, "p.sandys", "l.tapsell", "r.ferreira", "k.havel")) {
            Digest day = as(officer, digests::mine);
            Worklist.Page tasks = as(
                    officer,
                    () -> worklist.page(
                            new WorklistFilter(WorklistFilter.View.MINE_AND_MY_GROUPS, null, null, null, false, 0, 1)));
            Actions.Page promised = as(officer, () -> actions.page(ActionFilter.mine(0, 1)));
            assertThat(day.tasks()).as(officer).isEqualTo(tasks.total());
            assertThat(day.lateTasks()).as(officer).isEqualTo(tasks.overdue());
            assertThat(day.actions()).as(officer).isEqualTo(promised.total());
            assertThat(day.changed())
                    .as(officer)
                    .isEqualTo(as(officer, () -> changes.page(0, 1)).total());
            assertThat(day.redActions()).as(officer).isEqualTo(promised.red());
        }
        var named = as(OFFICER, digests::mine).dueActions();
        assertThat(named)
                .as("the action of today, unless ten stand before it")
                .satisfiesAnyOf(
                        lines -> assertThat(lines)
                                .anyMatch(line -> line.reference().equals(action) && !line.late()),
                        lines -> assertThat(lines).hasSize(10));
        assertThat(as("k.havel", digests::mine).dueActions())
                .noneMatch(line -> line.reference().equals(action));
    }

    @Test
    void it_comes_once_to_who_wants_it_and_never_names_anybody() throws Exception {
        actionDueToday();
        as(OFFICER, () -> keep(new Preference(true, LocalTime.MIDNIGHT, false)));
        as(NOT_WANTING, () -> keep(new Preference(false, LocalTime.MIDNIGHT, false)));
        boolean first = as(OFFICER, digests::write);
        assertThat(as(OFFICER, digests::write)).as("the second time today").isFalse();
        morning.round();
        morning.round();
        courier.round();
        List<String> bodies = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            bodies.add(message.getSubject() + "\n" + message.getContent());
        }
        List<MimeMessage> mine = Arrays.stream(server.getReceivedMessages())
                .filter(message -> to(message).startsWith(OFFICER + "@"))
                .toList();
        assertThat(mine.size()).as("once, today or in an earlier test of today").isLessThanOrEqualTo(1);
        if (first) {
            assertThat(mine).hasSize(1);
            assertThat(String.valueOf(mine.get(0).getContent())).containsPattern("AC-[0-9]{4}-[0-9]{5}");
        }
        assertThat(Arrays.stream(server.getReceivedMessages()).map(DigestsIT::to))
                .noneMatch(address -> address.startsWith(NOT_WANTING + "@"));
        List<String> names = as(Acting.SYSTEM, this::everybodysNames);
        assertThat(names).isNotEmpty();
        for (String body : bodies) {
            assertThat(body).doesNotContain("Ask the shops");
            for (String name : names) {
                assertThat(body).as("no letter names anybody").doesNotContain(name);
            }
        }
    }

    private boolean keep(Preference preference) {
        preferences.keep(preference);
        return true;
    }

    private List<String> everybodysNames() {
        return officers.names().values().stream()
                .filter(name -> !name.equals("the system"))
                .toList();
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
