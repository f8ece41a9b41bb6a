package org.margatetaskforce.licensing.landlord;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.licensing.ApplicationType;
import org.margatetaskforce.licensing.HouseForm;
import org.margatetaskforce.licensing.LicenceType;
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
    LandlordMessages messages;

    @Inject
    LandlordCertificates certificates;

    @Inject
    ConditionEvidences evidences;

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
     * @param renews the licence that it renews; null of a new application
     */
    public String begin(String principal, String propertyUprn, List<String> unitUprns, @Nullable String renews) {
        String address = asTheDoor(() -> desk.addressOf(propertyUprn, unitUprns));
        HouseForm house = new HouseForm();
        house.setUprn(propertyUprn);
        house.setUnitUprns(unitUprns);
        house.setApplicationType(renews == null ? ApplicationType.NEW : ApplicationType.RENEWAL);
        house.setRenewsLicence(renews);
        house.setSubmittedVia(SubmittedVia.ONLINE);
        house.setLicenceType(LicenceType.DWELLING);
        return drafts.begin(principal, house, address);
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

    /** Asks the proposed holder of a draft of the landlord's to sign. */
    public void askToSign(String reference) {
        drafts.get(reference);
        asTheDoor(() -> {
            desk.askToSign(reference);
            return true;
        });
    }

    /** The landlord who is in writes about an application of theirs. */
    public void write(String reference, MessageKind kind, String words, @Nullable LocalDate aboutDay) {
        String application = drafts.get(reference).applicationReference();
        if (application == null) {
            throw new NoSuchElementException("no application yet");
        }
        String author = accounts.mine().name();
        asTheDoor(() -> {
            messages.receive(application, kind, author, words, aboutDay);
            return true;
        });
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
     * Begins the renewal of a licence of the landlord's: for the same dwellings, with what they have said before.
     *
     * @param reference of the draft that led to the licence
     */
    public String renew(String reference) {
        LandlordDrafts.Licensed licensed = drafts.licensed(reference);
        HouseForm before = (HouseForm) drafts.section(reference, Section.HOUSE);
        return begin(
                licensed.principal(), drafts.get(reference).propertyUprn(), before.getUnitUprns(), licensed.licence());
    }

    /** Sends somebody a link by which they may act for the landlord who is in. */
    public void inviteAgent(String email) {
        String account = accounts.mine().reference();
        asTheDoor(() -> {
            agents.invite(account, email);
            return true;
        });
    }

    /** The landlord who is in follows such a link. */
    public void actFor(String code) {
        String account = accounts.mine().reference();
        asTheDoor(() -> {
            agents.accept(code, account);
            return true;
        });
    }

    /** What a link asks to be signed: whoever has the link may read it. */
    public LandlordDesk.ToSign toSign(String code) {
        return asTheDoor(() -> desk.toSign(code));
    }

    /** Signs by link. */
    public void signAsHolder(String code, String name) {
        asTheDoor(() -> {
            desk.signAsHolder(code, name);
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
