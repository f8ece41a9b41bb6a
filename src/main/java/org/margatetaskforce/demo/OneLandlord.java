package org.margatetaskforce.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.licensing.ApplicationFilter;
import org.margatetaskforce.licensing.LicenceApplications;
import org.margatetaskforce.licensing.LicenceDrafts;
import org.margatetaskforce.licensing.PaymentForm;
import org.margatetaskforce.licensing.PaymentMethod;
import org.margatetaskforce.licensing.accounts.SchemeAccounts;

/** A company that owns several houses hands in an application for each of their flats on one day: what is worked on in bulk. */
@ApplicationScoped
public class OneLandlord {

    private static final int FLATS = 12;
    private static final String ADMINISTRATOR = "m.stokes";

    @Inject
    Settlement settlement;

    @Inject
    Filing filing;

    @Inject
    LicenceDrafts drafts;

    @Inject
    SchemeAccounts accounts;

    @Inject
    LicenceApplications applications;

    /**
     * Whose applications were handed in.
     *
     * @param references {@code SL-2011-00042}
     */
    record HandedIn(Landlords.Landlord owner, List<String> references) {}

    /** Hands them in: one lacks its gas certificate, of one a judgment is owned up to, one is not paid for. */
    HandedIn handIn(Town town, LocalDate received) {
        Map<Landlords.Landlord, List<Buildings.Building>> free = new LinkedHashMap<>();
        Set<String> designated = settlement.designated();
        Acting.as(ADMINISTRATOR, () -> town.buildings().stream()
                .filter(building -> designated.contains(building.uprn()) && !building.bedsits())
                .filter(building -> town.of(building).owner().isCompany())
                .filter(this::nobodyApplied)
                .forEach(building -> free.computeIfAbsent(town.of(building).owner(), any -> new ArrayList<>())
                        .add(building)));
        Landlords.Landlord owner = free.keySet().stream()
                .max(Comparator.comparingInt(one -> flats(free.getOrDefault(one, List.of()))))
                .orElseThrow();
        List<String> references = new ArrayList<>();
        for (Buildings.Building building : free.getOrDefault(owner, List.of())) {
            for (Buildings.Unit unit : building.units()) {
                if (references.size() == FLATS) {
                    return new HandedIn(owner, references);
                }
                int which = references.size();
                Paperwork form = new Paperwork(
                        new Random(which),
                        building,
                        List.of(unit),
                        owner,
                        null,
                        town.of(building).lender(),
                        which == 3
                                ? Paperwork.Flaw.INCOMPLETE
                                : which == 6 ? Paperwork.Flaw.CONVICTION : Paperwork.Flaw.NONE,
                        received);
                Acting.as(ADMINISTRATOR, () -> references.add(file(form, unit.uprn(), which, received)));
            }
        }
        return new HandedIn(owner, references);
    }

    private static int flats(List<Buildings.Building> buildings) {
        return buildings.stream().mapToInt(building -> building.units().size()).sum();
    }

    /** What the first month cost, as the team leader entered it. */
    void keepBooks(LocalDate today) {
        accounts.enterTime(today.minusDays(11), 2_220, "Setting up: forms, letters and the register");
        accounts.enterTime(today.minusDays(5), 1_380, "Validation, week of 16 May");
        accounts.enterCost(today.minusDays(9), 41_250L, "Printing of letters to landlords");
    }

    private boolean nobodyApplied(Buildings.Building building) {
        return applications
                        .page(new ApplicationFilter(
                                null, null, building.number() + " " + building.street(), null, false, 0, 1))
                        .total()
                == 0;
    }

    private String file(Paperwork form, String uprn, int which, LocalDate received) {
        String reference = filing.draft(uprn, form.sections());
        filing.submit(reference);
        if (which == 9) {
            return reference;
        }
        PaymentForm payment = new PaymentForm();
        payment.setPence(drafts.fee(reference).pence());
        payment.setPaidOn(received);
        payment.setReceipt("RB" + (which + 1));
        payment.setMethod(PaymentMethod.CHEQUE);
        applications.recordPayment(reference, applications.get(reference).getVersion(), payment);
        return reference;
    }
}
