package org.margatetaskforce.cases;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Denied;

/** Which agencies work on a case together, and the legal basis on which each shares with each (partnership practice B.2, F.1). */
@Boundary
public class CasePartners {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Cases cases;

    @Inject
    Timeline timeline;

    @Inject
    Audit audit;

    /** An agency as a list offers it. */
    public record Agency(String code, String name) {}

    /** The agencies that could still become partners of a case. */
    public List<Agency> couldJoin(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                entityManager.createNativeQuery("""
                        select a.code, a.name from identity.agency a
                         where a.code <> 'MTF' and a.code <> (select lead_agency from cases.shared_case where reference = ?1)
                           and not exists (select 1 from cases.partner_agency p join cases.shared_case c on c.id = p.case_id
                                            where c.reference = ?1 and p.agency_code = a.code and p.left_on is null)
                         order by a.name""").setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new Agency((String) row[0], (String) row[1]))
                .toList();
    }

    /** The agencies that lead a case the officer may see, by name: for the filter of a list. */
    public List<Agency> leading() {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager.createNativeQuery("""
                        select a.code, a.name from identity.agency a
                         where exists (select 1 from cases.shared_case c where c.lead_agency = a.code) order by a.name""").getResultList();
        return found.stream()
                .map(row -> new Agency((String) row[0], (String) row[1]))
                .toList();
    }

    /** The partners of a case, those that left last. */
    public List<PartnerAgency> of(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                entityManager.createNativeQuery("""
                        select p.agency_code, a.name, coalesce(o.display_name, p.contact), p.joined_on, p.left_on,
                               coalesce((select string_agg(distinct g.name, ', ' order by g.name)
                                           from cases.legal_basis b
                                           join cases.gateway g on g.code = b.gateway_code and g.valid_from <= b.valid_from
                                                and (g.valid_to is null or g.valid_to >= b.valid_from)
                                          where b.case_id = c.id and b.end_reason is null and (b.valid_to is null or b.valid_to >= identity.today())
                                            and b.agency_a = least(p.agency_code, c.lead_agency)
                                            and b.agency_b = greatest(p.agency_code, c.lead_agency)), ''),
                               p.closing_answer, p.closing_answered_on
                          from cases.partner_agency p
                          join cases.shared_case c on c.id = p.case_id
                          join identity.agency a on a.code = p.agency_code
                          left join identity.officer o on o.username = p.contact
                         where c.reference = ?1
                         order by p.left_on nulls first, a.name""").setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new PartnerAgency(
                        (String) row[0],
                        (String) row[1],
                        (@Nullable String) row[2],
                        ((Date) row[3]).toLocalDate(),
                        row[4] == null ? null : ((Date) row[4]).toLocalDate(),
                        (String) row[5],
                        (@Nullable String) row[6],
                        row[7] == null ? null : ((Date) row[7]).toLocalDate()))
                .toList();
    }

    /** The gateways of a day, by name. */
    public List<Gateway> gateways(LocalDate on) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select code, name, provision, coalesce(array_to_string(agencies, ','), ''), purpose from cases.gateway
                         where for_cases and valid_from <= ?1 and (valid_to is null or valid_to >= ?1) order by name""")
                .setParameter(1, Date.valueOf(on))
                .getResultList();
        return found.stream()
                .map(row -> new Gateway(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        ((String) row[3]).isEmpty()
                                ? Set.of()
                                : Set.copyOf(Arrays.asList(((String) row[3]).split(","))),
                        (String) row[4]))
                .toList();
    }

    /**
     * An agency joins a case, with the legal basis on which it and every agency on the case share.
     *
     * @param contact an officer's user name, or a few words; empty where nobody is named
     * @param gatewayCode one that opens between all of them
     * @param necessity why it is necessary and proportionate, in thirty characters or more
     */
    public void add(
            String reference, int version, String agency, String contact, String gatewayCode, String necessity) {
        SharedCase shared = cases.getFor(reference, version);
        shared.mustBeOpen();
        mustManage(shared);
        if (couldJoin(reference).stream().noneMatch(each -> each.code().equals(agency))) {
            throw new RuleBroken("cases.partner.cannot-join", agency);
        }
        List<String> others = agencies(shared);
        mustBeConsentedTo(shared, gatewayCode, agency);
        entityManager
                .createNativeQuery("""
                        insert into cases.partner_agency (case_id, agency_code, contact, joined_on, recorded_at, recorded_by)
                        values (?1, ?2, ?3, ?4, ?5, identity.acting())""")
                .setParameter(1, shared.id())
                .setParameter(2, agency)
                .setParameter(3, contact.isBlank() ? null : contact.strip())
                .setParameter(4, Date.valueOf(Cases.today()))
                .setParameter(5, Cases.now())
                .executeUpdate();
        for (String other : others) {
            base(shared, agency, other, gatewayCode, necessity);
        }
        timeline.write(reference, 5, "Partner agency joined: " + agency, "", reference);
        audit.record("EDIT", "case", reference, 5, "partner " + agency);
        cases.deriveSharing(reference);
    }

    /** A legal basis between two agencies of a case, besides those recorded. */
    public void recordBasis(
            String reference, int version, String one, String other, String gatewayCode, String necessity) {
        SharedCase shared = cases.getFor(reference, version);
        shared.mustBeOpen();
        mustManage(shared);
        List<String> on = agencies(shared);
        if (one.equals(other) || !on.contains(one) || !on.contains(other)) {
            throw new RuleBroken("cases.basis.not-on-the-case");
        }
        mustBeConsentedTo(shared, gatewayCode, one);
        mustBeConsentedTo(shared, gatewayCode, other);
        base(shared, one, other, gatewayCode, necessity);
        timeline.write(reference, 5, "Legal basis recorded between " + one + " and " + other, "", reference);
        audit.record("EDIT", "case", reference, 5, "legal basis");
        cases.deriveSharing(reference);
    }

    private void base(SharedCase shared, String one, String other, String gatewayCode, String necessity) {
        Gateway gateway = gateways(Cases.today()).stream()
                .filter(each -> each.code().equals(gatewayCode))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("cases.basis.no-gateway"));
        if (!gateway.opensBetween(one, other)) {
            throw new RuleBroken("cases.basis.does-not-open", gateway.name(), one, other);
        }
        Long id = shared.id();
        if (id != null) {
            entityManager.persist(new LegalBasis(id, one, other, gatewayCode, necessity, Cases.today()));
        }
    }

    /** An agency that no consent on the case names is not let onto it by consent (C.2); the lead agency holds the case. */
    private void mustBeConsentedTo(SharedCase shared, String gatewayCode, String agency) {
        if (gatewayCode.equals("CONS")
                && !agency.equals(shared.getLeadAgency())
                && !(Boolean) entityManager
                        .createNativeQuery("select cases.consent_covers(?1, ?2)")
                        .setParameter(1, shared.id())
                        .setParameter(2, agency)
                        .getSingleResult()) {
            throw new RuleBroken("cases.basis.no-consent", agency);
        }
    }

    /** The lead agency and the partners that take part. */
    public List<String> agencies(SharedCase shared) {
        List<String> agencies = new ArrayList<>();
        agencies.add(shared.getLeadAgency());
        of(shared.getReference()).stream()
                .filter(PartnerAgency::isThere)
                .map(PartnerAgency::agencyCode)
                .forEach(agencies::add);
        return agencies;
    }

    /** The legal bases of a case, those that hold first. */
    public List<LegalBasis> bases(String reference) {
        return entityManager
                .createQuery(
                        "select b from LegalBasis b where b.caseId = (select c.id from SharedCase c where c.reference = :reference)"
                                + " order by b.validTo desc, b.agencyA, b.agencyB, b.id",
                        LegalBasis.class)
                .setParameter("reference", reference)
                .getResultList();
    }

    /** A legal basis holds no more. Where a pair has none left, the case is no longer shared and partners' officers leave. */
    public void endBasis(String reference, long number, String reason) {
        SharedCase shared = cases.get(reference);
        mustManage(shared);
        if (reason.strip().length() < 10) {
            throw new RuleBroken("cases.case.no-reason");
        }
        LegalBasis basis = bases(reference).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("cases.basis.unknown"));
        basis.end(Cases.today(), reason.strip());
        entityManager.flush();
        timeline.write(
                reference,
                5,
                "Legal basis ended between " + basis.getAgencyA() + " and " + basis.getAgencyB(),
                "",
                reference);
        audit.record("EDIT", "case", reference, 5, "legal basis ended");
        cases.deriveSharing(reference);
    }

    /** An agency leaves a case: its officers leave the team the same moment. */
    public void leave(String reference, int version, String agency, String reason) {
        SharedCase shared = cases.getFor(reference, version);
        mustManage(shared);
        if (reason.strip().length() < 10) {
            throw new RuleBroken("cases.case.no-reason");
        }
        int left = entityManager
                .createNativeQuery(
                        "update cases.partner_agency set left_on = ?3, version = version + 1 where case_id = ?1 and agency_code = ?2 and left_on is null")
                .setParameter(1, shared.id())
                .setParameter(2, agency)
                .setParameter(3, Date.valueOf(Cases.today()))
                .executeUpdate();
        if (left == 0) {
            throw new RuleBroken("cases.partner.not-on-it", agency);
        }
        entityManager
                .createNativeQuery("select cases.end_membership(?1, null, ?2)")
                .setParameter(1, shared.id())
                .setParameter(2, agency)
                .getSingleResult();
        timeline.write(reference, 5, "Partner agency left: " + agency, reason, reference);
        audit.record("EDIT", "case", reference, 5, "partner " + agency + " left");
        cases.deriveSharing(reference);
    }

    private void mustManage(SharedCase shared) {
        if (!cases.mayManage(shared)) {
            throw new Denied("cases.team.not-yours-to-fill");
        }
    }
}
