package org.margatetaskforce.housing.notice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.people.InterestKind;

/**
 * On whom a notice or order is served, and who gets a copy, each with the reason: Housing Act 2004 Sch 1 paras 1 to 5 for an
 * improvement notice, for what is served as one (ss.28(7), 29(7), 40(8)), and Sch 2 paras 1 and 2 for an order. An officer may
 * depart from it, with a reason.
 */
public final class Recipients {

    /** Somebody with an interest, as the records of people have them; {@code inTheFlat} where in the flat itself, not the building. */
    record Interested(
            String reference,
            String name,
            InterestKind kind,
            @Nullable String address,
            @Nullable String source,
            boolean inTheFlat) {}

    /** Whether it must be served on them, or they get a copy. */
    public enum Role {
        REQUIRED("Served on"),
        COPY("Copy to");

        private final String words;

        Role(String words) {
            this.words = words;
        }

        /** As a page says it. */
        public String words() {
            return words;
        }
    }

    private static final Set<InterestKind> MANAGING =
            EnumSet.of(InterestKind.PERSON_MANAGING, InterestKind.MANAGING_AGENT);

    private final Map<String, PartyForm> byHolder = new LinkedHashMap<>();

    private Recipients() {}

    /** Everybody concerned, those whom it must be served on first. */
    static List<PartyForm> of(NoticeKind kind, PremisesKind premises, String let, List<Interested> known) {
        Recipients found = new Recipients();
        if (kind.isOrder()) {
            found.everybody(premises, known);
        } else {
            found.oneWhoActs(premises, known);
            String copies = "has an interest, and so gets a copy: Sch 1 para 5";
            known.stream()
                    .filter(one -> one.kind() != InterestKind.TENANT)
                    .forEach(one -> found.add(Role.COPY, one, copies));
            known.stream()
                    .filter(one -> one.kind() == InterestKind.TENANT)
                    .forEach(one ->
                            found.add(Role.COPY, one, "occupies the premises, and so gets a copy: Sch 1 para 5"));
        }
        found.occupiers(kind, premises, let);
        List<PartyForm> all = new ArrayList<>(found.byHolder.values());
        all.sort(Comparator.comparing(PartyForm::getRole));
        return all;
    }

    /** Of an improvement notice, the one who is to act. */
    private void oneWhoActs(PremisesKind premises, List<Interested> known) {
        Optional<Interested> holder = first(known, InterestKind.LICENCE_HOLDER);
        if (holder.isPresent() && !premises.isCommon()) {
            add(
                    Role.REQUIRED,
                    holder.get(),
                    "the dwelling is licensed: the holder of the licence, whatever the ownership records say: Sch 1 para 1");
            return;
        }
        switch (premises) {
            case HOUSE ->
                first(known, InterestKind.PERSON_HAVING_CONTROL)
                        .ifPresent(one -> add(
                                Role.REQUIRED, one, "has control of a dwelling that is no flat: Sch 1 para 2(2)(a)"));
            case HOUSE_HMO ->
                first(known, InterestKind.PERSON_HAVING_CONTROL)
                        .or(() -> managing(known))
                        .ifPresent(one -> add(
                                Role.REQUIRED,
                                one,
                                (MANAGING.contains(one.kind()) ? "manages" : "has control of")
                                        + " the house in multiple occupation: Sch 1 para 2(2)(b)"));
            case FLAT ->
                ownerOfTheFlat(known)
                        .ifPresent(one ->
                                add(Role.REQUIRED, one, "owns the flat and ought to take the action: Sch 1 para 3(2)"));
            case FLAT_HMO ->
                ownerOfTheFlat(known)
                        .or(() -> managing(known))
                        .ifPresent(
                                one -> add(
                                        Role.REQUIRED,
                                        one,
                                        MANAGING.contains(one.kind())
                                                ? "manages the flat in multiple occupation: Sch 1 para 3(3)"
                                                : "owns the flat in multiple occupation and ought to take the action: Sch 1 para 3(3)"));
            case COMMON_PARTS ->
                known.stream()
                        .filter(one -> !one.inTheFlat())
                        .filter(one -> one.kind() == InterestKind.FREEHOLDER || one.kind() == InterestKind.LEASEHOLDER)
                        .min(Comparator.comparing(Interested::kind))
                        .ifPresent(
                                one -> add(
                                        Role.REQUIRED,
                                        one,
                                        "owns the building with the common parts and ought to take the action: Sch 1 para 4(2)"));
        }
    }

