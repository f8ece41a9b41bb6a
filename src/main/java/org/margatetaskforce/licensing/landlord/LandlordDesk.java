package org.margatetaskforce.licensing.landlord;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.Serializable;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.documents.FileKind;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.licensing.DeclarationsForm;
import org.margatetaskforce.licensing.Designation;
import org.margatetaskforce.licensing.Designations;
import org.margatetaskforce.licensing.Enclosures;
import org.margatetaskforce.licensing.FeeCharge;
import org.margatetaskforce.licensing.HmoCover;
import org.margatetaskforce.licensing.HmoLicences;
import org.margatetaskforce.licensing.HouseForm;
import org.margatetaskforce.licensing.HouseUnit;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.LicenceApplications;
import org.margatetaskforce.licensing.LicenceDrafts;
import org.margatetaskforce.licensing.Licensability;
import org.margatetaskforce.licensing.LicensabilityAnswer;
import org.margatetaskforce.licensing.LicensabilityForm;
import org.margatetaskforce.licensing.LicensableHouses;
import org.margatetaskforce.licensing.MissingItem;
import org.margatetaskforce.licensing.PartyForm;
import org.margatetaskforce.licensing.PartyKind;
import org.margatetaskforce.licensing.PartyRole;
import org.margatetaskforce.licensing.PaymentForm;
import org.margatetaskforce.licensing.PaymentMethod;
import org.margatetaskforce.licensing.PropertyDetailsForm;
import org.margatetaskforce.licensing.Section;
import org.margatetaskforce.licensing.SectionForm;
import org.margatetaskforce.licensing.SubmittedVia;
import org.margatetaskforce.mail.Outbox;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;

/**
 * What the landlords' door does on the house's side, as the system: looks an address up, says what an application still lacks
 * and costs, and hands it in. Only {@link LandlordDoor} sends anybody here, after the database has said that the draft is theirs.
 */
@Boundary
@For(For.THE_SYSTEM)
public class LandlordDesk {

    private static final int MOST_FOUND = 15;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Properties properties;

    @Inject
    LicensableHouses houses;

    @Inject
    Designations designations;

    @Inject
    Licensability licensability;

    @Inject
    HmoLicences hmoLicences;

    @Inject
    LicenceDrafts drafts;

    @Inject
    LicenceApplications applications;

    @Inject
    Enclosures enclosures;

    @Inject
    Outbox outbox;

    @Inject
    DoorRules rules;

    @Inject
    LandlordAccounts accounts;

    @Inject
    LandlordOwners owners;

    @Inject
    Audit audit;

    /**
     * An address and what is known of it today.
     *
     * @param designation the designation in force in which it lies; null where there is none
     * @param neededFrom the first day on which no licence under Part 2 covers it; null where none covers it today
     * @param units the dwellings of its building that can be applied for
     */
    public record Place(
            String uprn,
            String propertyUprn,
            boolean unit,
            String address,
            @Nullable String designation,
            @Nullable LocalDate designationEnds,
            @Nullable LocalDate neededFrom,
            List<Dwelling> units)
            implements Serializable {

        private static final long serialVersionUID = 1L;

        /** The last day on which a licence under Part 2 covers it; null where none covers it today. */
        public @Nullable LocalDate coveredUntil() {
            return neededFrom == null ? null : neededFrom.minusDays(1);
        }

        /** Is the designation still in force on the first day without a licence under Part 2? */
        public boolean isNeededAfter() {
            return neededFrom != null && designationEnds != null && !neededFrom.isAfter(designationEnds);
        }
    }

    /** A dwelling to pick. */
    public record Dwelling(String uprn, String label) implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    /**
     * Where an application that is not handed in yet stands.
     *
     * @param missing what it lacks, the fee apart
     * @param verdict whether the house needs a licence; null while no dwelling is chosen
     * @param fee what it costs today; null where no fee is in force
     * @param obstacles why it cannot be handed in, as keys of sentences; none where it can
     */
    public record Standing(
            List<MissingItem> missing,
            @Nullable LicensabilityAnswer verdict,
            @Nullable FeeCharge fee,
            List<RuleBroken> obstacles) {}

    /** Addresses like a text. */
    public List<AddressRow> search(@Nullable String text) {
        return properties.search(text, MOST_FOUND);
    }

