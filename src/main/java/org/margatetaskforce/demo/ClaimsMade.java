package org.margatetaskforce.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.licensing.exemption.ExemptionClaims;
import org.margatetaskforce.licensing.exemption.NewClaim;
import org.margatetaskforce.licensing.order.ManagementOrders;
import org.margatetaskforce.licensing.order.NewOrder;
import org.margatetaskforce.licensing.unlicensed.UnlicensedFilter;
import org.margatetaskforce.licensing.unlicensed.UnlicensedHomes;
import org.margatetaskforce.place.Uprn;

/** Exemptions that landlords of the demo town claim, in each of the states a claim can be in, and one house under management. */
@ApplicationScoped
public class ClaimsMade {

    private static final String OFFICER = "k.hollands";
    private static final String LEADER = "a.okonkwo";

    private record Told(String type, String name, String capacity, String words, String shown) {}

    private static final List<Told> TOLD = List.of(
            new Told(
                    "HOLIDAY_LET",
                    "Odile Fenwright",
                    "freeholder",
                    "It is let by the week from Easter to October, and empty in winter.",
                    "Bookings of last season"),
            new Told(
                    "FAMILY_OCCUPATION",
                    "Harvinder Sohanpal",
                    "freeholder",
                    "My mother lives there and pays the bills.",
                    "Title, birth certificate and council tax bill"),
            new Told(
                    "RESIDENT_LANDLORD",
                    "Marta Kowalczuk",
                    "leaseholder",
                    "I live in the flat and let one room.",
                    "Council tax bill in her name"),
            new Told("LONG_LEASE", "Aldous Pemberley", "lessee", "I have a lease of 99 years and live there.", ""));

    @Inject
    ExemptionClaims claims;

    @Inject
    ManagementOrders orders;

    @Inject
    UnlicensedHomes homes;

    /** Claims some, decides the first two, and puts the last house under an order. */
    void make(LocalDate today) {
        List<String> found = new ArrayList<>();
        Acting.as(
                OFFICER,
                () -> homes.page(new UnlicensedFilter(null, null, UnlicensedFilter.Show.ALL, 100, 50)).rows().stream()
                        .map(UnlicensedHomes.Row::uprn)
                        .limit(TOLD.size() + 1L)
                        .forEach(found::add));
        for (int i = 0; i < Math.min(TOLD.size(), found.size()); i++) {
            claim(found.get(i), TOLD.get(i), i, today);
        }
        if (found.size() > TOLD.size()) {
            order(found.get(TOLD.size()), today.minusDays(12));
        }
    }

    private void claim(String home, Told told, int which, LocalDate today) {
        NewClaim form = new NewClaim();
        form.setClaimedOn(today.minusDays(9L - which));
        form.setType(told.type());
        form.setName(told.name());
        form.setAddress((which + 3) + " Reculver Rise, Herne Bay CT6 6ZZ");
        form.setCapacity(told.capacity());
        form.setWords(told.words());
        List<String> claim = new ArrayList<>();
        Acting.as(OFFICER, () -> claim.add(claims.claimed(Uprn.of(home), form)));
        String reference = claim.get(0);
        if (told.shown().isEmpty()) {
            return;
        }
        Acting.as(
                OFFICER,
                () -> claims.shown(
                        reference,
                        version(reference),
                        told.shown(),
                        "It bears the claim out.",
                        today.minusDays(2),
                        null));
        boolean shownInFull = which < 2;
        Acting.as(
                OFFICER,
                () -> claims.propose(
                        reference,
                        version(reference),
                        shownInFull,
                        shownInFull ? form.getClaimedOn() : null,
                        shownInFull
                                ? "The papers show it."
                                : "The neighbours and the electoral roll say that she lives elsewhere."));
        if (shownInFull) {
            Acting.as(
                    LEADER,
                    () -> claims.decide(
                            reference,
                            version(reference),
                            true,
                            form.getClaimedOn(),
                            today.plusMonths(6),
                            "The papers show it.",
                            ServiceMethod.POST_FIRST_CLASS));
        }
    }

    private int version(String claim) {
        return claims.get(claim).getVersion();
    }

    private void order(String home, LocalDate made) {
        NewOrder form = new NewOrder();
        form.setGround("IMO_UNLICENSED");
        form.setMadeOn(made);
        form.setReasons(
                "Nobody answers for the house: four letters came back, and the rent is taken in cash at the door.");
        form.setDescription("Flat in a converted house");
        form.setInShort("The house is let without a licence, and there is no reasonable prospect of one.");
        form.setTerms("The council manages the house, collects the rent and sees to repairs.");
        Acting.as(LEADER, () -> orders.made(Uprn.of(home), form));
    }
}
