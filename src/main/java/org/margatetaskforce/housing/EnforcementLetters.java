package org.margatetaskforce.housing;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.documents.Document;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.identity.Colleague;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.OnDuty;
import org.margatetaskforce.people.InterestKind;
import org.margatetaskforce.people.PropertyInterest;
import org.margatetaskforce.people.PropertyInterests;

/**
 * The letters of housing enforcement up to an inspection, and at the end: what each needs to say, taken from the file and printed
 * by {@code documents}. Who complained is on no letter but their own.
 */
@Boundary
public class EnforcementLetters {

    /** Who is written to first where several are on record: who answers for the house day by day. */
    private static final List<InterestKind> FIRST = List.of(
            InterestKind.LICENCE_HOLDER,
            InterestKind.PERSON_HAVING_CONTROL,
            InterestKind.PERSON_MANAGING,
            InterestKind.MANAGING_AGENT,
            InterestKind.FREEHOLDER,
            InterestKind.LEASEHOLDER);

    @Inject
    Documents documents;

    @Inject
    Officers officers;

    @Inject
    PropertyInterests interests;

    /**
     * Somebody who answers for a dwelling, as recorded.
     *
     * @param interest the interest's reference
     * @param holder the reference of the person or organisation
     * @param address where they are written to; empty where none is recorded
     */
    public record Landlord(
            String interest, String holder, String name, InterestKind kind, String address, String source) {}

    /** Those who answer for the dwelling today, as recorded; the one to write to first stands first. */
    public List<Landlord> landlords(EnforcementCase of) {
        return interests.recordedOn(of.getUprn(), EnforcementFiles.today()).stream()
                .filter(each -> FIRST.contains(each.getKind()))
                .sorted(Comparator.comparing(each -> FIRST.indexOf(each.getKind())))
                .map(EnforcementLetters::landlord)
                .toList();
    }

    private static Landlord landlord(PropertyInterest each) {
        return new Landlord(
                each.getReference(),
                each.getHolderReference(),
                each.getHolderName(),
                each.getKind(),
                each.holderContact().onOneLine(),
                each.getSourceType().words());
    }

    /** The one of them with this reference of their interest. */
    public Landlord landlord(EnforcementCase of, String interest) {
        return landlords(of).stream()
                .filter(each -> each.interest().equals(interest))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("housing.case.landlord-unknown"));
    }

    /** To who complained, at the address they chose: that it has come in or, of a closed case, how it ended. Printed, not kept. */
    byte[] toComplainant(EnforcementCase about, NewReport.Complainant complainant) {
        boolean over = about.getClosedOn() != null;
        Map<String, Object> values = to(
                complainant.name(),
                Objects.requireNonNull(complainant.writeTo()),
                over
                        ? Map.of(
                                "closedOn",
                                Objects.requireNonNull(about.getClosedOn()),
                                "outcome",
                                outcome(about.getState()))
                        : Map.of("reportedOn", about.getReportedOn()));
        sign(values, about);
        return documents.sheet(
                over ? "housing/case-closed" : "housing/acknowledgement",
                about.getReference(),
                about.getReference(),
                EnforcementFiles.COMPLAINANT,
                over ? "Our case is closed" : "We have your report",
                values);
    }

    /** The landlord is asked to put it right. */
    public Document askLandlord(EnforcementCase about, Landlord landlord, String askedFor, LocalDate reviewOn) {
        return issue(
                about,
                "housing/informal-letter",
                "Please put this right",
                EnforcementFiles.PERSON_INDEX,
                to(landlord.name(), landlord.address(), Map.of("askedFor", askedFor, "reviewOn", reviewOn)));
    }

    /** E01: notice that an officer will enter (s.239(5)). */
    public Document entryNotice(
            EnforcementCase about, String name, String capacity, String address, String entryFrom, String purpose) {
        return issue(
                about,
                "housing/entry-notice",
                "Notice of entry",
                EnforcementFiles.PERSON_INDEX,
                to(name, address, Map.of("capacity", capacity, "entryFrom", entryFrom, "purpose", purpose)));
    }

    /** E26: the information on which a warrant is asked for (s.240). */
    public Document warrantInformation(
            EnforcementCase about, String ground, String information, List<String> attempts) {
        Map<String, Object> values = new HashMap<>();
        values.put("ground", ground);
        values.put("information", information);
        if (!attempts.isEmpty()) {
            values.put("attempts", attempts);
        }
        return issue(
                about,
                "housing/warrant-information",
                "Information for a warrant",
                EnforcementFiles.ENFORCEMENT_DETAIL,
                values);
    }

    /** E27: it is over; to the landlord where one is on record. Who complained is written to apart. */
    void closed(EnforcementCase about) {
        landlords(about).stream()
                .filter(each -> !each.address().isBlank())
                .findFirst()
                .ifPresent(landlord -> issue(
                        about,
                        "housing/case-closed",
                        "Our case is closed",
                        EnforcementFiles.PERSON_INDEX,
                        to(
                                landlord.name(),
                                landlord.address(),
                                Map.of(
                                        "closedOn",
                                        Objects.requireNonNull(about.getClosedOn()),
                                        "outcome",
                                        outcome(about.getState())))));
    }

    private static String outcome(EnforcementState end) {
        return switch (end) {
            case CLOSED_INFORMALLY -> "What was reported has been put right without a notice.";
            case CLOSED_NO_HAZARD ->
                "The dwelling was inspected and assessed, and no hazard was found that we may or must act on.";
            case CLOSED_NO_ACTION ->
                "The dwelling was inspected and assessed. A hazard of category 2 was found, on which we have decided to take no action.";
            case CLOSED_COMPLIED ->
                "The dwelling was inspected again, and the hazard that had been found has been removed.";
            default -> "What we decided to do about the hazard that was found has been done.";
        };
    }

    private static Map<String, Object> to(String name, String address, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("recipientName", name);
        all.put("recipientAddress", address);
        return all;
    }

    /** Writes a letter or a record about a case, signed by the one acting. */
    public Document issue(EnforcementCase about, String template, String title, int dataClass, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        sign(all, about);
        return documents.issue(template, about.getReference(), about.getCaseReference(), dataClass, title, all);
    }

    private void sign(Map<String, Object> all, EnforcementCase about) {
        String who = EnforcementFiles.who();
        String signs = who.equals(Acting.SYSTEM) ? leader() : who;
        all.put("officerName", officers.nameOf(signs));
        all.put(
                "officerPost",
                officers.findOnDuty(signs)
                        .map(OnDuty::posts)
                        .map(officers::titlesOf)
                        .orElse("Margate Task Force"));
        all.put("houseAddress", about.getAddress());
    }

    /** The Housing Team Leader of today, or whoever acts where the post is vacant. */
    private String leader() {
        return officers.ofPost("HTL").stream()
                .map(Colleague::username)
                .findFirst()
                .orElseGet(EnforcementFiles::who);
    }
}
