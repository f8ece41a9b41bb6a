package org.margatetaskforce.licensing.landlord;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.ApplicationState;
import org.margatetaskforce.licensing.HouseForm;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.LicenceApplications;
import org.margatetaskforce.licensing.LicenceDrafts;
import org.margatetaskforce.licensing.Party;
import org.margatetaskforce.licensing.PartyRole;
import org.margatetaskforce.licensing.Section;
import org.margatetaskforce.licensing.SectionForm;
import org.margatetaskforce.mail.Outbox;

/**
 * Applications that were handed in on paper, brought to the landlords' door: an officer sends a link to the applicant's own e-mail
 * address, and the account that follows it has the application among its homes from then on, as if it had been made there.
 */
@Boundary
public class LandlordPapers {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    LicenceApplications applications;

    @Inject
    LicenceDrafts forms;

    @Inject
    ApplicationFiles files;

    @Inject
    LandlordDrafts drafts;

    @Inject
    DoorRules rules;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    /**
     * What a link puts among somebody's homes.
     *
     * @param receivedOn the day on which the council received it
     */
    public record Offered(
            String application, String address, @Nullable LocalDate receivedOn) {}

    /** True where an application stands among a landlord's homes. As the officer who sees it. */
    public boolean isAtTheDoor(String application) {
        return !query("select 1 from licensing.landlord_draft where application_reference = ?1 and state = 'HANDED_IN'")
                .setParameter(1, application)
                .getResultList()
                .isEmpty();
    }

    /** The e-mail address of the applicant, as the application has it; empty where it has none. As the officer who sees it. */
    public String addressOf(String application) {
        return applications.parties(application).stream()
                .filter(party -> party.getRole() == PartyRole.APPLICANT)
                .findFirst()
                .map(Party::getEmail)
                .map(AccountForm::spelled)
                .orElse("");
    }

    /**
     * Sends the applicant the link.
     *
     * @throws RuleBroken {@code licensing.landlord.at-the-door} where it stands there already, {@code
     *     licensing.landlord.not-received} where it was not handed in, {@code licensing.landlord.applicant-without-email}
     */
    @For("licence.offer-door")
    public void offer(String reference) {
        LicenceApplication application = applications.get(reference);
        if (application.getState() == ApplicationState.DRAFT || application.getState() == ApplicationState.DISCARDED) {
            throw new RuleBroken("licensing.landlord.not-received");
        }
        if (isAtTheDoor(reference)) {
            throw new RuleBroken("licensing.landlord.at-the-door");
        }
        String email = addressOf(reference);
        if (email.isEmpty()) {
            throw new RuleBroken("licensing.landlord.applicant-without-email");
        }
        String code = LinkCode.random();
        query("""
                        insert into licensing.landlord_link (token_hash, purpose, application_reference, sent_at, expires_at)
                        values (?1, 'TAKE', ?2, ?3, ?4)""")
                .setParameter(1, LinkCode.digest(code))
                .setParameter(2, reference)
                .setParameter(3, Timestamp.from(rules.now()))
                .setParameter(4, Timestamp.from(rules.signatureAwaitedUntil()))
                .executeUpdate();
        outbox.putOutside(
                "landlord-take/" + LinkCode.digest(code),
                AccountForm.usable(email),
                "landlord-take",
                "/landlord/take.xhtml?code=" + code,
                reference);
        files.note(
                application,
                "The applicant may follow it online",
                "A link to the landlords’ door was sent to the applicant’s e-mail address.");
    }

    /**
     * What a link puts among somebody's homes. As the system.
     *
     * @throws RuleBroken {@code licensing.landlord.link-no-more}
     */
    @For(For.THE_SYSTEM)
    public Offered offered(String code) {
        Object[] row = link(code);
        return new Offered(
                (String) row[1],
                applications.house((String) row[1]).getAddress(),
                row[3] == null ? null : ((Date) row[3]).toLocalDate());
    }

    /**
     * Whoever is in follows such a link: the application and what comes of it stand among their homes, with what its form says, which a
     * renewal will be filled in with. As the system, which sees that form within this one transaction.
     *
     * @return the draft as which it stands there
     */
    @For(For.THE_SYSTEM)
    public String take(String code, String account) {
        Object[] link = link(code);
        String application = (String) link[1];
        HouseForm house = forms.houseForm(application);
        @SuppressWarnings("unchecked")
        List<Object[]> draft = query("""
                        insert into licensing.landlord_draft (recorded_at, recorded_by, reference, account_id, property_uprn, address,
                               state, application_id, application_reference, last_saved_at, renews_licence)
                        select ?1, identity.acting(), base.next_number('LD', ?2), a.id, ?4, ?5, 'HANDING_IN', ?6, ?7, ?1, cast(?8 as text)
                          from licensing.landlord_account a where a.reference = ?3 and a.active
                        on conflict do nothing
                        returning id, reference""")
                .setParameter(1, now())
                .setParameter(2, TaskForceClock.current().today().getYear())
                .setParameter(3, account)
                .setParameter(4, Objects.requireNonNull(house.getUprn()))
                .setParameter(5, applications.house(application).getAddress())
                .setParameter(6, link[2])
                .setParameter(7, application)
                .setParameter(8, house.getRenewsLicence())
                .getResultList();
        if (draft.isEmpty()) {
            throw new RuleBroken("licensing.landlord.at-the-door");
        }
        long id = ((Number) draft.get(0)[0]).longValue();
        for (Map.Entry<Section, SectionForm> section :
                forms.everySection(application).entrySet()) {
            if (section.getKey() != Section.FEE) {
                drafts.keep(id, section.getKey(), section.getValue(), true);
            }
        }
        query("update licensing.landlord_draft set state = 'HANDED_IN', handed_in_at = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, now())
                .executeUpdate();
        query("update licensing.landlord_link set used_at = ?2 where id = ?1")
                .setParameter(1, link[0])
                .setParameter(2, Timestamp.from(rules.now()))
                .executeUpdate();
        audit.record("EDIT", "landlord draft", (String) draft.get(0)[1], null, "taken over from paper: " + application);
        return (String) draft.get(0)[1];
    }

    /** Link, application by reference and key, the day it was received. */
    private Object[] link(String code) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select l.id, a.reference, a.id, a.received_on
                          from licensing.landlord_link l join licensing.application a on a.reference = l.application_reference
                         where l.token_hash = ?1 and l.purpose = 'TAKE' and l.used_at is null and l.expires_at > ?2
                           for update of l""")
                .setParameter(1, LinkCode.digest(code))
                .setParameter(2, Timestamp.from(rules.now()))
                .getResultList();
        return found.stream().findFirst().orElseThrow(() -> new RuleBroken("licensing.landlord.link-no-more"));
    }

    private static Timestamp now() {
        return Timestamp.from(TaskForceClock.current().instant());
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
