package org.margatetaskforce.documents;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Markings;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.people.ContactPoints;

/** Letters and notices: printed from their wording, served on people, proved. The wording is listed in docs/letters.md. */
@Boundary
public class Documents {

    private static final String CERTIFICATE = "documents/certificate-of-service";

    /** Letters go out under the council's name, whoever wrote them: what the engine writes belongs to it. */
    private static final String COUNCIL = "TDC";

    private final Wording wording = new Wording();
    private final Press press = new Press();

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Deadlines deadlines;

    @Inject
    Markings markings;

    @Inject
    Audit audit;

    @Inject
    Officers officers;

    @Inject
    ContactPoints contactPoints;

    @Inject
    Event<ServiceFailed> failed;

    @Inject
    Event<ServiceProved> proved;

    /**
     * Writes a letter or notice and keeps its PDF.
     *
     * @param template such as {@code licensing/proposal-notice}
     * @param reference the application or licence it is about, printed as "our reference"
     * @param caseReference the shared case it belongs to
     * @param dataClass 1 to 25 of the sharing agreement: who will see it
     * @param title the document's own title
     * @param values what the template needs: text, numbers, truth values, {@link LocalDate}, lists and maps of these
     * @throws RuleBroken {@code documents.placeholder-missing} with the template and the placeholder
     */
    public Document issue(
            String template,
            String reference,
            String caseReference,
            int dataClass,
            String title,
            Map<String, Object> values) {
        return issue(template, reference, caseReference, dataClass, title, values, List.of());
    }

    /**
     * As the other, with documents bound in behind its own pages: one file, whose pages are numbered through. The wording finds in
     * {@code boundPages} on which page each of them begins.
     *
     * @param bound the references of what is bound in, in this order
     */
    public Document issue(
            String template,
            String reference,
            String caseReference,
            int dataClass,
            String title,
            Map<String, Object> values,
            List<String> bound) {
        LocalDate today = TaskForceClock.current().today();
        String documentReference = numbered("DOC", "documents.document_number", today);
        String marking = markings.scale().ofClass(dataClass, today);
        Map<String, Object> complete = new HashMap<>(values);
        complete.put("reference", reference);
        complete.put("documentReference", documentReference);
        complete.put("title", title);
        complete.put("issuedOn", today);
        complete.put("marking", marking);
        complete.put("version", wording.version(template));
        Press.Printed printed = bound.isEmpty() ? print(template, complete) : bind(template, complete, bound);
        Document document = new Document(
                documentReference,
                template,
                wording.version(template),
                title,
                reference,
                caseReference,
                agency(),
                dataClass,
                marking,
                today,
                printed);
        entityManager.persist(document);
        entityManager.flush();
        entityManager.persist(new DocumentPdf(Objects.requireNonNull(document.id()), printed.content()));
        return document;
    }

    private Press.Printed print(String template, Map<String, Object> complete) {
        return press.print(
                wording.write(template, complete), TaskForceClock.current().instant());
    }

    /** How many pages come first is known when they are printed: they are printed once more with what follows from it. */
    private Press.Printed bind(String template, Map<String, Object> complete, List<String> bound) {
        List<byte[]> behind = bound.stream().map(this::pdf).toList();
        List<Integer> lengths = bound.stream().map(each -> get(each).getPages()).toList();
        Press.Printed first = print(template, numbered(complete, 1, lengths));
        for (int again = 0; again < 3; again++) {
            int own = first.pages();
            first = print(template, numbered(complete, own, lengths));
            if (first.pages() == own) {
                return press.bind(first, behind);
            }
        }
        throw new IllegalStateException(template + ": its own pages change with the numbers in them");
    }

    private static Map<String, Object> numbered(Map<String, Object> complete, int own, List<Integer> lengths) {
        List<Integer> begins = new ArrayList<>();
        int all = own;
        for (int length : lengths) {
            begins.add(all + 1);
            all += length;
        }
        Map<String, Object> numbered = new HashMap<>(complete);
        numbered.put("boundPages", begins);
        numbered.put("pagesInAll", all);
        return numbered;
    }

