package org.margatetaskforce.licensing.landlord;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.licensing.ApplicationType;
import org.margatetaskforce.licensing.Days;
import org.margatetaskforce.licensing.HouseForm;
import org.margatetaskforce.licensing.LicenceType;
import org.margatetaskforce.licensing.PartyForm;
import org.margatetaskforce.licensing.PartyRole;
import org.margatetaskforce.licensing.Section;
import org.margatetaskforce.licensing.SectionForm;
import org.margatetaskforce.licensing.SubmittedVia;
import org.margatetaskforce.licensing.condition.ConditionEvidences;
import org.margatetaskforce.licensing.condition.ConditionRecords;
import org.margatetaskforce.place.AddressRow;

/**
 * The way from a landlord's page to the desk behind it. What is theirs is asked of the database as the landlord; only then, and
 * in a transaction of its own, does the desk work on it as the system.
 */
@ApplicationScoped
public class LandlordDoor {

    @Inject
    LandlordDesk desk;

    @Inject
    LandlordDrafts drafts;

    @Inject
    LandlordAccounts accounts;

    @Inject
    LandlordAgents agents;

    @Inject
    LandlordOwners owners;

    @Inject
    LandlordPapers papers;

    @Inject
    LandlordMessages messages;

    @Inject
    LandlordCertificates certificates;

    @Inject
    ConditionEvidences evidences;

    @Inject
    Deadlines deadlines;

    /** Addresses like a text: anybody may ask, for addresses are no secret. */
    public List<AddressRow> search(@Nullable String text) {
        return asTheDoor(() -> desk.search(text));
    }

    /** What is known of an address today. */
    public LandlordDesk.Place look(String uprn) {
        return asTheDoor(() -> desk.look(uprn));
    }

    /** Where a draft of the landlord's stands. */
    public LandlordDesk.Standing standing(String reference) {
        drafts.get(reference);
        return asTheDoor(() -> desk.standing(reference));
    }

    /**
     * Begins an application for dwellings of a building.
     *
     * @param principal for whom
     */
    public String begin(String principal, String propertyUprn, List<String> unitUprns) {
        return begin(principal, propertyUprn, unitUprns, null, null);
    }

    private String begin(
            String principal,
            String propertyUprn,
            List<String> unitUprns,
            @Nullable String renews,
            @Nullable String renewed) {
        String who = accounts.mine().reference();
        PartyForm applicant = asTheDoor(() -> accounts.applicant(principal, who));
        String address = asTheDoor(() -> desk.addressOf(propertyUprn, unitUprns));
        HouseForm house = new HouseForm();
        house.setUprn(propertyUprn);
        house.setUnitUprns(unitUprns);
        house.setApplicationType(renews == null ? ApplicationType.NEW : ApplicationType.RENEWAL);
        house.setRenewsLicence(renews);
        house.setSubmittedVia(SubmittedVia.ONLINE);
        house.setLicenceType(LicenceType.DWELLING);
        return drafts.begin(principal, applicant, house, address, renewed);
    }

    /** Saves one section of a draft of the landlord's; the building stays the one that the draft was begun for. */
    public int save(String reference, int expectedVersion, SectionForm form) {
        if (!(form instanceof HouseForm house)) {
            return drafts.save(reference, expectedVersion, form);
        }
        String building = drafts.get(reference).propertyUprn();
        house.setUprn(building);
        house.setSubmittedVia(SubmittedVia.ONLINE);
        String address = asTheDoor(() -> desk.addressOf(building, house.getUnitUprns()));
        return drafts.save(reference, expectedVersion, house, address);
    }

    /** Asks the applicant or the proposed holder of a draft of the landlord's to sign, by link. */
    public void askToSign(String reference, PartyRole signer) {
        drafts.get(reference);
        asTheDoor(() -> {
            desk.askToSign(reference, signer);
            return true;
        });
    }

    /** The landlord who is in writes about an application of theirs. */
    public void write(String reference, MessageKind kind, String words, @Nullable LocalDate aboutDay) {
        LandlordDrafts.Draft draft = drafts.get(reference);
        String application = draft.applicationReference();
        if (application == null) {
            throw new NoSuchElementException("no application yet");
        }
        String mine = accounts.mine().name();
        String principal = draft.joint() ? draft.actsFor() : draft.own() ? null : draft.holder();
        String author = principal == null ? mine : LandlordAgents.inTheNameOf(mine, principal);
        asTheDoor(() -> {
            messages.receive(application, kind, author, words, aboutDay);
            return true;
        });
    }

    /** From which day on a licence may be renewed here, by its last day: from the day on which its holder is reminded. */
    public Map<LocalDate, LocalDate> renewableFrom(Collection<LocalDate> ends) {
        Map<LocalDate, LocalDate> from = new HashMap<>();
        deadlines.reckonEach("P-EXPIRY", ends).forEach((end, reminder) -> from.put(end, reminder.on()));
        return from;
    }

