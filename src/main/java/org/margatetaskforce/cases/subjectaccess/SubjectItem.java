package org.margatetaskforce.cases.subjectaccess;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;

/**
 * A record about the person, for the agency that put it there.
 *
 * @param decisions how often it was decided about
 * @param source the code of the register it is of
 * @param register that register in words
 * @param record its reference
 * @param heading what the bundle calls it; null where its words are not, or no longer, open to the reader
 * @param body its words; null likewise
 * @param code why all of it is withheld
 * @param removals what is taken out, with the code of each
 */
public record SubjectItem(
        int version,
        int decisions,
        String part,
        int dataClass,
        String agencyCode,
        String source,
        String register,
        String record,
        LocalDate on,
        ItemDecision decision,
        @Nullable String code,
        @Nullable String why,
        @Nullable String decidedBy,
        @Nullable String heading,
        @Nullable String body,
        List<Removal> removals)
        implements Serializable {

    /** A passage that is taken out, as it stands in the record, with the code of the reason. */
    public record Removal(String passage, String code) implements Serializable {}

    /** Its words are open to the reader: who does not read it does not decide about it. */
    public boolean isReadable() {
        return body != null;
    }

    /**
     * Its words without these passages.
     *
     * @throws RuleBroken where one of them is not in it, or nothing would be left
     */
    public String without(List<Removal> taken) {
        return Redaction.without(
                body == null ? "" : body, taken.stream().map(Removal::passage).toList());
    }

    /** The same, with what is taken out of it. */
    SubjectItem with(List<Removal> taken) {
        return new SubjectItem(
                version,
                decisions,
                part,
                dataClass,
                agencyCode,
                source,
                register,
                record,
                on,
                decision,
                code,
                why,
                decidedBy,
                heading,
                body,
                List.copyOf(taken));
    }

    /**
     * What an officer means to do with it.
     *
     * @param code why all of it is withheld; empty otherwise
     * @param opinionOf which professional thinks that it would do serious harm; empty where none was asked
     */
    public record Choice(
            ItemDecision decision,
            String code,
            String why,
            List<Removal> removals,
            String opinionOf,
            @Nullable LocalDate opinionOn) {

        /** The codes that it names. */
        List<String> codes() {
            return decision == ItemDecision.WITHHELD
                    ? List.of(code)
                    : removals.stream().map(Removal::code).distinct().toList();
        }
    }

    /**
     * What goes out of it: all its words, or those that are left.
     *
     * @param codes those of the law of the day on which the request came
     * @return empty where all of it is withheld
     * @throws RuleBroken where the choice is not lawful
     */
    Optional<String> leaves(Choice choice, List<RemovalCode> codes, LocalDate today) {
        String words = body;
        if (words == null) {
            throw new RuleBroken("cases.subject-access.not-readable", record);
        }
        for (String named : choice.codes()) {
            RemovalCode reason = codes.stream()
                    .filter(one -> one.code().equals(named))
                    .findFirst()
                    .orElseThrow(() -> new RuleBroken("cases.subject-access.code"));
            if (reason.needsOpinion() && (choice.opinionOf().strip().length() < 3 || choice.opinionOn() == null)) {
                throw new RuleBroken("cases.subject-access.opinion");
            }
        }
        LocalDate opinion = choice.opinionOn();
        if (opinion != null && opinion.isAfter(today)) {
            throw new RuleBroken("cases.subject-access.day-to-come");
        }
        return switch (choice.decision()) {
            case GIVEN -> Optional.of(words);
            case PART -> {
                if (choice.removals().isEmpty()) {
                    throw new RuleBroken("cases.subject-access.which-passages");
                }
                yield Optional.of(without(choice.removals()));
            }
            case WITHHELD -> Optional.empty();
            case WAITING -> throw new RuleBroken("cases.subject-access.decide-what");
        };
    }
}
