package org.margatetaskforce.housing.hhsrs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.documents.Document;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.OnDuty;

/** The assessment on paper (E05): what was approved, as it was approved, with the arithmetic open to be checked. */
@Boundary
public class HazardReports {

    private static final List<Integer> HARMS = List.of(1, 2, 3, 4);

    @Inject
    Documents documents;

    @Inject
    Officers officers;

    @Inject
    HhsrsSchemes schemes;

    Document print(
            EnforcementCase of, HazardSurvey survey, List<HazardAssessment> assessed, List<HazardAssessment> standing) {
        LocalDate day = EnforcementFiles.today();
        Map<String, Object> values = new HashMap<>();
        values.put("houseAddress", of.getAddress());
        values.put("round", survey.getNumber());
        values.put("schemeTitle", schemes.inForce(day).title());
        values.put("assessedBy", officers.nameOf(String.valueOf(survey.getSubmittedBy())));
        values.put("handedInOn", Objects.requireNonNullElse(survey.getSubmittedOn(), day));
        values.put("officerName", officers.nameOf(EnforcementFiles.who()));
        values.put(
                "officerPost",
                officers.findOnDuty(EnforcementFiles.who())
                        .map(OnDuty::posts)
                        .map(officers::titlesOf)
                        .orElse("Margate Task Force"));
        if (survey.getWords() != null) {
            values.put("surveyWords", survey.getWords());
        }
        List<Map<String, Object>> hazards = new ArrayList<>();
        for (HazardAssessment each : assessed) {
            hazards.add(printed(each));
        }
        if (!hazards.isEmpty()) {
            values.put("hazards", hazards);
        }
        List<Map<String, Object>> stand = new ArrayList<>();
        for (HazardAssessment each : standing) {
            stand.add(Map.of(
                    "title",
                    each.title(),
                    "band",
                    String.valueOf(each.getBand()),
                    "category",
                    Objects.requireNonNull(each.getCategory()),
                    "score",
                    grouped(each.getScore()),
                    "reference",
                    each.getReference()));
        }
        if (!stand.isEmpty()) {
            values.put("standing", stand);
        }
        return documents.issue(
                "housing/hazard-assessment",
                of.getReference(),
                of.getCaseReference(),
                EnforcementFiles.ENFORCEMENT_DETAIL,
                "Assessment of hazards, round " + survey.getNumber(),
                values);
    }

    private Map<String, Object> printed(HazardAssessment hazard) {
        Map<String, Object> all = new HashMap<>();
        all.put("title", hazard.title());
        all.put("reference", hazard.getReference());
        all.put("assessedOn", hazard.getAssessedOn());
        all.put("assessedBy", officers.nameOf(hazard.getAssessedBy()));
        all.put("removed", hazard.isRemoved());
        put(all, "replaces", hazard.getReplaces());
        put(all, "deficiency", hazard.getDeficiency());
        put(all, "remedy", hazard.getRemedy());
        put(all, "vulnerable", hazard.getVulnerable());
        put(all, "justificationLikelihood", hazard.getJustificationLikelihood());
        put(all, "justificationOutcome", hazard.getJustificationOutcome());
        Integer stage = hazard.getStage();
        if (stage != null) {
            all.put(
                    "stage",
                    stage == 1
                            ? "First stage: without regard to who lives there"
                            : "Second stage: with the household as it is");
        }
        OutcomeSpread spread = hazard.getSpread();
        Integer likelihood = hazard.getLikelihood();
        if (spread != null && likelihood != null) {
            HhsrsScheme scheme = schemes.get(hazard.getScheme());
            HazardScore score = HazardScore.reckoned(scheme, likelihood, spread);
            all.put("likelihood", "1 in " + likelihood);
            List<Map<String, Object>> lines = new ArrayList<>();
            for (int harm : HARMS) {
                lines.add(Map.of(
                        "title",
                        scheme.harms().get(harm - 1).title(),
                        "share",
                        spread.words(harm),
                        "weight",
                        String.valueOf(scheme.weight(harm)),
                        "adds",
                        score.part(harm).toPlainString(),
                        "balance",
                        Objects.equals(hazard.getMostLikely(), harm)));
            }
            all.put("harms", lines);
            all.put("exact", score.exact().toPlainString());
            all.put("score", grouped(score.whole()));
            all.put("band", score.band());
            all.put("category", score.category());
        }
        return all;
    }

    private static String grouped(@Nullable Long number) {
        return String.format(java.util.Locale.UK, "%,d", Objects.requireNonNull(number));
    }

    private static void put(Map<String, Object> all, String name, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            all.put(name, words);
        }
    }
}