    /** What is known of an address today. */
    public Place look(String uprn) {
        AddressRow row =
                properties.findAddress(Uprn.of(uprn)).orElseThrow(() -> new NoSuchElementException("no such address"));
        List<HouseUnit> choices = houses.choicesIn(row.propertyUprn());
        List<String> picked = row.unit()
                ? List.of(row.uprn())
                : choices.size() == 1 ? List.of(choices.get(0).getUprn()) : List.of();
        Optional<Designation> designation = designations.inForceAt(houses.of(row.propertyUprn(), picked), today());
        HmoCover hmo = hmoLicences.of(row);
        return new Place(
                row.uprn(),
                row.propertyUprn(),
                row.unit(),
                row.whole(),
                designation.map(Designation::getName).orElse(null),
                designation.map(Designation::getEndsOn).orElse(null),
                hmo.isWholeOn(today()) ? hmo.firstDayWithout(today()) : null,
                choices.stream()
                        .map(unit -> new Dwelling(unit.getUprn(), unit.getLabel()))
                        .toList());
    }

    /** The address of the dwellings picked, as the application will bear it. */
    public String addressOf(String propertyUprn, List<String> unitUprns) {
        return houses.of(propertyUprn, unitUprns).getAddress();
    }

    /** Where a draft stands. */
    public Standing standing(String reference) {
        return standing(whole(draft(reference)));
    }

    private Standing standing(Map<Section, SectionForm> sections) {
        LocalDate on = today();
        HouseForm house = form(sections, Section.HOUSE, HouseForm.class);
        house.setReceivedOn(on);
        List<MissingItem> missing = drafts.missing(sections, on, 0, 0);
        LicensabilityAnswer verdict = house.getUnitUprns().isEmpty()
                ? null
                : licensability.answer(
                        houses.of(Objects.requireNonNull(house.getUprn()), house.getUnitUprns()),
                        house.getRenewsLicence(),
                        on,
                        form(sections, Section.LICENSABILITY, LicensabilityForm.class),
                        form(sections, Section.DETAILS, PropertyDetailsForm.class),
                        "");
        FeeCharge fee = drafts.findCharge(house, on).orElse(null);
        List<RuleBroken> obstacles = new java.util.ArrayList<>();
        if (verdict == null) {
            obstacles.add(new RuleBroken("licensing.application.no-dwelling"));
        } else if (!verdict.isToBeApplied()) {
            obstacles.add(new RuleBroken("licensing.application.not-licensable", verdict.sentence()));
        }
        PartyForm applicant = form(sections, Section.APPLICANT, PartyForm.class);
        if (isBlank(applicant.getName()) || isBlank(applicant.getAddress())) {
            obstacles.add(new RuleBroken("licensing.application.no-applicant"));
        }
        if (missing.stream().anyMatch(item -> item.section() == Section.DECLARATIONS)) {
            obstacles.add(new RuleBroken("licensing.landlord.not-signed"));
        }
        if (fee == null) {
            obstacles.add(new RuleBroken("licensing.fee.none-in-force", on));
        }
        return new Standing(missing, verdict, fee, List.copyOf(obstacles));
    }

    // --- handing in

    /**
     * A draft as the door works on it.
     *
     * @param version that the payment or the signature was made for
     */
    record Draft(long id, String reference, int version, String propertyUprn, String address, String state) {}

