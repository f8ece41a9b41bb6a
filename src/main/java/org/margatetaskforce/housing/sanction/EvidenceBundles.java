package org.margatetaskforce.housing.sanction;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.Timeline;
import org.margatetaskforce.documents.Document;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.documents.Service;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.housing.EnforcementLetters;
import org.margatetaskforce.housing.hhsrs.HazardAssessment;
import org.margatetaskforce.housing.hhsrs.HazardAssessments;
import org.margatetaskforce.housing.notice.EnforcementNotices;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;

/**
 * The file of a case as it stood on the day of a decision (E22). An appeal asks whether a decision was wrong when it was made: what
 * was recorded, approved, written or served later is not in it.
 */
@Boundary
public class EvidenceBundles {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    EnforcementFiles files;

    @Inject
    SanctionFiles sanctions;

    @Inject
    HazardAssessments hazards;

    @Inject
    EnforcementNotices notices;

    @Inject
    EnforcementLetters letters;

    @Inject
    Documents documents;

    @Inject
    Timeline timeline;

    @Inject
    Audit audit;

    /** The bundles made of a case, the latest first. */
    public List<EvidenceBundle> of(String enforcementReference) {
        return entityManager
                .createQuery(
                        "select b from EvidenceBundle b, EnforcementCase c where b.enforcementCaseId = c.id"
                                + " and c.reference = :reference order by b.id desc",
                        EvidenceBundle.class)
                .setParameter("reference", enforcementReference)
                .getResultList();
    }

