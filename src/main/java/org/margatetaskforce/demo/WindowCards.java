package org.margatetaskforce.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.licensing.LicensabilityForm;
import org.margatetaskforce.licensing.Occupation;
import org.margatetaskforce.licensing.PropertyDetailsForm;
import org.margatetaskforce.licensing.unlicensed.SignalKind;
import org.margatetaskforce.licensing.unlicensed.Signals;
import org.margatetaskforce.licensing.unlicensed.UnlicensedFilter;
import org.margatetaskforce.licensing.unlicensed.UnlicensedHome;
import org.margatetaskforce.licensing.unlicensed.UnlicensedHomes;

/** What was seen in windows and came by file about homes of the demo town that never applied, and the first of them looked into. */
@ApplicationScoped
public class WindowCards {

    private static final String OFFICER = "p.sandys";
    private static final int SEEN = 40;
    private static final int TAKEN_UP = 6;
    private static final int DECIDED = 3;

    private static final List<String> WORDS = List.of(
            "Card in the window of Sandgrove Lettings",
            "Listed on a lettings website as one bedroom, unfurnished",
            "The occupier said at the door that rent is paid weekly",
            "A neighbour's complaint of bins named it a rented flat");
    private static final List<SignalKind> KINDS =
            List.of(SignalKind.ADVERT, SignalKind.ADVERT, SignalKind.VISIT, SignalKind.COMPLAINT);

    @Inject
    Signals signals;

    @Inject
    UnlicensedHomes homes;

    /** Enters them, takes the first up, and decides some of those. */
    void look(LocalDate today) {
        List<String> found = new ArrayList<>();
        Acting.as(
                OFFICER,
                () -> homes.page(new UnlicensedFilter(null, null, UnlicensedFilter.Show.ALL, 0, 100)).rows().stream()
                        .map(UnlicensedHomes.Row::uprn)
                        .limit(SEEN)
                        .forEach(found::add));
        StringBuilder file = new StringBuilder("uprn,kind,seen_on,words\n");
        for (int i = 0; i < found.size(); i++) {
            String home = found.get(i);
            int which = i % KINDS.size();
            LocalDate seen = today.minusDays(3 + i % 20);
            if (i % 3 == 0) {
                Acting.as(OFFICER, () -> signals.enter(home, KINDS.get(which), seen, WORDS.get(which)));
            } else {
                file.append(home)
                        .append(i % 3 == 1 ? ",housing benefit," : ",council tax,")
                        .append(seen)
                        .append(i % 3 == 1 ? ",Rent paid to a landlord elsewhere\n" : ",Liable: a tenant\n");
            }
        }
        Acting.as(
                OFFICER,
                () -> signals.importFile(
                        file.toString().getBytes(StandardCharsets.UTF_8),
                        "revenues-2011-05.csv",
                        false,
                        (step, steps) -> {}));
        List<String> taken = new ArrayList<>();
        for (String home : found.subList(0, Math.min(TAKEN_UP, found.size()))) {
            Acting.as(OFFICER, () -> taken.add(homes.takeUp(home)));
        }
        for (int i = 0; i < Math.min(DECIDED, taken.size()); i++) {
            decide(taken.get(i), i == DECIDED - 1, today);
        }
    }

    private void decide(String reference, boolean ownerLivesThere, LocalDate today) {
        LicensabilityForm facts = new LicensabilityForm();
        facts.setOccupation(ownerLivesThere ? Occupation.OWNER_OCCUPIED : Occupation.ONE_TENANCY);
        Acting.as(OFFICER, () -> {
            UnlicensedHome home = homes.get(reference);
            homes.decide(
                    reference,
                    home.getVersion(),
                    facts,
                    new PropertyDetailsForm(),
                    ownerLivesThere ? null : today.minusDays(9),
                    null,
                    ownerLivesThere
                            ? "The owner was met at the door and showed the completion statement."
                            : "The tenant showed the tenancy agreement at the door.",
                    "");
        });
    }
}