    /**
     * Prints a sheet that is not kept here: its facts stand in a record of another room, and it is printed from them each time.
     *
     * @param template such as {@code cases/certificate-of-disposal}
     * @param number of the sheet, printed at its foot
     */
    public byte[] sheet(
            String template, String reference, String number, int dataClass, String title, Map<String, Object> values) {
        LocalDate today = TaskForceClock.current().today();
        Map<String, Object> complete = new HashMap<>(values);
        complete.put("reference", reference);
        complete.put("documentReference", number);
        complete.put("title", title);
        complete.put("issuedOn", today);
        complete.put("marking", markings.scale().ofClass(dataClass, today));
        complete.put("version", wording.version(template));
        return press.print(
                        wording.write(template, complete),
                        TaskForceClock.current().instant())
                .content();
    }

    /**
     * Records that a document was sent or delivered to each of these people, reckons the day each is taken to be served,
     * and certifies it. Nothing is sent to, or left at, an address recorded as not safe to write to (partnership practice
     * B.1); into somebody's own hands it may be given.
     *
     * @return a certificate for each recipient, in their order
     */
    public List<CertificateOfService> serve(
            String documentReference, Collection<Recipient> recipients, ServiceMethod method, LocalDate sentOn) {
        return serve(documentReference, recipients, method, sentOn, null);
    }

    /** As the other, with what was kept in proof: a certificate of posting, a photograph's reference. */
    public List<CertificateOfService> serve(
            String documentReference,
            Collection<Recipient> recipients,
            ServiceMethod method,
            LocalDate sentOn,
            @Nullable String proof) {
        Document document = get(documentReference);
        LocalDate today = TaskForceClock.current().today();
        if (recipients.isEmpty()) {
            throw new RuleBroken("documents.service.nobody", documentReference);
        }
        if (sentOn.isBefore(document.getIssuedOn())) {
            throw new RuleBroken("documents.service.sent-before-issued", documentReference, document.getIssuedOn());
        }
        if (sentOn.isAfter(today)) {
            throw new RuleBroken("documents.service.sent-in-future", documentReference, sentOn);
        }
        for (Recipient recipient : recipients) {
            // what is put into their own hands does not lie where somebody else finds it
            if (method != ServiceMethod.HAND && contactPoints.isUnsafeToWrite(recipient.name(), recipient.address())) {
                throw new RuleBroken("documents.service.unsafe-address", recipient.name());
            }
        }
        Deadline deemed = deadlines.deemedService(method, sentOn);
        Instant now = TaskForceClock.current().instant();
        List<CertificateOfService> certificates = new ArrayList<>();
        for (Recipient recipient : recipients) {
            String reference = numbered("SRV", "documents.service_number", today);
            Service service = new Service(reference, document, recipient, method, sentOn, now, proof, deemed);
            entityManager.persist(service);
            CertificateOfService certificate = new CertificateOfService(service, certify(service, deemed));
            entityManager.persist(certificate);
            certificates.add(certificate);
        }
        return certificates;
    }

    private Document certify(Service service, Deadline deemed) {
        Document served = service.getDocument();
        Map<String, Object> values = new HashMap<>();
        values.put("recipientName", service.getRecipientName());
        values.put("capacity", service.getCapacity());
        values.put("address", service.getAddress());
        values.put("addressSource", service.getAddressSource());
        values.put("methodWords", inWords(service.getMethod()));
        values.put("sentOn", service.getSentOn());
        values.put("deemedOn", deemed.on());
        values.put("deemedRule", deemed.explanation());
        values.put("servedReference", served.getReference());
        values.put("servedTitle", served.getTitle());
        values.put("fingerprint", served.getSha256());
        values.put("serviceReference", service.getReference());
        values.put("certifiedBy", officers.nameOf(Objects.requireNonNull(Acting.who())));
        service.getProof().ifPresent(kept -> values.put("proof", kept));
        return issue(
                CERTIFICATE,
                served.getSubjectReference(),
                served.getCaseReference(),
                served.getDataClass(),
                "Certificate of service: " + served.getReference() + " on " + service.getRecipientName(),
                values);
    }

