package org.margatetaskforce.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** Hands letters to the mail server over one connection. */
final class Postman implements AutoCloseable {

    private final Session session;
    private final Transport transport;
    private final String from;

    /** Goes to the mail server. */
    Postman(SmtpSettings settings) throws MessagingException {
        session = Session.getInstance(settings.forMailLibrary());
        from = settings.from();
        transport = session.getTransport();
        transport.connect(settings.user().orElse(null), settings.password().orElse(null));
    }

    /**
     * Hands one letter over. It keeps the same Message-ID however often it is handed over: should the house stop between
     * handing over and writing that down, the second copy is known as the same letter.
     */
    void handOver(String key, String address, String subject, String body, Instant when) throws MessagingException {
        MimeMessage message = new Letterhead(session, key);
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        message.setText(body, StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(when));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        transport.sendMessage(message, message.getAllRecipients());
    }

    /** True while the server listens; after a refusal it may have hung up. */
    boolean isThere() {
        return transport.isConnected();
    }

    @Override
    public void close() throws MessagingException {
        transport.close();
    }

    private static final class Letterhead extends MimeMessage {

        private final String key;

        Letterhead(Session session, String key) {
            super(session);
            this.key = key;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader(
                    "Message-ID",
                    "<" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + "@margate-task-force>");
        }
    }
}
