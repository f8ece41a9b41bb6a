package org.margatetaskforce.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Those who own, let, manage and lend on the town's houses, all invented: company numbers begin with letters that Companies
 * House does not use, telephone numbers are the ones Ofcom keeps for drama, addresses lie in towns and postcodes that do
 * not exist.
 */
final class Landlords {

    private static final int PEOPLE = 150;

    private static final List<String> COMPANIES = List.of(
            "Seven Sisters Sands Lettings",
            "Cinque Sands Property",
            "Lido Sands Homes",
            "Shell Bay Estates",
            "North Foreland Rentals",
            "Half Crown Lettings",
            "Winter Gardens Residential",
            "Harbour Arm Homes",
            "Thanet Sky Property",
            "Oyster Catcher Estates",
            "Black Horse Bay Lettings",
            "Chalk Cliff Investments",
            "Walpole Bay Residential",
            "Bathing Machine Estates",
            "Merry-go-round Property",
            "Samphire Homes",
            "Two Piers Lettings",
            "Sand Martin Estates",
            "Turnstone Property Holdings",
            "Sea Wall Residential",
            "Groyne and Gull",
            "Tidal Pool Property",
            "Grotto Shell Homes",
            "Penny Arcade Estates",
            "Jolly Sailor Lettings",
            "Deckchair Residential",
            "Kittiwake Investments",
            "Slipway Homes",
            "Longshore Estates",
            "Candyfloss Property");

    private static final List<String> AGENTS = List.of(
            "Fairweather and Sprat",
            "Bluebell Lettings",
            "Marlow Quayside Lettings",
            "Emptage Vane Property Management",
            "Kestrel House Management",
            "Spinnaker Lettings",
            "Carillon Property Care",
            "Foxglove and Finch",
            "Isle View Management",
            "Hartsdown Keys",
            "Saltmarsh Lettings",
            "Weathervane Management");

    private static final List<String> LENDERS = List.of(
            "Wantsum Building Society",
            "Pegwell Mortgage Bank",
            "Stour Valley Home Loans",
            "Reculver and District Building Society");

    private static final List<String> ROADS = List.of(
            "Orchard Rise",
            "Hopkiln Lane",
            "Pilgrims Mead",
            "Windmill Hill",
            "Cherry Garden Close",
            "Saxon Way",
            "Oast View",
            "Quarry Bank",
            "Lambarde Avenue",
            "Nightingale Rise",
            "Tannery Court",
            "Beechwood Drive");

    private static final List<String> TOWNS =
            List.of("Westmarsh-on-Sea", "Great Hartlake", "Thornbridge", "Holmstone", "East Wickling", "Kingsmere");

    /** Somebody who can have an interest in a house. */
    record Landlord(
            String name,
            @Nullable String title,
            @Nullable String given,
            @Nullable String family,
            @Nullable String companyNumber,
            String address,
            String postcode,
            String phone,
            String email,
            boolean byEmail) {

        boolean isCompany() {
            return given == null;
        }

        /** Address and postcode, as typed on a form. */
        String writtenTo() {
            return address + ", " + postcode;
        }
    }

    final List<Landlord> people;
    final List<Landlord> companies;
    final List<Landlord> agents;
    final List<Landlord> lenders;

    private final Random random;
    private int number;

    Landlords(Random random, Names names) {
        this.random = random;
        List<Landlord> someone = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            someone.add(person(names.next()));
        }
        people = List.copyOf(someone);
        companies = COMPANIES.stream().map(name -> company(name + " Ltd")).toList();
        agents = AGENTS.stream().map(name -> company(name + " Ltd")).toList();
        lenders = LENDERS.stream().map(this::company).toList();
    }

    /** Who owns a house: mostly a person, now and then a company. */
    Landlord anyOwner() {
        return random.nextInt(5) == 0 ? pick(companies) : pick(people);
    }

    Landlord pick(List<Landlord> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Somebody who is not there to be a landlord: a tenant, written to where they live. */
    Landlord tenant(Names.Name name, String address, String postcode) {
        return new Landlord(
                name.title() + " " + name.full(),
                name.title(),
                name.given(),
                name.family(),
                null,
                address,
                postcode,
                mobile(),
                email(name.full()),
                false);
    }

    private Landlord person(Names.Name name) {
        return new Landlord(
                name.title() + " " + name.full(),
                name.title(),
                name.given(),
                name.family(),
                null,
                home(),
                postcode(),
                mobile(),
                email(name.full()),
                random.nextInt(4) == 0);
    }

    private Landlord company(String name) {
        int own = ++number;
        return new Landlord(
                name,
                null,
                null,
                null,
                String.format(Locale.ROOT, "ZZ%06d", 10_000 + own),
                home(),
                postcode(),
                String.format(Locale.ROOT, "01632 960%03d", own),
                "office@" + plain(name) + ".example",
                random.nextInt(3) == 0);
    }

    private String home() {
        return (1 + random.nextInt(120)) + " " + ROADS.get(random.nextInt(ROADS.size())) + ", "
                + TOWNS.get(random.nextInt(TOWNS.size()));
    }

    /** No postcode area is called ZZ. */
    private String postcode() {
        return "ZZ" + (1 + random.nextInt(9)) + " " + (1 + random.nextInt(9)) + (char) ('A' + random.nextInt(26)) + "Z";
    }

    private String mobile() {
        return String.format(Locale.ROOT, "07700 900%03d", random.nextInt(1000));
    }

    private static String email(String name) {
        return plain(name) + "@post.example";
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[^a-z ]", "")
                .strip()
                .replaceAll(" +", "-");
    }
}