    private static String inWords(ServiceMethod method) {
        return switch (method) {
            case HAND -> "delivered by hand";
            case LEFT_AT_ADDRESS -> "left at the address";
            case FIXED_TO_PREMISES -> "fixed to the premises";
            case POST_FIRST_CLASS -> "sent by first class post";
            case POST_SECOND_CLASS -> "sent by second class post";
            case POST_CLASS_NOT_STATED -> "sent by post";
            case EMAIL_BY_AGREEMENT -> "sent by e-mail to an address agreed for service";
        };
    }

    /**
     * The day on which the last of the recipients was served: the one that a consultation runs from (Housing Act 2004
     * Sch 5 para 12). Empty where nobody has been served yet, or where what was sent to one of them came back and
     * nothing was served on them since.
     */
    public Optional<LocalDate> lastDeemedServed(String documentReference) {
        return ServiceDay.last(services(documentReference));
    }

    /**
     * A document came back: the day it was taken to be served falls. {@link ServiceFailed} is fired, so that whoever
     * counts from it counts afresh; the recipient is to be served again.
     */
    public void returnedUndelivered(String serviceReference, LocalDate on, String reason) {
        notInTheFuture(serviceReference, on);
        Service service = service(serviceReference);
        service.returnUndelivered(on, reason);
        // the news goes up after the fact stands: whoever hears it asks for the days anew
        entityManager.flush();
        Document document = service.getDocument();
        failed.fire(new ServiceFailed(
                document.getReference(),
                serviceReference,
                document.getSubjectReference(),
                document.getCaseReference()));
    }

    /**
     * Evidence shows on which day a document was truly served (Interpretation Act 1978 s.7): that day counts from now on.
     * {@link ServiceProved} is fired.
     */
    public void provedServed(String serviceReference, LocalDate on, String evidence) {
        notInTheFuture(serviceReference, on);
        Service service = service(serviceReference);
        service.proveServed(on, evidence);
        entityManager.flush();
        Document document = service.getDocument();
        proved.fire(new ServiceProved(
                document.getReference(),
                serviceReference,
                document.getSubjectReference(),
                document.getCaseReference(),
                on));
    }

    private static void notInTheFuture(String serviceReference, LocalDate on) {
        if (on.isAfter(TaskForceClock.current().today())) {
            throw new RuleBroken("documents.service.in-future", serviceReference, on);
        }
    }

    /**
     * A document that the one acting may see.
     *
     * @throws RuleBroken {@code documents.none} where there is none, or none for them
     */
    public Document get(String documentReference) {
        return find(documentReference).orElseThrow(() -> new RuleBroken("documents.none", documentReference));
    }

    /** A document, if the one acting may see it. */
    public Optional<Document> find(String documentReference) {
        return entityManager
                .createQuery("select d from Document d where d.reference = :reference", Document.class)
                .setParameter("reference", documentReference)
                .getResultStream()
                .findFirst();
    }

    /** The PDF. Each reading is a line in the audit. */
    public byte[] pdf(String documentReference) {
        Document document = get(documentReference);
        DocumentPdf pdf = entityManager
                .createQuery("select p from DocumentPdf p where p.documentId = :document", DocumentPdf.class)
                .setParameter("document", document.id())
                .getSingleResult();
        audit.record("VIEW", "Document", documentReference, document.getDataClass(), null);
        return pdf.content();
    }