    /**
     * Makes the bundle of a day.
     *
     * @param asOf the day of the decision: the file as it stood at its end
     * @throws RuleBroken where the day is before the report or still to come
     */
    @For("enforcement.work")
    public String freeze(String enforcementReference, int expectedVersion, LocalDate asOf, String purpose) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        LocalDate today = EnforcementFiles.today();
        if (asOf.isAfter(today) || asOf.isBefore(found.getReportedOn())) {
            throw new RuleBroken("housing.bundle.as-of", found.getReportedOn(), today);
        }
        if (purpose.isBlank()) {
            throw new RuleBroken("housing.bundle.purpose-needed");
        }
        Instant end = asOf.plusDays(1).atStartOfDay(TaskForceClock.LONDON).toInstant();
        List<Document> written = documentsBefore(found, end);
        String items = written.stream()
                .map(each -> each.getReference() + ' ' + each.getSha256() + '\n')
                .collect(Collectors.joining());
        String digest = sha256(items);
        String reference = files.nextReference("EB", today.getYear());
        Map<String, Object> values = new HashMap<>();
        values.put("bundleReference", reference);
        values.put("asOf", asOf);
        values.put("purpose", purpose.strip());
        values.put("digest", digest);
        values.put("chronology", chronology(found, end));
        put(values, "hazards", hazardsOn(found, asOf));
        put(values, "breaches", breachesBefore(found, end, asOf));
        put(values, "documents", written.stream().map(EvidenceBundles::line).toList());
        put(values, "services", servicesBefore(written, end));
        Document index = letters.issue(
                found,
                "housing/evidence-index",
                "Evidence file as it stood on a day",
                EnforcementFiles.ENFORCEMENT_DETAIL,
                values);
        sanctions.keep(
                new EvidenceBundle(found, reference, asOf, purpose.strip(), index.getReference(), items, digest));
        files.detail(found, "Evidence file made", reference + ": the file as it stood on " + asOf + ".");
        files.saved(found);
        return reference;
    }

    private List<Document> documentsBefore(EnforcementCase found, Instant end) {
        return entityManager
                .createQuery(
                        "select d from Document d where d.caseReference = :shared and d.recordedAt < :end"
                                + " and d.subjectReference in :subjects"
                                + " and d.template <> 'housing/evidence-index' order by d.id",
                        Document.class)
                .setParameter("shared", found.getCaseReference())
                .setParameter("end", end)
                .setParameter("subjects", noticesOf(found))
                .getResultList();
    }

    /** The references of the case's notices and orders, whose documents are about them. */
    private List<String> noticesOf(EnforcementCase found) {
        List<String> all = new ArrayList<>(List.of(found.getReference()));
        notices.of(found.getReference()).forEach(each -> all.add(each.getReference()));
        return all;
    }

    private static Map<String, Object> line(Document each) {
        return Map.of(
                "reference",
                each.getReference(),
                "title",
                each.getTitle(),
                "issuedOn",
                each.getIssuedOn(),
                "pages",
                each.getPages(),
                "sha256",
                each.getSha256());
    }

    private List<Map<String, Object>> servicesBefore(List<Document> written, Instant end) {
        if (written.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "select s from Service s where s.document in :written and s.recordedAt < :end order by s.id",
                        Service.class)
                .setParameter("written", written)
                .setParameter("end", end)
                .getResultList()
                .stream()
                .map(each -> Map.<String, Object>of(
                        "document",
                        each.getDocument().getReference(),
                        "recipient",
                        each.getRecipientName(),
                        "capacity",
                        each.getCapacity(),
                        "address",
                        each.getAddress(),
                        "method",
                        each.getMethod().words(),
                        "sentOn",
                        each.getSentOn()))
                .toList();
    }

    private List<Map<String, Object>> chronology(EnforcementCase found, Instant end) {
        List<Map.Entry<Instant, Map<String, Object>>> all = new ArrayList<>();
        all.add(Map.entry(
                found.getRecordedAt(),
                happened(found.getRecordedAt(), "Reported: " + found.getOrigin().words())));
        files.history(found).stream()
                .filter(each -> each.getRecordedAt().isBefore(end))
                .forEach(each -> all.add(Map.entry(
                        each.getRecordedAt(),
                        happened(each.getRecordedAt(), each.getToState().words() + ": " + each.getWords()))));
        timeline.about(found.getReference()).stream()
                .filter(each -> each.getRecordedAt().isBefore(end) && each.getDataClass() != 1)
                .forEach(each -> all.add(Map.entry(
                        each.getRecordedAt(),
                        happened(each.getRecordedAt(), each.getHeading() + ": " + each.getBody()))));
        all.sort(Comparator.comparing(Map.Entry::getKey));
        return all.stream().map(Map.Entry::getValue).toList();
    }

    private static Map<String, Object> happened(Instant at, String words) {
        return Map.of("at", MOMENT.format(ZonedDateTime.ofInstant(at, TaskForceClock.LONDON)), "words", words);
    }

    /** What stood at the end of the day: approved by then, and not assessed anew by then. */
    private List<Map<String, Object>> hazardsOn(EnforcementCase found, LocalDate asOf) {
        List<HazardAssessment> known = hazards.of(found.getReference()).stream()
                .filter(each -> isBy(each.getApprovedOn(), asOf))
                .toList();
        return known.stream()
                .filter(each -> !each.isRemoved()
                        && known.stream().noneMatch(newer -> each.getReference().equals(newer.getReplaces())))
                .map(each -> Map.<String, Object>of(
                        "title",
                        each.title(),
                        "reference",
                        each.getReference(),
                        "score",
                        Objects.requireNonNull(each.getScore()),
                        "band",
                        Objects.requireNonNull(each.getBand()),
                        "category",
                        Objects.requireNonNull(each.getCategory()),
                        "approvedOn",
                        Objects.requireNonNull(each.getApprovedOn())))
                .toList();
    }

    private List<Map<String, Object>> breachesBefore(EnforcementCase found, Instant end, LocalDate asOf) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Breach each : sanctions.breaches(found.getReference())) {
            if (each.getRecordedAt().isBefore(end)) {
                Course course = each.getCourse();
                all.add(Map.of(
                        "reference",
                        each.getReference(),
                        "offenceOn",
                        each.getOffenceOn(),
                        "evidence",
                        each.getEvidence(),
                        "course",
                        course != null && isBy(each.getDecidedOn(), asOf) ? course.words() : "not decided then"));
            }
        }
        return all;
    }

    private static boolean isBy(@Nullable LocalDate day, LocalDate asOf) {
        return day != null && !day.isAfter(asOf);
    }

    private static void put(Map<String, Object> values, String name, List<Map<String, Object>> lines) {
        if (!lines.isEmpty()) {
            values.put(name, lines);
        }
    }

    /** A bundle that the officer may see. */
    public EvidenceBundle get(String reference) {
        return entityManager
                .createQuery("select b from EvidenceBundle b where b.reference = :reference", EvidenceBundle.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("housing.sanction.unknown", reference));
    }

    /** The whole file as one PDF: the index, then each document as it was printed; who takes it is noted. */
    @For("enforcement.work")
    public byte[] whole(String reference) {
        EvidenceBundle bundle = get(reference);
        PDFMergerUtility merger = new PDFMergerUtility();
        merger.addSource(new RandomAccessReadBuffer(documents.pdf(bundle.getDocumentReference())));
        for (String each : bundle.documents()) {
            merger.addSource(new RandomAccessReadBuffer(documents.pdf(each)));
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        merger.setDestinationStream(whole);
        try {
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        audit.record(
                "EXPORT",
                "evidence file",
                reference,
                EnforcementFiles.ENFORCEMENT_DETAIL,
                bundle.getSize() + " documents as PDF");
        return whole.toByteArray();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
