package org.margatetaskforce.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.demo.Buildings.Building;
import org.margatetaskforce.demo.Landlords.Landlord;
import org.margatetaskforce.people.InterestKind;

/** The whole invented town: who owns, manages and lends on which building, and who lives there. One seed, one town. */
final class Town {

    /** Any number would do; this one is the year. */
    private static final long SEED = 2011;

    /**
     * Who has to do with a building.
     *
     * @param tenants by the UPRN of their flat, of some of the flats
     */
    record Ownership(
            Landlord owner,
            @Nullable Landlord agent,
            @Nullable Landlord lender,
            Map<String, Landlord> tenants) {}

    private final Random random = new Random(SEED);
    private final List<Building> buildings;
    private final Landlords landlords;
    private final Map<String, Ownership> owners = new HashMap<>();

    Town() {
        buildings = Buildings.of(random);
        Names names = new Names(random);
        landlords = new Landlords(random, names);
        for (Building building : buildings) {
            Map<String, Landlord> tenants = new LinkedHashMap<>();
            for (Buildings.Unit unit : building.units()) {
                if (random.nextInt(3) == 0) {
                    tenants.put(
                            unit.uprn(),
                            landlords.tenant(
                                    names.next(),
                                    unit.label() + ", " + building.number() + " " + building.street() + ", Margate",
                                    building.postcode()));
                }
            }
            owners.put(
                    building.uprn(),
                    new Ownership(
                            landlords.anyOwner(),
                            random.nextInt(3) == 0 ? landlords.pick(landlords.agents) : null,
                            random.nextInt(10) < 4 ? landlords.pick(landlords.lenders) : null,
                            Collections.unmodifiableMap(tenants)));
        }
    }

    List<Building> buildings() {
        return buildings;
    }

    Ownership of(Building building) {
        return Objects.requireNonNull(owners.get(building.uprn()));
    }

    /** Everybody in business here and every tenant, each once. */
    List<Landlord> everybody() {
        Set<Landlord> all = new LinkedHashSet<>(landlords.people);
        all.addAll(landlords.companies);
        all.addAll(landlords.agents);
        all.addAll(landlords.lenders);
        buildings.forEach(building -> all.addAll(of(building).tenants().values()));
        return List.copyOf(all);
    }

    /**
     * Somebody's tie to a building or to a home in it.
     *
     * @param uprn of the building, or of the home
     */
    record Tie(String building, String uprn, Landlord holder, InterestKind kind) {}

    /** Every tie that the council's records would show. */
    List<Tie> ties() {
        List<Tie> ties = new ArrayList<>();
        for (Building building : buildings) {
            Ownership ownership = of(building);
            String uprn = building.uprn();
            ties.add(new Tie(uprn, uprn, ownership.owner(), InterestKind.FREEHOLDER));
            ties.add(new Tie(uprn, uprn, ownership.owner(), InterestKind.PERSON_HAVING_CONTROL));
            if (ownership.agent() != null) {
                ties.add(new Tie(uprn, uprn, ownership.agent(), InterestKind.MANAGING_AGENT));
            }
            if (ownership.lender() != null) {
                ties.add(new Tie(uprn, uprn, ownership.lender(), InterestKind.MORTGAGEE));
            }
            ownership.tenants().forEach((home, tenant) -> ties.add(new Tie(uprn, home, tenant, InterestKind.TENANT)));
        }
        return ties;
    }
}
