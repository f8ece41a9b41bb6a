package org.margatetaskforce.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented names, as mixed as Margate's. The same seed gives the same names. */
final class Names {

    /**
     * An invented name.
     *
     * @param woman whether forename and family name are a woman's
     */
    record Name(String given, String family, boolean woman, String community) {

        String title() {
            return woman ? "Ms" : "Mr";
        }

        String full() {
            return given + " " + family;
        }
    }

    private record Community(String name, int weight, List<String> women, List<String> men, List<String> families) {}

    private final List<Community> communities = new ArrayList<>();
    private final int weights;
    private final Random random;

    Names(Random random) {
        this.random = random;
        for (String line : Resources.lines("names.txt")) {
            String[] parts = line.split(";", -1);
            communities.add(new Community(
                    parts[0],
                    Integer.parseInt(parts[1]),
                    List.of(parts[2].split(",", -1)),
                    List.of(parts[3].split(",", -1)),
                    List.of(parts[4].split(",", -1))));
        }
        weights = communities.stream().mapToInt(Community::weight).sum();
    }

    /** Somebody of the town. */
    Name next() {
        Community community = anyCommunity();
        return name(community, random.nextBoolean());
    }

    /** A woman of the town, or a man. */
    Name next(boolean woman) {
        return name(anyCommunity(), woman);
    }

    /** Somebody of the same community. */
    Name of(String community, boolean woman) {
        return name(
                communities.stream()
                        .filter(each -> each.name().equals(community))
                        .findFirst()
                        .orElseGet(this::anyCommunity),
                woman);
    }

    /** The family name as a woman or a man of that family bears it. */
    String as(String family, boolean woman) {
        return communities.stream()
                .flatMap(community -> community.families().stream())
                .map(pair -> pair.split("/", -1))
                .filter(pair -> pair.length > 1 && (pair[0].equals(family) || pair[1].equals(family)))
                .findFirst()
                .map(pair -> woman ? pair[1] : pair[0])
                .orElse(family);
    }

    private Community anyCommunity() {
        int at = random.nextInt(weights);
        int index = 0;
        while (at >= communities.get(index).weight()) {
            at -= communities.get(index).weight();
            index++;
        }
        return communities.get(index);
    }

    private Name name(Community community, boolean woman) {
        String[] family = pick(community.families()).split("/", -1);
        return new Name(
                pick(woman ? community.women() : community.men()),
                woman && family.length > 1 ? family[1] : family[0],
                woman,
                community.name());
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
