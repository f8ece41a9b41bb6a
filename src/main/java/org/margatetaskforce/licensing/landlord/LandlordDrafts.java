package org.margatetaskforce.licensing.landlord;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.documents.FileKind;
import org.margatetaskforce.documents.ReceivedFiles;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.licensing.DeclarationsForm;
import org.margatetaskforce.licensing.HouseForm;
import org.margatetaskforce.licensing.PartyForm;
import org.margatetaskforce.licensing.PartyKind;
import org.margatetaskforce.licensing.PartyRole;
import org.margatetaskforce.licensing.Section;
import org.margatetaskforce.licensing.SectionForm;

/**
 * Applications as landlords fill them in, on their side of the door: each section saved by itself, found again after signing
 * out. Works as the landlord who is in: the database gives them their own, and those of accounts that let them act.
 */
@Boundary
public class LandlordDrafts {

    private static final String DRAFT = "DRAFT";

    /**
     * As which joint owner of a draft the one who is in sees it: as one themselves, or else as the agent of one. Of whoever applies for
     * it, or acts for them, it says nothing that matters.
     */
    private static final String AS_AN_OWNER = """
            select j.owner_name, j.account_id <> licensing.my_landlord_account() as acting, g.account_name
              from licensing.landlord_joint j
              left join licensing.landlord_delegation g on g.account_id = j.account_id and g.withdrawn_at is null
                                                       and g.agent_id = licensing.my_landlord_account()
             where j.draft_id = %s.id and j.ended_at is null
               and (j.account_id = licensing.my_landlord_account() or g.id is not null)
             order by 2, j.id limit 1""";

    private static final int MOST_FILES = 20;

    /** Where an application has ended without a licence: whoever asked for it may ask again. */
    private static final String CAME_TO_NOTHING =
            "'DISCARDED', 'RETURNED', 'REDIRECTED', 'EXEMPT', 'DECIDED_REFUSE', 'WITHDRAWN'";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ReceivedFiles receivedFiles;

    @Inject
    LandlordAccounts accounts;

    @Inject
    Audit audit;

    /**
     * An application as its landlord sees it.
     *
     * @param reference {@code LD-2011-00001}
     * @param holder the account it is of: the landlord's own, or one that lets them act
     * @param own true where it is of the account of the one who is in; false where they act for another, or own the home together
     *     with them
     * @param joint true where the one who is in, or whoever they act for, owns the home together with whoever applies
     * @param actsFor the joint owner for whom the one who is in acts; null where they are one themselves, or it is not joint
     * @param obstacle why it could not be handed in although it was paid for; null where nothing stood against it
     */
    public record Draft(
            String reference,
            int version,
            String holder,
            boolean own,
            boolean joint,
            @Nullable String actsFor,
            String propertyUprn,
            String address,
            boolean open,
            @Nullable String applicationReference,
            @Nullable Instant handedInAt,
            @Nullable String obstacle,
            Instant savedAt) {}

    /**
     * A line of the portfolio: a draft, an application, a licence.
     *
     * @param state of the application, such as {@code RECEIVED}; null of a draft
     * @param licence the licence it led to; null where there is none
     * @param renewal the draft that renews the licence; null while it has none, or one that came to nothing
     * @param soldOn the day of the sale that was told of; null where none was
     * @param joint true where it is of another, with whom the one who is in, or whoever they act for, owns the home
     * @param actsFor the joint owner for whom the one who is in acts; null where they are one themselves, or it is not joint
     */
    public record Row(
            String reference,
            String holder,
            String address,
            boolean open,
            Instant savedAt,
            @Nullable String applicationReference,
            @Nullable String state,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate wantedBy,
            @Nullable String licence,
            @Nullable String licenceState,
            @Nullable LocalDate licenceFrom,
            @Nullable LocalDate licenceTo,
            @Nullable String renewal,
            @Nullable LocalDate soldOn,
            boolean joint,
            @Nullable String actsFor) {

        /** True where the licence runs, and nothing speaks against its being renewed by this landlord: of owners it is who applied. */
        public boolean isRenewable() {
            return ("GRANTED".equals(licenceState) || "IN_FORCE".equals(licenceState))
                    && renewal == null
                    && soldOn == null
                    && !joint;
        }
    }

    /** A page of the portfolio and how many there are in all. */
    public record Page(List<Row> rows, int total) {}

    /** Somebody for whom the landlord may act: themselves first. */
    public record Principal(String reference, String name) {}

