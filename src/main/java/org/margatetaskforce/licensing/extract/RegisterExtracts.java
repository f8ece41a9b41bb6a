package org.margatetaskforce.licensing.extract;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.documents.Document;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.OnDuty;
import org.margatetaskforce.law.Amounts;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.Days;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.LicenceTerms;
import org.margatetaskforce.licensing.PublicRegister;
import org.margatetaskforce.licensing.RegisterAddress;
import org.margatetaskforce.licensing.Said;
import org.margatetaskforce.licensing.exemption.ExemptionEntry;
import org.margatetaskforce.licensing.exemption.ExemptionRegister;
import org.margatetaskforce.licensing.exemption.TemporaryExemptions;
import org.margatetaskforce.licensing.order.ManagementOrders;
import org.margatetaskforce.licensing.order.OrderEntry;
import org.margatetaskforce.licensing.order.OrderRegister;

/**
 * Certified extracts of the three registers, of an entry as it stands today, and the register of licences of a year (Housing Act 2004
 * s.232(4) to (6)): what is prescribed, and no more.
 */
@Boundary
public class RegisterExtracts {

    private static final String FEE = "FEE_REGISTER_EXTRACT";
    private static final int PROPERTY_BASIC = 1;
    private static final int PERSON_INDEX = 3;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    PublicRegister licences;

    @Inject
    LicenceTerms terms;

    @Inject
    ExemptionRegister exemptionRegister;

    @Inject
    TemporaryExemptions exemptions;

    @Inject
    OrderRegister orderRegister;

    @Inject
    ManagementOrders orders;

    @Inject
    ApplicationFiles files;

    @Inject
    Documents documents;

    @Inject
    Amounts amounts;

    @Inject
    Officers officers;

    @Inject
    Audit audit;

    /** What an extract of a day costs, in pence. */
    public long fee(LocalDate on) {
        return amounts.inForce(FEE, on).getPence().orElseThrow();
    }

    /** What an extract of an entry would say, by its headings; empty parts are left out. */
    public Map<String, String> facts(String entryReference) {
        String reference = entryReference.strip().toUpperCase(Locale.ROOT);
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        switch (PublicRegisterKind.of(reference)) {
            case LICENCES -> licence(reference, facts);
            case EXEMPTIONS -> exemption(reference, facts);
            case ORDERS -> order(reference, facts);
        }
        Map<String, String> said = new LinkedHashMap<>();
        facts.forEach((heading, words) -> {
            if (words != null && !words.isBlank()) {
                said.put(heading, words);
            }
        });
        return said;
    }

    private void licence(String reference, Map<String, @Nullable String> facts) {
        PublicRegister.Row row = licences.find(reference).orElseThrow(() -> none(reference));
        RegisterAddress addresses = licences.addresses(reference);
        facts.put("Licence holder", row.holderName());
        facts.put("Address of the licence holder", addresses.getHolderAddress());
        facts.put("Person managing", row.managerName());
        facts.put("Address of the person managing", addresses.getManagerAddress());
        for (PublicRegister.ChangedAddress changed : licences.addressesChanged(reference)) {
            facts.put(
                    changed.role().equals("HOLDER")
                            ? "Address of the licence holder"
                            : "Address of the person managing",
                    changed.address());
        }
        facts.put("House", row.houseAddress());
        facts.put("Description", row.description());
        facts.put("Conditions in short", row.conditionsSummary());
        facts.put("Commencement and duration", row.duration());
        facts.put("Referred to the tribunal", row.tribunalReferral());
        facts.put("Decisions of the tribunal", row.tribunalDecision());
    }

    private void exemption(String reference, Map<String, @Nullable String> facts) {
        ExemptionEntry row = exemptionRegister.inForce().stream()
                .filter(entry -> entry.getExemptionReference().equals(reference))
                .findFirst()
                .orElseThrow(() -> none(reference));
        facts.put("Who notified the council", row.getNotifierName());
        facts.put("House", row.getHouseAddress());
        facts.put("Effect", row.getEffect());
        facts.put("Steps intended", row.getSteps());
        facts.put("Earlier notices", row.getEarlierNotices());
        facts.put("In force", Days.words(row.getStartsOn()) + " to " + Days.words(row.getEndsOn()));
    }

    private void order(String reference, Map<String, @Nullable String> facts) {
        OrderEntry row = orderRegister.inForce().stream()
                .filter(entry -> entry.getOrderReference().equals(reference))
                .findFirst()
                .orElseThrow(() -> none(reference));
        facts.put("Order", row.getKind());
        facts.put("House", row.getHouseAddress());
        facts.put("Description", row.getDescription());
        facts.put("In force", Days.words(row.getInForceFrom()) + " to " + Days.words(row.getEndsOn()));
        facts.put("Reasons", row.getReasons());
        facts.put("Terms", row.getTerms());
        facts.put("Referred to the tribunal", row.getTribunalReferral());
        facts.put("Decisions of the tribunal", row.getTribunalDecision());
    }

