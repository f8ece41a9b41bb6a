package org.margatetaskforce.documents;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;

/** What came in from outside: certificates, plans, letters; kept as they are, given out only to be saved. */
@Boundary
public class ReceivedFiles {

    /** The largest file that is taken in. */
    public static final int MOST_BYTES = FileContent.MOST_MEGABYTES * 1024 * 1024;

    private static final String COUNCIL = "TDC";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Audit audit;

    @Inject
    @ConfigProperty(name = "MTF_CLAMD")
    Optional<String> clamd;

    /**
     * A file given out, under its reference: what its sender called it may name a person.
     *
     * @param name such as {@code RCV-2011-00007.pdf}
     */
    public record GivenOut(String name, String contentType, byte[] content) {}

    private VirusScanner scanner() {
        return new VirusScanner(clamd.orElse("").strip());
    }

    /** Whether files that come in are looked at by a virus scanner. */
    public boolean isScanning() {
        return scanner().isConfigured();
    }

    /**
     * A file that somebody outside sends, before it belongs to anything.
     *
     * @param name without folders and control characters
     * @param contentType what its content says that it is
     * @param scanned true where a scanner has looked at it
     */
    public record Looked(String name, String contentType, boolean scanned) {}

    /**
     * Looks at a file that is not taken in yet.
     *
     * @throws RuleBroken as {@link #receive}
     */
    public Looked look(String fileName, byte[] bytes) {
        FileContent content = FileContent.of(bytes);
        return new Looked(
                FileContent.plainName(fileName), content.type(), scanner().isClean(bytes));
    }

    /**
     * Takes in a file.
     *
     * @param subjectReference the application it came with
     * @throws RuleBroken {@code documents.file.empty}, {@code too-large}, {@code not-accepted}, {@code virus}, {@code
     *     scanner-away}, {@code not-yet-received}
     */
    public ReceivedFile receive(
            FileKind kind,
            String subjectReference,
            String caseReference,
            LocalDate receivedOn,
            String fileName,
            byte[] bytes) {
        LocalDate today = TaskForceClock.current().today();
        if (receivedOn.isAfter(today)) {
            throw new RuleBroken("documents.file.not-yet-received", receivedOn);
        }
        FileContent content = FileContent.of(bytes);
        boolean scanned = scanner().isClean(bytes);
        Object[] row = (Object[]) entityManager
                .createNativeQuery(
                        "select nextval('documents.received_number'), coalesce(identity.acting_agency(), ?1)")
                .setParameter(1, COUNCIL)
                .getSingleResult();
        ReceivedFile file = new ReceivedFile(
                String.format(Locale.ROOT, "RCV-%d-%05d", today.getYear(), ((Number) row[0]).longValue()),
                kind,
                FileContent.plainName(fileName),
                content,
                subjectReference,
                caseReference,
                (String) row[1],
                receivedOn,
                scanned);
        entityManager.persist(file);
        entityManager.flush();
        entityManager.persist(new ReceivedContent(Objects.requireNonNull(file.id()), bytes));
        audit.record("EDIT", "received file", file.getReference(), file.getDataClass(), "taken in");
        return file;
    }

    /** What came in about an application, the oldest first, as far as the one acting may see; struck-out ones too. */
    public List<ReceivedFile> ofSubject(String subjectReference) {
        return entityManager
                .createQuery(
                        "select f from ReceivedFile f where f.subjectReference = :subject order by f.id",
                        ReceivedFile.class)
                .setParameter("subject", subjectReference)
                .getResultList();
    }

    /**
     * A file that the one acting may see.
     *
     * @throws RuleBroken {@code documents.file.none}
     */
    public ReceivedFile get(String reference) {
        return entityManager
                .createQuery("select f from ReceivedFile f where f.reference = :reference", ReceivedFile.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("documents.file.none", reference));
    }

    /**
     * Gives out a file. Each time is a line in the audit.
     *
     * @throws RuleBroken {@code documents.file.none} where there is none for the one acting, or it is struck out
     */
    public GivenOut giveOut(String reference) {
        ReceivedFile file = get(reference);
        byte[] content = entityManager
                .createQuery("select c from ReceivedContent c where c.receivedFileId = :file", ReceivedContent.class)
                .setParameter("file", file.id())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("documents.file.none", reference))
                .content();
        audit.record("VIEW", "received file", reference, file.getDataClass(), null);
        return new GivenOut(reference + FileContent.ending(file.getContentType()), file.getContentType(), content);
    }

    /** Strikes out a file that was put on the wrong record or came twice; from now on its content is given to nobody. */
    public ReceivedFile strikeOut(String reference, String reason) {
        ReceivedFile file = get(reference);
        file.strikeOut(TaskForceClock.current().today(), Objects.requireNonNull(Acting.who()), reason);
        audit.record("EDIT", "received file", reference, file.getDataClass(), "struck out");
        return file;
    }
}
