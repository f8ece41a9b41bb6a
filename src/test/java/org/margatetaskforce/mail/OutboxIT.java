package org.margatetaskforce.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.transaction.UserTransaction;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;

/** What is written leaves once, in order, whatever happens to the mail server; what is undone never leaves. */
@ExtendWith(ArquillianExtension.class)
class OutboxIT {

    private static final String LETTER = "export-asked";
    private static final String READER = "w.nowak";
    private static final String READER_ADDRESS = "w.nowak@kentpolice.example";
    private static final String OTHER = "a.keane";

    @Inject
    Outbox outbox;

    @Inject
    Courier courier;

    @Resource(lookup = "java:comp/UserTransaction")
    UserTransaction transaction;

    private GreenMail server = new GreenMail();
    private int port;
    private final String run = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

    @BeforeEach
    void choose_a_port_where_nobody_listens_yet() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        System.setProperty("mtf.smtp.host", "127.0.0.1");
        System.setProperty("mtf.smtp.port", Integer.toString(port));
        System.setProperty("mtf.smtp.retry.seconds", "0");
    }

    @AfterEach
    void the_house_is_without_a_mail_server_again() {
        courier.round();
        System.clearProperty("mtf.smtp.host");
        System.clearProperty("mtf.smtp.port");
        System.clearProperty("mtf.smtp.retry.seconds");
        server.stop();
    }

    private void open() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> result = new ArrayList<>();
        Acting.<Exception>as(who, () -> result.add(work.call()));
        return result.get(0);
    }

    private boolean put(String key, String reader, int number) throws Exception {
        return as("p.sandys", () -> write(key, reader, number));
    }

    private boolean write(String key, String reader, int number) {
        return outbox.put(run + key, reader, LETTER, "EX-" + run + "-" + number);
    }

    /** The numbers of this test's letters, in the order in which they came; others' letters are not looked at. */
    private List<String> arrived(String reader) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> body(message).contains(run) && to(message).startsWith(reader + "@"))
                .map(OutboxIT::subject)
                .toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject().replaceAll(".*-(\\d+)$", "$1");
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String body(MimeMessage message) {
        try {
            return String.valueOf(message.getContent());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void with_the_server_down_letters_wait_and_leave_once_and_in_order_when_it_is_back() throws Exception {
        for (int i = 1; i <= 5; i++) {
            put("a" + i, READER, i);
            put("b" + i, OTHER, i);
            courier.round();
        }
        // the courier comes by himself too: the letter may be in his hand at this moment
        assertThat(as("k.havel", () -> outbox.page(null, 0, 100_000)).rows())
                .as("a letter that found no server waits, and says why")
                .filteredOn(row -> row.attempts() > 0)
                .filteredOn(row -> row.state() == MailState.WAITING || row.state() == MailState.SENDING)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.failure()).isNotBlank().doesNotContain("@"));
        open();
        for (int i = 0; i < 5; i++) {
            courier.round();
        }
        assertThat(arrived(READER)).containsExactly("1", "2", "3", "4", "5");
        assertThat(arrived(OTHER)).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void a_letter_leaves_after_its_work_is_saved_and_never_when_it_is_undone() throws Exception {
        open();
        Acting.<Exception>as("p.sandys", () -> {
            transaction.begin();
            write("undone", READER, 1);
            courier.round();
            transaction.rollback();
            transaction.begin();
            write("done", READER, 2);
            courier.round();
            assertThat(arrived(READER))
                    .as("nothing leaves before the work is saved")
                    .isEmpty();
            transaction.commit();
        });
        for (int tenths = 0; tenths < 100 && arrived(READER).isEmpty(); tenths++) {
            Thread.sleep(100);
        }
        assertThat(arrived(READER)).as("the courier comes by himself").containsExactly("2");
    }

    @Test
    void the_same_key_is_one_letter_however_many_write_it() throws Exception {
        open();
        assertThat(put("once", READER, 1)).isTrue();
        assertThat(put("once", READER, 2)).isFalse();
        assertThat(as(Acting.SYSTEM, () -> write("once", READER, 3))).isFalse();
        courier.round();
        courier.round();
        assertThat(arrived(READER)).containsExactly("1");
    }

    @Test
    void a_round_in_progress_elsewhere_keeps_its_letter_and_one_that_died_gives_it_back() throws Exception {
        // nobody but this test takes a letter in hand
        System.clearProperty("mtf.smtp.host");
        put("lost", READER, 1);
        put("next", READER, 2);
        Outbox.InHand inHand = as(Acting.SYSTEM, () -> {
            Outbox.InHand mail = outbox.take().orElseThrow();
            while (!mail.key().startsWith(run)) {
                outbox.drop(mail);
                mail = outbox.take().orElseThrow();
            }
            return mail;
        });
        System.setProperty("mtf.smtp.host", "127.0.0.1");
        open();
        courier.round();
        assertThat(arrived(READER))
                .as("neither the one in hand nor a later one overtakes it")
                .isEmpty();
        as(Acting.SYSTEM, () -> {
            outbox.later(inHand, "the round died");
            return true;
        });
        courier.round();
        assertThat(arrived(READER)).containsExactly("1", "2");
        as(Acting.SYSTEM, () -> {
            outbox.later(inHand, "too late");
            return true;
        });
        courier.round();
        assertThat(arrived(READER)).as("what is sent stays sent").containsExactly("1", "2");
    }

    @Test
    void a_letter_says_nothing_but_references_and_goes_to_the_address_of_the_moment() throws Exception {
        open();
        put("plain", READER, 7);
        courier.round();
        MimeMessage message = Arrays.stream(server.getReceivedMessages())
                .filter(each -> body(each).contains(run))
                .findFirst()
                .orElseThrow();
        assertThat(to(message)).isEqualTo(READER_ADDRESS);
        assertThat(body(message)).contains("EX-" + run + "-7").doesNotContain("Nowak", "Wiktoria", "Sandys", "Peter");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void the_outbox_is_the_administrators_and_each_writers_own() throws Exception {
        System.clearProperty("mtf.smtp.host");
        put("whose", READER, 1);
        long number = as("p.sandys", () -> outbox.page(MailState.WAITING, 0, 1))
                .rows()
                .get(0)
                .number();
        assertThat(numbers("k.havel")).contains(number);
        assertThat(numbers("t.solley")).doesNotContain(number);
        assertThatThrownBy(() -> as("p.sandys", () -> {
                    outbox.resend(number);
                    return true;
                }))
                .isInstanceOf(RuleBroken.class);
        as("k.havel", () -> {
            outbox.resend(number);
            return true;
        });
    }

    private List<Long> numbers(String officer) throws Exception {
        return as(officer, () -> outbox.page(null, 0, 1000)).rows().stream()
                .map(Outbox.Row::number)
                .toList();
    }

    @Test
    void without_a_server_letters_wait() throws Exception {
        System.clearProperty("mtf.smtp.host");
        put("waits", READER, 1);
        courier.round();
        assertThat(as("k.havel", outbox::isServerSet)).isFalse();
        assertThat(as("p.sandys", () -> outbox.page(MailState.WAITING, 0, 100)).rows())
                .isNotEmpty();
    }
}