    /**
     * Several documents as one file for a printer: each as often as it was served on paper and did not come back, once at least, and each beginning on the
     * front of a sheet, whether or not both sides are printed. Each is a line in the audit.
     *
     * @param documentReferences in the order in which they are printed; what the officer may not see is left out
     * @param into is written to and left open
     */
    public void print(List<String> documentReferences, OutputStream into) throws IOException {
        Map<String, Object[]> printed = entityManager
                .createQuery(
                        "select d, p, (select count(s) from Service s where s.document = d and s.returnedOn is null"
                                + " and s.method <> :mail) from Document d, DocumentPdf p"
                                + " where p.documentId = d.id and d.reference in :references",
                        Object[].class)
                .setParameter("mail", ServiceMethod.EMAIL_BY_AGREEMENT)
                .setParameter("references", documentReferences)
                .getResultStream()
                .collect(Collectors.toMap(row -> ((Document) row[0]).getReference(), row -> row));
        PDFMergerUtility merger = new PDFMergerUtility();
        try (PDDocument all = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            for (String reference : documentReferences) {
                Object[] row = printed.get(reference);
                if (row == null) {
                    continue;
                }
                audit.record("PRINT", "Document", reference, ((Document) row[0]).getDataClass(), "with others");
                for (long copy = Math.max(1, (Long) row[2]); copy > 0; copy--) {
                    try (PDDocument one = Loader.loadPDF(((DocumentPdf) row[1]).content())) {
                        merger.appendDocument(all, one);
                        if (one.getNumberOfPages() % 2 == 1) {
                            all.addPage(new PDPage(one.getPage(0).getMediaBox()));
                        }
                    }
                }
            }
            all.getDocumentInformation().setTitle("Letters");
            all.save(into);
        }
    }

    /** What has been written about an application or licence, newest first; certificates with their document. */
    public List<DocumentRow> ofSubject(String subjectReference) {
        return rows("d.subjectReference = :reference", subjectReference, Integer.MAX_VALUE, 0);
    }

    /** A page of what has been written in a case, newest first. */
    public List<DocumentRow> ofCase(String caseReference, int first, int howMany) {
        return rows("d.caseReference = :reference", caseReference, howMany, first);
    }

    private List<DocumentRow> rows(String whose, String reference, int howMany, int first) {
        return entityManager
                .createQuery(
                        "select new org.margatetaskforce.documents.DocumentRow(d.reference, d.title, d.issuedOn, d.pages,"
                                + " (select count(s) from Service s where s.document = d and s.returnedOn is null),"
                                + " (select count(r) from Service r where r.document = d and r.returnedOn is not null))"
                                + " from Document d where " + whose + " and d.template <> :certificate"
                                + " order by d.issuedOn desc, d.id desc",
                        DocumentRow.class)
                .setParameter("reference", reference)
                .setParameter("certificate", CERTIFICATE)
                .setFirstResult(first)
                .setMaxResults(howMany)
                .getResultList();
    }

    /** On whom a document was served, in the order it was done. */
    public List<Service> services(String documentReference) {
        return entityManager
                .createQuery(
                        "select s from Service s where s.document.reference = :reference order by s.id", Service.class)
                .setParameter("reference", documentReference)
                .getResultList();
    }

    /** The certificates of a document's services, in the order of service. */
    public List<CertificateOfService> certificates(String documentReference) {
        return entityManager
                .createQuery(
                        "select c from CertificateOfService c join fetch c.service join fetch c.certificate"
                                + " where c.service.document.reference = :reference order by c.service.id",
                        CertificateOfService.class)
                .setParameter("reference", documentReference)
                .getResultList();
    }

    private Service service(String serviceReference) {
        return entityManager
                .createQuery("select s from Service s where s.reference = :reference", Service.class)
                .setParameter("reference", serviceReference)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("documents.service.none", serviceReference));
    }

    private String agency() {
        return (String) entityManager
                .createNativeQuery("select coalesce(identity.acting_agency(), ?1)")
                .setParameter(1, COUNCIL)
                .getSingleResult();
    }

    private String numbered(String kind, String sequence, LocalDate today) {
        Number number = (Number) entityManager
                .createNativeQuery("select nextval('" + sequence + "')")
                .getSingleResult();
        return String.format(Locale.ROOT, "%s-%d-%05d", kind, today.getYear(), number.longValue());
    }
}
