package org.margatetaskforce.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.cases.disclosure.DisclosureDecision;
import org.margatetaskforce.cases.disclosure.DisclosureMeans;
import org.margatetaskforce.cases.disclosure.DisclosurePurpose;
import org.margatetaskforce.cases.disclosure.Disclosures;
import org.margatetaskforce.cases.disclosure.NewDisclosure;
import org.margatetaskforce.cases.disclosure.SharingAgreements;

/** What the demo town's agencies agreed to share, and what left the team this week: asked, granted, refused, handed over. */
@ApplicationScoped
public class Gatekeeping {

    private static final String GOVERNANCE = "m.eldridge";
    private static final String CONSTABLE = "l.tapsell";
    private static final String SERGEANT = "m.brightwell";
    private static final String HOUSING_OFFICER = "p.sandys";

    @Inject
    SharingAgreements agreements;

    @Inject
    Disclosures disclosures;

    /** Signs three agreements, one of which expires soon, and writes four entries of the log. */
    void begin(LocalDate today) {
        Acting.as(GOVERNANCE, () -> {
            agreements.record(new SharingAgreements.NewAgreement(
                    "Kent and Medway information sharing agreement: community safety",
                    "Prevention of crime and disorder in the two wards",
                    List.of("TDC", "KCC", "POL", "KFRS", "PRB"),
                    List.of(1, 2, 3, 5, 6, 10, 13),
                    today.minusMonths(8),
                    today.plusMonths(4),
                    today.plusMonths(16)));
            agreements.record(new SharingAgreements.NewAgreement(
                    "Home fire safety visits",
                    "Which doors in the two wards need a home fire safety visit",
                    List.of("TDC", "KFRS"),
                    List.of(1, 3),
                    today.minusMonths(11),
                    today.plusDays(18),
                    today.plusDays(18)));
            agreements.record(new SharingAgreements.NewAgreement(
                    "Children and families in Margate",
                    "Co-operation for the well-being of children",
                    List.of("KCC", "NHS", "POL"),
                    List.of(3, 4, 5, 6, 15),
                    today.minusMonths(6),
                    today.plusMonths(6),
                    today.plusMonths(18)));
        });
        String handedOver = ask(
                CONSTABLE,
                10,
                "DISTRICT-OTHER",
                "Community safety unit",
                "Dates of three warnings in Dalby Square",
                "Their tenant moved here from that district and the warnings run on.");
        decide(handedOver, DisclosureDecision.GRANTED, "");
        Acting.as(
                CONSTABLE,
                () -> disclosures.release(
                        handedOver, disclosures.get(handedOver).version()));
        String refused = ask(
                CONSTABLE,
                10,
                "RSL",
                "Lettings manager",
                "All incidents of two years at one block",
                "They want to know whom they should not let to in that block.");
        decide(
                refused,
                DisclosureDecision.REFUSED,
                "Far more than the purpose needs: ask again for what concerns one tenancy.");
        ask(
                CONSTABLE,
                13,
                "POLICE-OTHER",
                "Neighbourhood team",
                "The terms of one exclusion zone",
                "The zone ends at their boundary and their patrols have to know it.");
        ask(
                HOUSING_OFFICER,
                2,
                "COUNTY-OTHER",
                "Housing enforcement",
                "The notices served on one landlord",
                "The same landlord has applied for a licence there and their test needs it.");
    }

    private String ask(String who, int dataClass, String to, String office, String items, String necessity) {
        List<String> reference = new ArrayList<>();
        Acting.as(
                who,
                () -> reference.add(disclosures.ask(new NewDisclosure(
                        dataClass,
                        "",
                        List.of(),
                        1,
                        to,
                        office,
                        DisclosureMeans.EMAIL,
                        items,
                        EnumSet.of(DisclosurePurpose.PREVENT_CRIME),
                        "Prevention of disorder",
                        List.of("G115"),
                        "",
                        necessity,
                        false,
                        "It would warn them before a visit.",
                        false,
                        null,
                        ""))));
        return reference.get(0);
    }

    private void decide(String reference, DisclosureDecision decision, String reason) {
        Acting.as(
                SERGEANT,
                () -> disclosures.decide(reference, disclosures.get(reference).version(), decision, reason, "", null));
    }
}