    /**
     * The landlord who is in sends a file for a condition of a licence of theirs.
     *
     * @param madeOn the day that the certificate bears
     * @param validUntil the day that it says it is good until; null where it says none
     */
    public void sendCertificate(
            String reference,
            String code,
            @Nullable LocalDate madeOn,
            @Nullable LocalDate validUntil,
            ConditionRecords.Enclosed file) {
        String application = drafts.get(reference).applicationReference();
        if (application == null) {
            throw new NoSuchElementException("no application yet");
        }
        certificates.get(reference, code);
        asTheDoor(() -> {
            evidences.receive(application, code, madeOn, validUntil, file);
            return true;
        });
    }

    /**
     * Begins the renewal of a licence of the landlord's: for the same dwellings, with what they have said before. One that is begun
     * is gone on with.
     *
     * @param reference of the draft that led to the licence
     * @throws RuleBroken {@code licensing.landlord.renew-later} with the day, while its end is far
     */
    public String renew(String reference) {
        LandlordDrafts.Licensed licensed = drafts.licensed(reference);
        Optional<String> begun = drafts.renewing(licensed.licence());
        if (begun.isPresent()) {
            return begun.get();
        }
        LocalDate from = deadlines.reckon("P-EXPIRY", licensed.endsOn()).on();
        if (TaskForceClock.current().today().isBefore(from)) {
            throw new RuleBroken("licensing.landlord.renew-later", Days.words(from));
        }
        HouseForm before = (HouseForm) drafts.section(reference, Section.HOUSE);
        String renewal = begin(
                licensed.principal(),
                drafts.get(reference).propertyUprn(),
                before.getUnitUprns(),
                licensed.licence(),
                reference);
        asTheDoor(() -> {
            owners.goOnIn(reference, renewal);
            return true;
        });
        return renewal;
    }

    /** Sends somebody a link by which they may act for the landlord who is in. */
    public void inviteAgent(String email) {
        String account = accounts.mine().reference();
        asTheDoor(() -> {
            agents.invite(account, email);
            return true;
        });
    }

    /** The links by which somebody may yet act for the landlord who is in: sent, and followed by nobody. */
    public List<LandlordAgents.Invited> invitedAgents() {
        String account = accounts.mine().reference();
        return asTheDoor(() -> agents.invited(account));
    }

    /** Calls such a link back. */
    public void callBackAgent(long id) {
        String account = accounts.mine().reference();
        asTheDoor(() -> {
            agents.callBack(account, id);
            return true;
        });
    }

    /** For whom such a link lets one act. */
    public String invitedBy(String code) {
        return asTheDoor(() -> agents.invitedBy(code));
    }

    /** The landlord who is in follows such a link. */
    public void actFor(String code) {
        String account = accounts.mine().reference();
        asTheDoor(() -> {
            agents.accept(code, account);
            return true;
        });
    }

    /** Asks somebody who owns the home of a draft together with its applicant to join in, by a link. */
    public void askOwner(String reference, PartyForm owner) {
        LandlordDrafts.Draft draft = drafts.get(reference);
        if (draft.joint()) {
            throw new NoSuchElementException("no draft of theirs to name owners in");
        }
        asTheDoor(() -> {
            owners.ask(reference, draft.version(), owner);
            return true;
        });
    }

    /** What such a link lets one join in. */
    public LandlordOwners.Joining joining(String code) {
        return asTheDoor(() -> owners.joining(code));
    }

    /**
     * The landlord who is in follows such a link.
     *
     * @return the draft that they now see among their homes
     */
    public String join(String code) {
        String account = accounts.mine().reference();
        return asTheDoor(() -> owners.join(code, account));
    }

    /** Takes an owner out of a draft of the landlord's own, or the landlord who is in out of what another applies for. */
    public void endOwner(String reference, String owner) {
        LandlordDrafts.Draft draft = drafts.get(reference);
        LandlordOwners.Row row = owners.all(reference).stream()
                .filter(each -> each.reference().equals(owner) && (each.me() || !draft.joint()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no such owner"));
        asTheDoor(() -> {
            owners.end(reference, owner, row.me());
            return true;
        });
    }

    /** What a link of the council's puts among the homes of whoever follows it. */
    public LandlordPapers.Offered offered(String code) {
        return asTheDoor(() -> papers.offered(code));
    }

    /**
     * The landlord who is in follows such a link.
     *
     * @return the draft as which it stands among their homes
     */
    public String takeOver(String code) {
        String account = accounts.mine().reference();
        return asTheDoor(() -> papers.take(code, account));
    }

    /** What a link asks to be signed: whoever has the link may read it. */
    public LandlordDesk.ToSign toSign(String code) {
        return asTheDoor(() -> desk.toSign(code));
    }

    /**
     * Signs by link.
     *
     * @param edition that was read
     */
    public void sign(String code, String edition, String name) {
        asTheDoor(() -> {
            desk.sign(code, edition, name);
            return true;
        });
    }

    /** Does something as the system, in transactions of its own. */
    static <T> T asTheDoor(Supplier<T> work) {
        List<T> answer = new java.util.ArrayList<>(1);
        Acting.as(Acting.SYSTEM, () -> {
            answer.add(work.get());
        });
        return answer.get(0);
    }
}
