package org.margatetaskforce.web.housing.hhsrs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.housing.hhsrs.HazardAssessment;
import org.margatetaskforce.housing.hhsrs.HazardAssessments;
import org.margatetaskforce.housing.hhsrs.HazardScore;
import org.margatetaskforce.housing.hhsrs.HhsrsScheme;
import org.margatetaskforce.housing.hhsrs.HhsrsSchemes;
import org.margatetaskforce.housing.hhsrs.OutcomeSpread;
import org.margatetaskforce.identity.Officers;

/** Shows one hazard as it was rated, with its arithmetic, and beside it what it was rated before. */
@Named
@RequestScoped
public class ViewHazard {

    @Inject
    HazardAssessments hazards;

    @Inject
    HhsrsSchemes schemes;

    @Inject
    EnforcementFiles files;

    @Inject
    Officers officers;

    private String reference = "";
    private @Nullable HazardAssessment hazard;
    private @Nullable HazardAssessment old;
    private @Nullable EnforcementCase of;
    private @Nullable HhsrsScheme scheme;

    /**
     * A class of harm in the arithmetic.
     *
     * @param adds what it adds to the score
     */
    public record Line(String title, String share, int weight, String adds, boolean balance) {}

    /** What was said of it before, and now. */
    public record Difference(String label, String before, String now) {

        /** Did it change? */
        public boolean isChanged() {
            return !before.equals(now);
        }
    }

    /** Reads it; who opens it is noted. */
    public void open() {
        HazardAssessment read =
                hazards.find(reference).orElseThrow(() -> new NoSuchElementException("no hazard " + reference));
        hazard = read;
        of = hazards.caseOf(read);
        scheme = schemes.get(read.getScheme());
        String replaces = read.getReplaces();
        old = replaces == null ? null : hazards.find(replaces).orElse(null);
        files.seen(getEnforcementCase());
    }

    /** The hazard, once read. */
    public HazardAssessment getHazard() {
        return Objects.requireNonNull(hazard, "not read yet");
    }

    public EnforcementCase getEnforcementCase() {
        return Objects.requireNonNull(of, "not read yet");
    }

    /** What it was assessed as before; null where it is the first. */
    public @Nullable HazardAssessment getOld() {
        return old;
    }

    /** The score with its parts; null where there is none. */
    public @Nullable HazardScore getScore() {
        return scoreOf(getHazard());
    }

    private @Nullable HazardScore scoreOf(HazardAssessment one) {
        OutcomeSpread spread = one.getSpread();
        Integer likelihood = one.getLikelihood();
        return spread == null || likelihood == null
                ? null
                : HazardScore.kept(schemes.get(one.getScheme()), likelihood, spread);
    }

    /** The arithmetic, class by class. */
    public List<Line> getLines() {
        HazardScore score = getScore();
        if (score == null) {
            return List.of();
        }
        return IntStream.rangeClosed(1, 4)
                .mapToObj(harm -> new Line(
                        score.scheme().harms().get(harm - 1).title(),
                        score.spread().words(harm),
                        score.scheme().weight(harm),
                        score.part(harm).toPlainString(),
                        Objects.equals(getHazard().getMostLikely(), harm)))
                .toList();
    }

    /** What differs from the assessment before, and what does not. */
    public List<Difference> getDifferences() {
        HazardAssessment before = old;
        if (before == null) {
            return List.of();
        }
        HazardAssessment now = getHazard();
        List<Difference> all = new ArrayList<>();
        all.add(new Difference("Likelihood", likelihood(before), likelihood(now)));
        all.add(new Difference("Outcomes I / II / III / IV", spread(before), spread(now)));
        all.add(new Difference("Score", score(before), score(now)));
        all.add(new Difference("Band", band(before), band(now)));
        all.add(new Difference("Category", category(before), category(now)));
        all.add(new Difference(
                "Deficiency", before.getDeficiency(), now.isRemoved() ? "Found removed" : now.getDeficiency()));
        return all;
    }

    private static String likelihood(HazardAssessment one) {
        return one.getLikelihood() == null ? "none" : "1 in " + one.getLikelihood();
    }

    private static String spread(HazardAssessment one) {
        OutcomeSpread spread = one.getSpread();
        return spread == null ? "none" : spread.words();
    }

    private static String score(HazardAssessment one) {
        return one.getScore() == null ? "none" : String.valueOf(one.getScore());
    }

    private static String band(HazardAssessment one) {
        return one.getBand() == null ? "none" : one.getBand();
    }

    private static String category(HazardAssessment one) {
        return one.getCategory() == null ? "none" : String.valueOf(one.getCategory());
    }

    /** The UPRNs it is about. */
    public String getDoors() {
        EnforcementCase found = getEnforcementCase();
        return found.getUprn().value() + ',' + found.getPropertyUprn().value();
    }

    /** The name colleagues know. */
    public String officer(@Nullable String username) {
        return username == null ? "" : officers.nameOf(username);
    }

    /** The rating system's own name. */
    public String getSchemeTitle() {
        return Objects.requireNonNull(scheme, "not read yet").title();
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }
}