    private static RuleBroken none(String reference) {
        return new RuleBroken("licensing.extract.not-in-force", reference);
    }

    private String caseOf(String reference) {
        return switch (PublicRegisterKind.of(reference)) {
            case LICENCES -> {
                LicenceApplication application = terms.application(terms.get(reference));
                files.join(application);
                yield application.getCaseReference();
            }
            case EXEMPTIONS -> exemptions.takeUp(reference).getCaseReference();
            case ORDERS -> orders.takeUp(reference).getCaseReference();
        };
    }

    /**
     * Certifies an extract of an entry as it stands today, once its fee is paid.
     *
     * @param receipt under which the fee was taken
     * @return the number of the extract
     * @throws RuleBroken where the entry is not in force, or no receipt is given
     */
    @For("register.extract")
    public String give(String entryReference, String receipt) {
        String reference = entryReference.strip().toUpperCase(Locale.ROOT);
        LocalDate today = today();
        Map<String, String> facts = facts(reference);
        if (Said.nothing(receipt)) {
            throw new RuleBroken("licensing.extract.receipt-needed");
        }
        PublicRegisterKind register = PublicRegisterKind.of(reference);
        long fee = fee(today);
        String number = files.nextReference("RX", today.getYear());
        String who = Objects.requireNonNull(Acting.who(), "nobody is acting");
        List<Map<String, Object>> said = new ArrayList<>();
        facts.forEach((heading, words) -> said.add(Map.of("heading", heading, "words", words)));
        Map<String, Object> values = new HashMap<>();
        values.put("extractNumber", number);
        values.put("entryReference", reference);
        values.put("registerName", register.words());
        values.put("provision", register.provision());
        values.put("asOn", today);
        values.put("facts", said);
        values.put("feePence", fee);
        values.put("receiptReference", receipt.strip());
        values.put("officerName", officers.nameOf(who));
        values.put(
                "officerPost",
                officers.findOnDuty(who)
                        .map(OnDuty::posts)
                        .map(officers::titlesOf)
                        .orElse("Margate Task Force"));
        Document document = documents.issue(
                "licensing/register-extract",
                reference,
                caseOf(reference),
                register == PublicRegisterKind.LICENCES ? PERSON_INDEX : PROPERTY_BASIC,
                "Certified extract " + number,
                values);
        entityManager.persist(
                new RegisterExtract(number, reference, today, fee, receipt.strip(), document.getReference()));
        audit.record("EXPORT", "certified extract", number, PROPERTY_BASIC, reference);
        entityManager.flush();
        return number;
    }

    /** A page of extracts and how many there are in all. */
    public record Page(List<RegisterExtract> rows, int total) {}

    /** Extracts that were given, the latest first. */
    public Page page(int first, int size) {
        Number total = (Number) entityManager
                .createQuery("select count(x) from RegisterExtract x")
                .getSingleResult();
        return new Page(
                entityManager
                        .createQuery("select x from RegisterExtract x order by x.id desc", RegisterExtract.class)
                        .setFirstResult(Math.max(0, first))
                        .setMaxResults(Math.min(100, Math.max(1, size)))
                        .getResultList(),
                total.intValue());
    }

    /** The headings of the register of a year. */
    public static final List<String> HEADINGS = List.of(
            "Licence",
            "House",
            "Description",
            "Licence holder",
            "Person managing",
            "From",
            "Until",
            "Taken off",
            "Conditions",
            "Referred to the tribunal",
            "Decisions of the tribunal");

    /** The register of licences of a year: what stood on it on any day of the year, without the addresses of persons. */
    @For("register.extract")
    public List<List<@Nullable Object>> ofYear(int year) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select r.licence_reference, r.house_address, r.description, r.holder_name, r.manager_name, r.commences_on, r.ends_on,
                               r.removed_on, r.conditions_summary, r.tribunal_referral, r.tribunal_decision
                          from licensing.register_entry r
                         where r.entered_on <= ?2 and r.commences_on <= ?2 and coalesce(r.removed_on, r.ends_on) >= ?1
                         order by r.street, r.house_address, r.id""")
                .setParameter(1, Date.valueOf(LocalDate.of(year, 1, 1)))
                .setParameter(2, Date.valueOf(LocalDate.of(year, 12, 31)))
                .getResultList();
        audit.record("EXPORT", "register of licences", "" + year, PROPERTY_BASIC, null);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Object[] row : found) {
            List<@Nullable Object> line = new ArrayList<>(Arrays.asList(row));
            line.replaceAll(cell -> cell instanceof Date day ? day.toLocalDate() : cell);
            rows.add(line);
        }
        return rows;
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }
}