    Draft draft(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select id, reference, version, property_uprn, address, state
                          from licensing.landlord_draft where reference = ?1 and state <> 'GIVEN_UP' for update""").setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new Draft(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        ((Number) row[2]).intValue(),
                        (String) row[3],
                        (String) row[4],
                        (String) row[5]))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no such draft"));
    }

    private Map<Section, SectionForm> whole(Draft draft) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query(
                        "select section, cast(answers as text) from licensing.landlord_section where draft_id = ?1")
                .setParameter(1, draft.id())
                .getResultList();
        Map<Section, SectionForm> saved = new EnumMap<>(Section.class);
        for (Object[] row : rows) {
            Section section = Section.valueOf((String) row[0]);
            saved.put(section, SectionAnswers.read(section, (String) row[1]));
        }
        Map<Section, SectionForm> sections = SectionAnswers.whole(saved);
        sections.put(
                Section.DECLARATIONS,
                SectionAnswers.ofOwners(
                        form(sections, Section.DECLARATIONS, DeclarationsForm.class), owners.namesOf(draft.id())));
        return sections;
    }

    /**
     * Hands an application in that is paid for: it becomes an application of the house, with its receipt and its process, as if
     * an officer had taken it in at the counter; by the same rules.
     *
     * @param receipt the number of the payment
     * @return its reference, {@code SL-2011-00042}
     * @throws RuleBroken where it cannot be, for a reason that came up since
     */
    String handIn(String reference, long pence, LocalDate paidOn, String receipt) {
        Draft draft = draft(reference);
        if (!draft.state().equals("DRAFT")) {
            throw new RuleBroken("licensing.landlord.handed-in");
        }
        Map<Section, SectionForm> sections = whole(draft);
        Standing standing = standing(sections);
        if (!standing.obstacles().isEmpty()) {
            throw standing.obstacles().get(0);
        }
        String application = drafts.begin(draft.propertyUprn());
        LicenceApplication begun = applications.get(application);
        query("""
                        update licensing.landlord_draft
                           set state = 'HANDING_IN', application_id = ?2, application_reference = ?3, version = version + 1
                         where id = ?1""")
                .setParameter(1, draft.id())
                .setParameter(2, Objects.requireNonNull(begun.id()))
                .setParameter(3, application)
                .executeUpdate();
        HouseForm house = form(sections, Section.HOUSE, HouseForm.class);
        house.setReceivedOn(paidOn);
        house.setSubmittedVia(SubmittedVia.ONLINE);
        int version = begun.getVersion();
        for (Map.Entry<Section, SectionForm> section : sections.entrySet()) {
            if (section.getKey() != Section.FEE) {
                version = drafts.save(application, version, section.getValue());
            }
        }
        version = drafts.submit(application, version);
        takeOver(draft, application, paidOn);
        PaymentForm payment = new PaymentForm();
        payment.setPence(pence);
        payment.setPaidOn(paidOn);
        payment.setReceipt(receipt);
        payment.setMethod(PaymentMethod.CARD);
        applications.recordPayment(application, version, payment);
        query(
                        "update licensing.landlord_draft set state = 'HANDED_IN', handed_in_at = ?2, obstacle = null where id = ?1")
                .setParameter(1, draft.id())
                .setParameter(2, Timestamp.from(TaskForceClock.current().instant()))
                .executeUpdate();
        audit.record("EDIT", "landlord draft", reference, null, "handed in as " + application);
        return application;
    }

    private void takeOver(Draft draft, String application, LocalDate on) {
        @SuppressWarnings("unchecked")
        List<Object[]> files = query("""
                        select id, kind, file_name, content from licensing.landlord_upload
                         where draft_id = ?1 and content is not null order by id""").setParameter(1, draft.id()).getResultList();
        for (Object[] file : files) {
            String received = enclosures
                    .receive(application, FileKind.valueOf((String) file[1]), on, (String) file[2], (byte[]) file[3])
                    .getReference();
            query("update licensing.landlord_upload set content = null, received_file = ?2 where id = ?1")
                    .setParameter(1, file[0])
                    .setParameter(2, received)
                    .executeUpdate();
        }
    }

    // --- a signature by link

    /**
     * What somebody is asked to sign, and may read of it.
     *
     * @param dwellings of the house that is applied for
     * @param applicant who applies
     * @param signer who signs: the applicant, or who is to hold the licence
     * @param body true where that is a body, for which a human being signs
     * @param asHolder true where it is the proposed holder who signs
     * @param sections what the application says, without what is not for the one who signs
     * @param enclosed what kinds of papers are sent with it
     * @param edition of all that it says: another once anything of it, a signature apart, is changed
     */
    public record ToSign(
            String address,
            String dwellings,
            String applicant,
            String signer,
            boolean body,
            boolean asHolder,
            Map<Section, SectionForm> sections,
            List<FileKind> enclosed,
            String edition) {}

    /** Sends the applicant or the proposed holder a link by which they sign; an older link to them opens nothing any more. */
    public void askToSign(String reference, PartyRole signer) {
        Draft draft = draft(reference);
        PartyForm party = form(whole(draft), sectionOf(signer), PartyForm.class);
        String email = AccountForm.spelled(party.getEmail());
        if (email.isEmpty() || isBlank(party.getName())) {
            throw new RuleBroken("licensing.landlord.signer-without-email", signer.words());
        }
        accounts.mustNotAskTooOften("signature " + email);
        query(
                        "update licensing.landlord_link set used_at = ?3 where draft_reference = ?1 and signer = ?2 and used_at is null")
                .setParameter(1, reference)
                .setParameter(2, signer.name())
                .setParameter(3, Timestamp.from(rules.now()))
                .executeUpdate();
        String code = LinkCode.random();
        query("""
                        insert into licensing.landlord_link (token_hash, purpose, signer, draft_reference, sent_at, expires_at)
                        values (?1, 'SIGN', ?2, ?3, ?4, ?5)""")
                .setParameter(1, LinkCode.digest(code))
                .setParameter(2, signer.name())
                .setParameter(3, reference)
                .setParameter(4, Timestamp.from(rules.now()))
                .setParameter(5, Timestamp.from(rules.signatureAwaitedUntil()))
                .executeUpdate();
        outbox.putOutside(
                "landlord-sign/" + LinkCode.digest(code),
                email,
                signer == PartyRole.HOLDER ? "landlord-sign" : "landlord-sign-applicant",
                "/landlord/sign.xhtml?code=" + code,
                reference);
        audit.record("EDIT", "landlord draft", reference, null, "signature asked for");
    }

    /**
     * What a link asks to be signed.
     *
     * @throws RuleBroken {@code licensing.landlord.link-no-more}
     */
    public ToSign toSign(String code) {
        Asked asked = asked(code);
        Draft draft = asked.draft();
        Map<Section, SectionForm> sections = whole(draft);
        PartyForm signer = form(sections, sectionOf(asked.signer()), PartyForm.class);
        HouseForm house = form(sections, Section.HOUSE, HouseForm.class);
        return new ToSign(
                draft.address(),
                houses.of(draft.propertyUprn(), house.getUnitUprns()).getUnits().stream()
                        .map(HouseUnit::getLabel)
                        .collect(Collectors.joining(", ")),
                String.valueOf(
                        form(sections, Section.APPLICANT, PartyForm.class).getName()),
                String.valueOf(signer.getName()),
                signer.getKind() == PartyKind.ORGANISATION,
                asked.signer() == PartyRole.HOLDER,
                SignersCopy.of(sections, signer.getName()),
                enclosed(draft),
                SectionAnswers.edition(sections));
    }

    private List<FileKind> enclosed(Draft draft) {
        @SuppressWarnings("unchecked")
        List<String> kinds = query("select distinct kind from licensing.landlord_upload where draft_id = ?1 order by 1")
                .setParameter(1, draft.id())
                .getResultList();
        return kinds.stream().map(FileKind::valueOf).toList();
    }

    /**
     * The applicant or the proposed holder signs by the link that was sent to them: once, by name, as of today.
     *
     * @param edition that was read: what has changed since is read again before it is signed
     * @throws RuleBroken {@code licensing.landlord.changed-since-read}
     */
    public void sign(String code, String edition, String name) {
        Asked asked = asked(code);
        Draft draft = asked.draft();
        Map<Section, SectionForm> saved = whole(draft);
        if (!SectionAnswers.edition(saved).equals(edition)) {
            throw new RuleBroken("licensing.landlord.changed-since-read");
        }
        PartyForm signer = form(saved, sectionOf(asked.signer()), PartyForm.class);
        String signature = SectionAnswers.signature(signer.getKind(), signer.getName(), name);
        DeclarationsForm before = form(saved, Section.DECLARATIONS, DeclarationsForm.class);
        DeclarationsForm signed = asked.signer() == PartyRole.HOLDER
                ? SectionAnswers.signedByHolder(before, signature, today())
                : SectionAnswers.signedByApplicant(before, signature, today());
        query("""
                        insert into licensing.landlord_section (recorded_at, recorded_by, draft_id, section, answers)
                        values (?1, identity.acting(), ?2, 'DECLARATIONS', cast(?3 as jsonb))
                        on conflict (draft_id, section) do update
                          set answers = excluded.answers, version = landlord_section.version + 1""")
                .setParameter(1, Timestamp.from(TaskForceClock.current().instant()))
                .setParameter(2, draft.id())
                .setParameter(3, SectionAnswers.write(signed))
                .executeUpdate();
        query("update licensing.landlord_draft set version = version + 1 where id = ?1")
                .setParameter(1, draft.id())
                .executeUpdate();
        query("update licensing.landlord_link set used_at = ?2 where token_hash = ?1")
                .setParameter(1, LinkCode.digest(code))
                .setParameter(2, Timestamp.from(rules.now()))
                .executeUpdate();
        audit.record(
                "EDIT",
                "landlord draft",
                draft.reference(),
                null,
                "signed by link: " + asked.signer().words());
    }

    private static Section sectionOf(PartyRole signer) {
        return Section.valueOf(signer.name());
    }

    /** What a link asks of whom. */
    private record Asked(Draft draft, PartyRole signer) {}

    private Asked asked(String code) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select draft_reference, signer from licensing.landlord_link
                         where token_hash = ?1 and purpose = 'SIGN' and used_at is null and expires_at > ?2""")
                .setParameter(1, LinkCode.digest(code))
                .setParameter(2, Timestamp.from(rules.now()))
                .getResultList();
        if (found.isEmpty()) {
            throw new RuleBroken("licensing.landlord.link-no-more");
        }
        Draft draft = draft((String) found.get(0)[0]);
        if (!draft.state().equals("DRAFT")) {
            throw new RuleBroken("licensing.landlord.link-no-more");
        }
        return new Asked(draft, PartyRole.valueOf((String) found.get(0)[1]));
    }

    private static <T extends SectionForm> T form(Map<Section, SectionForm> sections, Section section, Class<T> type) {
        return type.cast(Objects.requireNonNull(sections.get(section)));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