    /** Everything of the landlord's own and of whom they act for, the latest first. */
    public Page portfolio(int first, int size) {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = query("""
                        with chosen as materialized (
                          select d.id, d.reference, d.address, d.state, d.last_saved_at, d.application_id, d.application_reference,
                                 d.account_id, d.renews_licence, d.obstacle
                            from licensing.landlord_draft d where d.state <> 'GIVEN_UP')
                        select c.reference, coalesce(g.account_name, o.name, j.owner_name), c.address, c.state, c.last_saved_at, c.application_reference,
                               a.state as standing, a.received_on, a.chase_on, l.reference as licence, l.state as licence_state,
                               l.commences_on, l.ends_on, n.total, r.reference as renewal, m.about_day,
                               o.id is null and g.account_name is null and j.owner_name is not null as joint,
                               case when o.id is null and g.account_name is null and j.acting then j.account_name end as acts_for
                          from (select count(*) as total from chosen) n
                          left join lateral (select * from chosen order by id desc limit ?1 offset ?2) c on true
                          left join licensing.landlord_account o on o.id = c.account_id
                          left join lateral (select g.account_name from licensing.landlord_delegation g
                                              where g.account_id = c.account_id and g.withdrawn_at is null limit 1) g on o.id is null
                          left join lateral (""" + AS_AN_OWNER.formatted("c") + """
                        ) j on o.id is null
                          left join licensing.application a on a.id = c.application_id
                          left join licensing.licence l on l.application_id = c.application_id
                          left join lateral (select x.reference from chosen x
                                               left join licensing.application b on b.id = x.application_id
                                              where x.renews_licence = l.reference and x.obstacle is null
                                                and coalesce(b.state, 'DRAFT') not in (""" + CAME_TO_NOTHING + """
                        )
                                              order by x.id desc limit 1) r on true
                          left join lateral (select m.about_day from licensing.landlord_message m
                                              where m.application_id = c.application_id and m.kind = 'SOLD'
                                              order by m.id desc limit 1) m on true
                         order by c.id desc""")
                .setParameter(1, size)
                .setParameter(2, Math.max(0, first))
                .getResultList();
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(LandlordDrafts::row)
                        .toList(),
                ((Number) Objects.requireNonNull(found.get(0)[13])).intValue());
    }

    private static Row row(@Nullable Object[] row) {
        return new Row(
                String.valueOf(row[0]),
                row[1] == null ? "" : String.valueOf(row[1]),
                String.valueOf(row[2]),
                DRAFT.equals(row[3]),
                ((Timestamp) Objects.requireNonNull(row[4])).toInstant(),
                (String) row[5],
                (String) row[6],
                day(row[7]),
                "INCOMPLETE".equals(row[6]) ? day(row[8]) : null,
                (String) row[9],
                (String) row[10],
                day(row[11]),
                day(row[12]),
                (String) row[14],
                day(row[15]),
                Boolean.TRUE.equals(row[16]),
                (String) row[17]);
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : ((Date) value).toLocalDate();
    }

    /** For whom the landlord may begin an application: themselves, and each account that lets them act. */
    public List<Principal> principals() {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select reference, name from (
                          select a.reference, a.name, 0 as place from licensing.landlord_account a
                           where a.id = licensing.my_landlord_account()
                          union all
                          select g.reference, g.account_name, 1 from licensing.landlord_delegation g
                           where g.agent_id = licensing.my_landlord_account() and g.withdrawn_at is null) p
                         order by place, name""").getResultList();
        return found.stream()
                .map(row -> new Principal((String) row[0], (String) row[1]))
                .toList();
    }

    /**
     * A licence that an application of the landlord's led to.
     *
     * @param principal for whom the landlord acts in it
     * @param endsOn its last day
     */
    record Licensed(String licence, String principal, LocalDate endsOn) {}

    /** The licence that can be renewed: granted, or in force. */
    Licensed licensed(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select l.reference,
                               coalesce((select a.reference from licensing.landlord_account a where a.id = d.account_id),
                                        (select g.reference from licensing.landlord_delegation g
                                          where g.account_id = d.account_id and g.agent_id = licensing.my_landlord_account()
                                            and g.withdrawn_at is null)), l.ends_on
                          from licensing.landlord_draft d join licensing.licence l on l.application_id = d.application_id
                         where d.reference = ?1 and l.state in ('GRANTED', 'IN_FORCE')""").setParameter(1, reference).getResultList();
        Object[] row =
                found.stream().findFirst().orElseThrow(() -> new RuleBroken("licensing.landlord.nothing-to-renew"));
        if (row[1] == null) {
            throw new RuleBroken("licensing.landlord.renewed-by-applicant");
        }
        return new Licensed((String) row[0], (String) row[1], ((Date) row[2]).toLocalDate());
    }

    /** The draft, handed in or not, that renews a licence already. */
    Optional<String> renewing(String licence) {
        List<?> found = query("select d.reference from licensing.landlord_draft d"
                        + " left join licensing.application b on b.id = d.application_id"
                        + " where d.renews_licence = ?1 and d.state <> 'GIVEN_UP' and d.obstacle is null"
                        + " and coalesce(b.state, 'DRAFT') not in (" + CAME_TO_NOTHING + ") order by d.id desc limit 1")
                .setParameter(1, licence)
                .getResultList();
        return found.stream().map(String::valueOf).findFirst();
    }

    /**
     * A draft of the landlord's.
     *
     * @throws NoSuchElementException where there is none of theirs: of another's it is not said that it is there
     */
    public Draft get(String reference) {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = query("""
                        select d.reference, d.version, d.property_uprn, d.address, d.state, d.application_reference, d.handed_in_at,
                               d.obstacle, d.last_saved_at,
                               coalesce((select o.name from licensing.landlord_account o where o.id = d.account_id),
                                        g.account_name, j.owner_name, ''),
                               coalesce(d.account_id = licensing.my_landlord_account(), false),
                               j.owner_name is not null and (g.account_name is null or not j.acting),
                               case when g.account_name is null and j.acting then j.account_name end
                          from licensing.landlord_draft d
                          left join lateral (select g.account_name from licensing.landlord_delegation g
                                              where g.account_id = d.account_id and g.withdrawn_at is null
                                                and g.agent_id = licensing.my_landlord_account()) g on true
                          left join lateral (""" + AS_AN_OWNER.formatted("d") + """
                        ) j on d.account_id <> licensing.my_landlord_account()
                         where d.reference = ?1 and d.state <> 'GIVEN_UP'""")
                .setParameter(1, reference)
                .getResultList();
        return found.stream()
                .findFirst()
                .map(row -> new Draft(
                        String.valueOf(row[0]),
                        ((Number) Objects.requireNonNull(row[1])).intValue(),
                        String.valueOf(row[9]),
                        Boolean.TRUE.equals(row[10]),
                        Boolean.TRUE.equals(row[11]),
                        (String) row[12],
                        String.valueOf(row[2]),
                        String.valueOf(row[3]),
                        DRAFT.equals(row[4]) && row[7] == null,
                        (String) row[5],
                        row[6] == null ? null : ((Timestamp) row[6]).toInstant(),
                        (String) row[7],
                        ((Timestamp) Objects.requireNonNull(row[8])).toInstant()))
                .orElseThrow(() -> new NoSuchElementException("no such draft"));
    }

    /**
     * Begins an application. What the landlord has said in an earlier one is filled in already: in the one that it renews, or else the
     * latest, of the same building where there is one.
     *
     * @param principal for whom: the reference of the own account, or of a delegation that holds
     * @param applicant the principal's particulars, for whoever begins their first
     * @param house what is known of the house: the building, the dwellings picked, whether it renews a licence
     * @param address of what is applied for, on one line
     * @param renewed the draft that led to the licence that is renewed; null of a new application
     */
    String begin(String principal, PartyForm applicant, HouseForm house, String address, @Nullable String renewed) {
        List<?> account = query("""
                        select a.id from licensing.landlord_account a
                         where a.reference = ?1 and a.id = licensing.my_landlord_account()
                        union all
                        select g.account_id from licensing.landlord_delegation g
                         where g.reference = ?1 and g.agent_id = licensing.my_landlord_account() and g.withdrawn_at is null""").setParameter(1, principal).getResultList();
        if (account.isEmpty()) {
            throw new NoSuchElementException("no such account");
        }
        String uprn = Objects.requireNonNull(house.getUprn());
        Map<Section, SectionForm> filled = renewed == null
                ? fromEarlier(((Number) account.get(0)).longValue(), uprn, applicant)
                : SectionAnswers.lent(saved(idOf(renewed)), true);
        Object[] row = (Object[]) query("""
                        insert into licensing.landlord_draft
                               (recorded_at, recorded_by, reference, account_id, property_uprn, address, last_saved_at, renews_licence)
                        values (?1, identity.acting(), base.next_number('LD', ?2), ?3, ?4, ?5, ?1, cast(?6 as text))
                        returning id, reference""")
                .setParameter(1, now())
                .setParameter(2, today().getYear())
                .setParameter(3, account.get(0))
                .setParameter(4, uprn)
                .setParameter(5, address)
                .setParameter(6, house.getRenewsLicence())
                .getSingleResult();
        long draft = ((Number) row[0]).longValue();
        keep(draft, Section.HOUSE, house, true);
        filled.forEach((section, form) -> keep(draft, section, form, false));
        audit.record("EDIT", "landlord draft", (String) row[1], null, "begun");
        return (String) row[1];
    }

    private Map<Section, SectionForm> fromEarlier(long account, String uprn, PartyForm applicant) {
        @SuppressWarnings("unchecked")
        List<Object[]> last =
                query("""
                        select d.id, d.property_uprn = ?2 from licensing.landlord_draft d
                         where d.account_id = ?1 and d.state <> 'GIVEN_UP'
                         order by d.property_uprn = ?2 desc, d.id desc limit 1""").setParameter(1, account).setParameter(2, uprn).getResultList();
        if (!last.isEmpty()) {
            return SectionAnswers.lent(
                    saved(((Number) last.get(0)[0]).longValue()), Boolean.TRUE.equals(last.get(0)[1]));
        }
        Map<Section, SectionForm> filled = new EnumMap<>(Section.class);
        filled.put(Section.APPLICANT, applicant);
        for (PartyRole role : List.of(PartyRole.HOLDER, PartyRole.MANAGER, PartyRole.CONTROL)) {
            PartyForm same = new PartyForm(role);
            same.setSameAs(PartyRole.APPLICANT);
            filled.put(Section.valueOf(role.name()), same);
        }
        return filled;
    }

    /** One section as it was last saved, or blank. */
    public SectionForm section(String reference, Section section) {
        SectionForm form = sections(reference).get(section == Section.FEE ? Section.HOUSE : section);
        return form == null ? SectionAnswers.blank(section) : form;
    }

    /** Every section that was saved or filled in from an earlier application. */
    public Map<Section, SectionForm> sections(String reference) {
        return saved(idOf(reference));
    }

    /** The sections that were filled in from an earlier application and nobody has looked at. */
    public List<Section> toBeLookedAt(String reference) {
        @SuppressWarnings("unchecked")
        List<String> found = query("select section from licensing.landlord_section where draft_id = ?1 and not visited")
                .setParameter(1, idOf(reference))
                .getResultList();
        return found.stream().map(Section::valueOf).toList();
    }

    Map<Section, SectionForm> saved(long draft) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query(
                        "select section, cast(answers as text) from licensing.landlord_section where draft_id = ?1")
                .setParameter(1, draft)
                .getResultList();
        Map<Section, SectionForm> sections = new EnumMap<>(Section.class);
        for (Object[] row : rows) {
            Section section = Section.valueOf((String) row[0]);
            sections.put(section, SectionAnswers.read(section, (String) row[1]));
        }
        return sections;
    }

    /**
     * Saves one section as far as it is filled in. What was signed before is signed no more when something else has changed.
     *
     * @param expectedVersion the version that was read
     * @return the version that the next save must carry
     * @throws RuleBroken {@code licensing.landlord.changed-meanwhile} where somebody has saved since, {@code
     *     licensing.landlord.handed-in} where it is a draft no more
     */
    public int save(String reference, int expectedVersion, SectionForm form) {
        return save(reference, expectedVersion, form, null);
    }

    /**
     * The same, of the house itself: with the dwellings the address of what is applied for changes.
     *
     * @param address of what is applied for; null where the section does not say it
     */
    int save(String reference, int expectedVersion, SectionForm form, @Nullable String address) {
        Section section = form.section();
        if (section == Section.DECLARATIONS) {
            throw new RuleBroken("licensing.landlord.sign-by-name");
        }
        long draft = change(reference, expectedVersion);
        SectionForm before = saved(draft).get(section);
        String answers = SectionAnswers.write(form);
        if (before == null || !SectionAnswers.write(before).equals(answers)) {
            unsign(draft);
        }
        keep(draft, section, form, true);
        if (address != null) {
            query("update licensing.landlord_draft set address = ?2 where id = ?1")
                    .setParameter(1, draft)
                    .setParameter(2, address)
                    .executeUpdate();
        }
        return expectedVersion + 1;
    }

    /**
     * The one who is in signs as of today: as the applicant by the applicant's name, as a joint owner by theirs, for another by their
     * own, as the agent that they are (SI 2006/373 reg 7(4)). For a body whoever signs writes their own name.
     *
     * @throws RuleBroken {@code licensing.landlord.sign-own-name} or {@code sign-agents-name} where the name is another, {@code
     *     sign-for-body} where no human being signs, {@code owner-signs-themselves} where the agent of a joint owner would
     */
    public int sign(String reference, int expectedVersion, String name) {
        Draft read = get(reference);
        if (read.actsFor() != null) {
            throw new RuleBroken("licensing.landlord.owner-signs-themselves", read.actsFor());
        }
        long draft = change(reference, expectedVersion);
        Map<Section, SectionForm> sections = saved(draft);
        DeclarationsForm before = (DeclarationsForm)
                sections.getOrDefault(Section.DECLARATIONS, SectionAnswers.blank(Section.DECLARATIONS));
        PartyForm applicant =
                (PartyForm) sections.getOrDefault(Section.APPLICANT, SectionAnswers.blank(Section.APPLICANT));
        DeclarationsForm signed;
        String who;
        if (read.joint()) {
            Object[] owner = me(draft);
            signed = SectionAnswers.signedByOwner(
                    before,
                    (String) owner[1],
                    SectionAnswers.signature(PartyKind.valueOf((String) owner[0]), (String) owner[1], name),
                    today());
            who = "signed by a joint owner";
        } else if (read.own()) {
            signed = SectionAnswers.signedByApplicant(
                    before, SectionAnswers.signature(applicant.getKind(), applicant.getName(), name), today());
            who = "signed by the applicant";
        } else {
            signed = SectionAnswers.signedByApplicant(before, asAgent(applicant.getName(), name), today());
            who = "signed by the agent";
        }
        keep(draft, Section.DECLARATIONS, signed, true);
        audit.record("EDIT", "landlord draft", reference, null, who);
        return expectedVersion + 1;
    }

    private String asAgent(@Nullable String applicant, String name) {
        LandlordAccounts.Account agent = accounts.mine();
        if (applicant == null || applicant.isBlank()) {
            throw new RuleBroken("licensing.landlord.sign-agents-name");
        }
        if (agent.kind() == PartyKind.PERSON && !agent.name().strip().equalsIgnoreCase(name.strip())) {
            throw new RuleBroken("licensing.landlord.sign-agents-name");
        }
        String signature = agent.kind() == PartyKind.PERSON
                ? agent.name().strip()
                : SectionAnswers.signature(agent.kind(), agent.name(), name);
        return LandlordAgents.inTheNameOf(signature, applicant.strip());
    }

    /** The one who is in as a joint owner of what a draft is for: kind and name, as they stand in it. */
    private Object[] me(long draft) {
        return (Object[]) query("""
                        select kind, name from licensing.landlord_joint
                         where draft_id = ?1 and account_id = licensing.my_landlord_account() and ended_at is null""").setParameter(1, draft).getSingleResult();
    }

    /** What has changed is signed again, by everybody. */
    void unsign(long draft) {
        query("delete from licensing.landlord_section where draft_id = ?1 and section = 'DECLARATIONS'")
                .setParameter(1, draft)
                .executeUpdate();
    }

    /**
     * Gives a draft up: whoever applies does, and no joint owner, nor their agent.
     *
     * @throws NoSuchElementException where it is another's
     */
    public void giveUp(String reference, int expectedVersion) {
        if (get(reference).joint()) {
            throw new NoSuchElementException("no draft of theirs to give up");
        }
        long draft = change(reference, expectedVersion);
        query("update licensing.landlord_draft set state = 'GIVEN_UP' where id = ?1")
                .setParameter(1, draft)
                .executeUpdate();
        audit.record("EDIT", "landlord draft", reference, null, "given up");
    }

    /** Locks a draft that is still filled in, for a change of it. */
    long change(String reference, int expectedVersion) {
        get(reference);
        @SuppressWarnings("unchecked")
        List<Object[]> found = query(
                        "select id, version, state, obstacle from licensing.landlord_draft where reference = ?1 for update")
                .setParameter(1, reference)
                .getResultList();
        if (found.isEmpty()) {
            throw new NoSuchElementException("no such draft");
        }
        Object[] row = found.get(0);
        if (!DRAFT.equals(row[2]) || row[3] != null || isBeingPaid(row[0])) {
            throw new RuleBroken("licensing.landlord.handed-in");
        }
        if (((Number) row[1]).intValue() != expectedVersion) {
            throw new RuleBroken("licensing.landlord.changed-meanwhile");
        }
        query("update licensing.landlord_draft set version = version + 1, last_saved_at = ?2 where id = ?1")
                .setParameter(1, row[0])
                .setParameter(2, now())
                .executeUpdate();
        return ((Number) row[0]).longValue();
    }

    /** While a payment is under way the form stands as it is: what is paid for is what is handed in. */
    private boolean isBeingPaid(Object draft) {
        return !query("select 1 from licensing.landlord_payment where draft_id = ?1 and state = 'BEGUN'")
                .setParameter(1, draft)
                .getResultList()
                .isEmpty();
    }

    void keep(long draft, Section section, SectionForm form, boolean visited) {
        query("""
                        insert into licensing.landlord_section (recorded_at, recorded_by, draft_id, section, visited, answers)
                        values (?1, identity.acting(), ?2, ?3, ?4, cast(?5 as jsonb))
                        on conflict (draft_id, section) do update
                          set answers = excluded.answers, visited = excluded.visited, version = landlord_section.version + 1""")
                .setParameter(1, now())
                .setParameter(2, draft)
                .setParameter(3, section.name())
                .setParameter(4, visited)
                .setParameter(5, SectionAnswers.write(form))
                .executeUpdate();
    }

    // --- what is sent with it

    /** A file that was put to a draft. */
    public record Upload(String reference, FileKind kind, String fileName, int bytes, boolean scanned) {}

    /** The files of a draft, the oldest first. */
    public List<Upload> uploads(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select u.reference, u.kind, u.file_name, u.size_bytes, u.scanned from licensing.landlord_upload u
                         where u.draft_id = ?1 order by u.id""").setParameter(1, idOf(reference)).getResultList();
        return found.stream()
                .map(row -> new Upload(
                        (String) row[0],
                        FileKind.valueOf((String) row[1]),
                        (String) row[2],
                        ((Number) row[3]).intValue(),
                        Boolean.TRUE.equals(row[4])))
                .toList();
    }

    /**
     * Puts a file to a draft: a PDF or a picture by its content, of ten megabytes at most, looked at by the scanner where there
     * is one.
     */
    public void upload(String reference, FileKind kind, String fileName, byte[] content) {
        int version = get(reference).version();
        if (uploads(reference).size() >= MOST_FILES) {
            throw new RuleBroken("licensing.landlord.too-many-files", MOST_FILES);
        }
        ReceivedFiles.Looked looked = receivedFiles.look(fileName, content);
        long draft = change(reference, version);
        query("""
                        insert into licensing.landlord_upload
                               (recorded_at, recorded_by, reference, draft_id, kind, file_name, content_type, size_bytes, scanned, content)
                        values (?1, identity.acting(), base.next_number('LU', ?2), ?3, ?4, ?5, ?6, ?7, ?8, ?9)""")
                .setParameter(1, now())
                .setParameter(2, today().getYear())
                .setParameter(3, draft)
                .setParameter(4, kind.name())
                .setParameter(5, looked.name())
                .setParameter(6, looked.contentType())
                .setParameter(7, content.length)
                .setParameter(8, looked.scanned())
                .setParameter(9, content)
                .executeUpdate();
        audit.record("EDIT", "landlord draft", reference, null, "file added");
    }

    /** Takes a file out again, while the draft is one. */
    public void takeOut(String reference, String upload) {
        long draft = change(reference, get(reference).version());
        int gone = query("delete from licensing.landlord_upload where draft_id = ?1 and reference = ?2")
                .setParameter(1, draft)
                .setParameter(2, upload)
                .executeUpdate();
        if (gone == 0) {
            throw new NoSuchElementException("no such file");
        }
    }

    private long idOf(String reference) {
        List<?> found = query("select id from licensing.landlord_draft where reference = ?1")
                .setParameter(1, reference)
                .getResultList();
        return found.stream()
                .map(id -> ((Number) id).longValue())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no such draft"));
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private static Timestamp now() {
        return Timestamp.from(TaskForceClock.current().instant());
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