    /** An owner (s.262(7)): the lessee of the flat itself before the freeholder of the whole. */
    private static Optional<Interested> ownerOfTheFlat(List<Interested> known) {
        return Stream.of(
                        known.stream()
                                .filter(one -> one.inTheFlat() && one.kind() == InterestKind.LEASEHOLDER)
                                .findFirst(),
                        known.stream()
                                .filter(one -> one.inTheFlat() && one.kind() == InterestKind.PERSON_HAVING_CONTROL)
                                .findFirst(),
                        first(known, InterestKind.LEASEHOLDER),
                        first(known, InterestKind.FREEHOLDER))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Interested> managing(List<Interested> known) {
        return first(known, InterestKind.PERSON_MANAGING).or(() -> first(known, InterestKind.MANAGING_AGENT));
    }

    private static Optional<Interested> first(List<Interested> known, InterestKind kind) {
        return known.stream().filter(one -> one.kind() == kind).findFirst();
    }

    /** Of an order, all owners, all who may permit occupation, all mortgagees and all occupiers. */
    private void everybody(PremisesKind premises, List<Interested> known) {
        String source = schedule2(premises);
        for (Interested one : known) {
            String why =
                    switch (one.kind()) {
                        case FREEHOLDER, LEASEHOLDER -> "is an owner";
                        case MORTGAGEE -> "is a mortgagee";
                        case TENANT -> "is an occupier";
                        default -> "may permit others to occupy";
                    };
            add(Role.REQUIRED, one, why + source);
        }
    }

    private static String schedule2(PremisesKind premises) {
        return premises == PremisesKind.HOUSE || premises == PremisesKind.HOUSE_HMO
                ? ": Sch 2 para 1(2)"
                : ": Sch 2 para 2(2)";
    }

    /** Whoever lives there, by that description, at the premises: nobody is left out because their name is not known. */
    private void occupiers(NoticeKind kind, PremisesKind premises, String let) {
        PartyForm occupiers = new PartyForm();
        occupiers.setRole(kind.isOrder() ? Role.REQUIRED : Role.COPY);
        occupiers.setName("The occupiers");
        occupiers.setCapacity("occupiers");
        occupiers.setBecause(
                kind.isOrder()
                        ? "occupy the premises" + schedule2(premises)
                        : "occupy the premises, and so get a copy: Sch 1 para 5");
        occupiers.knownAt(let, "the premises");
        byHolder.put("", occupiers);
    }

    private void add(Role role, Interested one, String because) {
        PartyForm there = byHolder.get(one.reference());
        if (there == null) {
            PartyForm party = new PartyForm();
            party.setRole(role);
            party.setHolderReference(one.reference());
            party.setName(one.name());
            party.setCapacity(capacity(one));
            party.setBecause(because);
            party.knownAt(one.address(), one.source());
            byHolder.put(one.reference(), party);
        } else if (!there.capacity().contains(capacity(one))) {
            there.setCapacity(there.capacity() + ", " + capacity(one));
        }
    }

    private static String capacity(Interested one) {
        return one.kind().words().toLowerCase(Locale.UK);
    }

    /**
     * Refuses an address that is only the let property's where another is known (Naujokas v Fenland DC [2023] UKUT 190 (LC)),
     * and one of nowhere said.
     *
     * @throws RuleBroken unless the officer says why
     */
    static void mustNotBeTheLetHouse(PartyForm used, String let) {
        String known = used.getKnownAddress();
        boolean explained = !blank(used.getOverrideReason());
        if (!explained
                && used.getHolderReference() != null
                && !blank(known)
                && same(used.getAddress(), let)
                && !same(known, let)) {
            throw new RuleBroken("housing.notice.only-the-let-house", used.name());
        }
        if (!explained
                && !blank(known)
                && !same(used.getAddress(), known)
                && java.util.Objects.equals(used.getAddressSource(), used.getKnownSource())) {
            throw new RuleBroken("housing.notice.address-source-needed", used.name());
        }
    }

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(@Nullable String address) {
        return address == null
                ? ""
                : address.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
