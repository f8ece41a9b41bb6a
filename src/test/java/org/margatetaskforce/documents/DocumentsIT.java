package org.margatetaskforce.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.law.Amounts;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.Regimes;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.law.ServiceProfile;

/** Letters and the law behind them as the house has them: on its server, in its database, with officers acting. */
@ExtendWith(ArquillianExtension.class)
class DocumentsIT {

    /** Housing Improvement Officer: sees every record of class D2. */
    private static final String HOUSING_OFFICER = "p.sandys";

    /** A police constable is told only that a D2 record exists, and so is shown none. */
    private static final String CONSTABLE = "l.tapsell";

    private static final int ENFORCEMENT_DETAIL = 2;

    @Inject
    Documents documents;

    @Inject
    Deadlines deadlines;

    @Inject
    Amounts amounts;

    @Inject
    Regimes regimes;

    @Inject
    Heard heard;

    @Inject
    DocumentTrials trials;

    @Test
    void the_law_in_the_database_is_the_law_that_the_unit_tests_know() throws Exception {
        as(HOUSING_OFFICER, () -> {
            LocalDate maundyThursday = LocalDate.of(2011, Month.APRIL, 21);
            LocalDate served = deadlines
                    .deemedService(ServiceMethod.POST_FIRST_CLASS, maundyThursday)
                    .on();
            assertThat(served).isEqualTo(LocalDate.of(2011, Month.APRIL, 27));
            assertThat(deadlines.reckon("D-CONS14", served).explanation())
                    .isEqualTo("14 days after service on Wed 27 Apr 2011, the last recipient served:"
                            + " Housing Act 2004 Sch 5 para 12");
            assertThat(deadlines
                            .deemedService(
                                    ServiceProfile.CPR_6_26,
                                    ServiceMethod.HAND,
                                    LocalDateTime.of(2011, Month.MAY, 6, 16, 30))
                            .on())
                    .isEqualTo(LocalDate.of(2011, Month.MAY, 9));
            assertThat(deadlines.workingDaysAfter(maundyThursday, 35)).isEqualTo(LocalDate.of(2011, Month.JUNE, 16));
            assertThat(deadlines.isWorkingDay(LocalDate.of(2011, Month.APRIL, 29)))
                    .isFalse();
            assertThat(deadlines.safeHold(LocalDate.of(2011, Month.DECEMBER, 26)))
                    .isEqualTo(LocalDate.of(2011, Month.DECEMBER, 28));
            assertThat(deadlines.nextWorkingDay(LocalDate.of(2011, Month.APRIL, 22)))
                    .isEqualTo(LocalDate.of(2011, Month.APRIL, 26));
            assertThat(deadlines
                            .reckonHours("D-ENTRY24H", Instant.parse("2011-03-26T14:30:00Z"))
                            .at())
                    .isEqualTo(Instant.parse("2011-03-27T14:30:00Z"));
            assertThat(deadlines.tribunal(LocalDate.of(2013, Month.JUNE, 30)))
                    .isEqualTo("Residential Property Tribunal");
            assertThat(deadlines.tribunal(LocalDate.of(2013, Month.JULY, 1)))
                    .isEqualTo("First-tier Tribunal (Property Chamber)");
            assertThat(amounts.inForce("FEE_SL_STD", LocalDate.of(2011, Month.MAY, 6))
                            .getPence())
                    .hasValue(52500);
            assertThat(regimes.inForce("HMO_TEST", LocalDate.of(2011, Month.MAY, 6))
                            .number("storeys"))
                    .isEqualTo(3);
            assertThatThrownBy(() -> amounts.inForce("CP_MAX_HA2004", LocalDate.of(2011, Month.MAY, 6)))
                    .isInstanceOf(RuleBroken.class);
            return null;
        });
    }

    @Test
    void a_notice_is_printed_served_proved_and_read() throws Exception {
        Document notice = as(HOUSING_OFFICER, () -> issue(subject()));
        assertThat(notice.getReference()).matches("DOC-\\d{4}-\\d{5,}");
        assertThat(notice.getAgencyCode()).isEqualTo("TDC");
        assertThat(notice.getRecordedBy()).isEqualTo(HOUSING_OFFICER);

        byte[] pdf = as(HOUSING_OFFICER, () -> documents.pdf(notice.getReference()));
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(Sha256.of(pdf)).isEqualTo(notice.getSha256());
        assertThat(as(HOUSING_OFFICER, () -> trials.viewsOf(notice.getReference())))
                .as("each reading is in the audit")
                .isEqualTo(1);

        LocalDate today = TaskForceClock.current().today();
        List<CertificateOfService> certificates = as(
                HOUSING_OFFICER,
                () -> documents.serve(
                        notice.getReference(),
                        twoRecipients(),
                        ServiceMethod.POST_FIRST_CLASS,
                        today,
                        "Certificate of posting 7"));
        assertThat(certificates).hasSize(2);
        LocalDate deemed = as(HOUSING_OFFICER, () -> deadlines.deemedService(ServiceMethod.POST_FIRST_CLASS, today))
                .on();
        for (CertificateOfService certificate : certificates) {
            assertThat(certificate.getService().getDeemedOn()).contains(deemed);
            byte[] paper = as(
                    HOUSING_OFFICER,
                    () -> documents.pdf(certificate.getCertificate().getReference()));
            assertThat(Sha256.of(paper)).isEqualTo(certificate.getCertificate().getSha256());
        }
        assertThat(as(HOUSING_OFFICER, () -> documents.lastDeemedServed(notice.getReference())))
                .contains(deemed);
        assertThat(as(HOUSING_OFFICER, () -> documents.certificates(notice.getReference())))
                .hasSize(2);
        assertThat(as(HOUSING_OFFICER, () -> documents.ofSubject(notice.getSubjectReference())))
                .as("certificates stand with their document, not beside it")
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.recipients()).isEqualTo(2);
                    assertThat(row.undelivered()).isZero();
                });
        assertThat(as(HOUSING_OFFICER, () -> documents.ofCase("MTF-P-2011-90001", 0, 500)))
                .extracting(DocumentRow::reference)
                .contains(notice.getReference());
    }

    @Test
    void a_notice_that_comes_back_was_not_served_and_the_news_goes_up() throws Exception {
        Document notice = as(HOUSING_OFFICER, () -> issue(subject()));
        LocalDate today = TaskForceClock.current().today();
        List<CertificateOfService> certificates = as(
                HOUSING_OFFICER,
                () -> documents.serve(notice.getReference(), twoRecipients(), ServiceMethod.HAND, today));
        String failing = certificates.get(1).getService().getReference();
        as(HOUSING_OFFICER, () -> {
            documents.returnedUndelivered(failing, today, "gone away");
            return null;
        });
        assertThat(heard.failed())
                .contains(new ServiceFailed(
                        notice.getReference(), failing, notice.getSubjectReference(), notice.getCaseReference()));
        assertThat(as(HOUSING_OFFICER, () -> documents.lastDeemedServed(notice.getReference())))
                .isEmpty();

        as(
                HOUSING_OFFICER,
                () -> documents.serve(
                        notice.getReference(), twoRecipients().subList(1, 2), ServiceMethod.LEFT_AT_ADDRESS, today));
        assertThat(as(HOUSING_OFFICER, () -> documents.lastDeemedServed(notice.getReference())))
                .contains(today);

        String first = certificates.get(0).getService().getReference();
        as(HOUSING_OFFICER, () -> {
            documents.provedServed(first, today, "seen to be handed over");
            return null;
        });
        assertThat(heard.proved()).extracting(ServiceProved::serviceReference).contains(first);
        assertThatThrownBy(() -> as(HOUSING_OFFICER, () -> {
                    documents.returnedUndelivered(first, today.plusDays(1), "gone away");
                    return null;
                }))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("documents.service.in-future");
    }

    @Test
    void a_missing_placeholder_leaves_nothing_behind() throws Exception {
        String subject = subject();
        Map<String, Object> values = values();
        values.remove("wantedBy");
        assertThatThrownBy(() -> as(
                        HOUSING_OFFICER,
                        () -> documents.issue(
                                "licensing/request-for-information",
                                subject,
                                "MTF-P-2011-90001",
                                ENFORCEMENT_DETAIL,
                                "t",
                                values)))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("documents.placeholder-missing");
                    assertThat(refusal.details()).containsExactly("licensing/request-for-information", "wantedBy");
                });
        assertThat(as(HOUSING_OFFICER, () -> documents.ofSubject(subject))).isEmpty();
    }

    @Test
    void who_may_not_see_a_document_finds_none_nor_its_services_nor_its_bytes() throws Exception {
        Document notice = as(HOUSING_OFFICER, () -> issue(subject()));
        as(
                HOUSING_OFFICER,
                () -> documents.serve(
                        notice.getReference(),
                        twoRecipients(),
                        ServiceMethod.HAND,
                        TaskForceClock.current().today()));
        assertThat(as(CONSTABLE, () -> documents.find(notice.getReference()))).isEmpty();
        assertThat(as(CONSTABLE, () -> documents.services(notice.getReference())))
                .isEmpty();
        assertThat(as(CONSTABLE, () -> documents.certificates(notice.getReference())))
                .isEmpty();
        assertThat(as(CONSTABLE, () -> documents.ofSubject(notice.getSubjectReference())))
                .isEmpty();
        assertThatThrownBy(() -> as(CONSTABLE, () -> documents.pdf(notice.getReference())))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("documents.none");
        assertThat(as(CONSTABLE, () -> trials.bytesOf(notice.getReference()))).isZero();
        assertThat(as(HOUSING_OFFICER, () -> trials.bytesOf(notice.getReference())))
                .isEqualTo(1);
    }

    @Test
    void a_printed_document_cannot_be_altered_or_removed_by_the_application() throws Exception {
        Document notice = as(HOUSING_OFFICER, () -> issue(subject()));
        for (String attempt : List.of(
                "update documents.document set title = 'another' where reference = ?1",
                "delete from documents.document where reference = ?1",
                "update documents.document_pdf set content = '' where document_id = (select id from documents.document where reference = ?1)",
                "delete from documents.service where document_id = (select id from documents.document where reference = ?1)")) {
            assertThatThrownBy(() -> as(HOUSING_OFFICER, () -> trials.attempt(attempt, notice.getReference())))
                    .as(attempt)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void nothing_is_served_before_its_date_in_the_future_or_on_nobody() throws Exception {
        Document notice = as(HOUSING_OFFICER, () -> issue(subject()));
        LocalDate today = TaskForceClock.current().today();
        assertRefused("documents.service.sent-before-issued", notice, twoRecipients(), today.minusDays(1));
        assertRefused("documents.service.sent-in-future", notice, twoRecipients(), today.plusDays(1));
        assertRefused("documents.service.nobody", notice, List.of(), today);
    }

    private void assertRefused(String key, Document notice, List<Recipient> recipients, LocalDate sentOn) {
        assertThatThrownBy(() -> as(
                        HOUSING_OFFICER,
                        () -> documents.serve(notice.getReference(), recipients, ServiceMethod.HAND, sentOn)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
    }

    private Document issue(String subject) {
        return documents.issue(
                "licensing/request-for-information",
                subject,
                "MTF-P-2011-90001",
                ENFORCEMENT_DETAIL,
                "Request for information",
                values());
    }

    private static Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("recipientName", "Ms Żaneta Wiśniewska");
        values.put("recipientAddress", "3 Invented Gardens\nRamsgate");
        values.put("houseAddress", "Flat 2, 14 Example Crescent, Margate");
        values.put("applicationReference", "SLA-2011-90001");
        values.put("officerName", "Peter Sandys");
        values.put("officerPost", "Housing Improvement Officer");
        values.put("receivedOn", LocalDate.of(2011, Month.MAY, 3));
        values.put("missingItems", List.of("Gas safety certificate"));
        values.put("wantedBy", LocalDate.of(2011, Month.MAY, 20));
        return values;
    }

    private static List<Recipient> twoRecipients() {
        return List.of(
                new Recipient("Żaneta Wiśniewska", "applicant", "3 Invented Gardens\nRamsgate", "the application"),
                new Recipient("Harbour & Home", "mortgagee", "1 Example Parade", "Land Registry title K000000"));
    }

    private static String subject() {
        return "SLA-TRIAL-" + System.nanoTime();
    }

    private static <T> T as(String officer, Callable<T> work) throws Exception {
        List<T> result = new ArrayList<>();
        Acting.as(officer, () -> result.add(work.call()));
        return result.get(0);
    }

    /** What was told. */
    @ApplicationScoped
    public static class Heard {

        private final List<ServiceFailed> failed = new ArrayList<>();
        private final List<ServiceProved> proved = new ArrayList<>();

        public List<ServiceFailed> failed() {
            return failed;
        }

        public List<ServiceProved> proved() {
            return proved;
        }

        void hear(@Observes ServiceFailed news) {
            failed.add(news);
        }

        void hear(@Observes ServiceProved news) {
            proved.add(news);
        }
    }

    /** The database asked past the boundary, as whoever is acting. */
    @Boundary
    public static class DocumentTrials {

        @PersistenceContext
        EntityManager entityManager;

        /** How often the audit of the one acting has a reading of it. */
        public long viewsOf(String reference) {
            return count(
                    "select count(*) from identity.audit_entry where action = 'VIEW' and reference = ?1", reference);
        }

        /** How many files the one acting can get at. */
        public long bytesOf(String reference) {
            return count(
                    "select count(*) from documents.document_pdf p join documents.document d on d.id = p.document_id where d.reference = ?1",
                    reference);
        }

        private long count(String sql, String reference) {
            return ((Number) entityManager
                            .createNativeQuery(sql)
                            .setParameter(1, reference)
                            .getSingleResult())
                    .longValue();
        }

        /** Tries to write. */
        public int attempt(String sql, String reference) {
            return entityManager
                    .createNativeQuery(sql)
                    .setParameter(1, reference)
                    .executeUpdate();
        }
    }
}
