package org.margatetaskforce.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.licensing.designation.RespondentKind;
import org.margatetaskforce.licensing.designation.SchemeConsultations;
import org.margatetaskforce.licensing.designation.SchemeEdges;
import org.margatetaskforce.licensing.designation.Schemes;
import org.margatetaskforce.licensing.designation.Stance;

/** The designation of 2011 under watch, and a wider one that is consulted on: its edge takes in houses to the west and leaves some in the east. */
@ApplicationScoped
public class FurtherStreets {

    private static final int BEGUN_DAYS_AGO = 10;

    @Inject
    Schemes schemes;

    @Inject
    SchemeEdges edges;

    @Inject
    SchemeConsultations consultations;

    /** Drafts it and opens its consultation. */
    void propose(LocalDate today) {
        Acting.as(History.LEADER, () -> schemes.watch("DN-2011-00001"));
        String[] begun = {""};
        LocalDate from = today.plusMonths(9).withDayOfMonth(1);
        Acting.as(
                History.LEADER,
                () -> begun[0] = schemes.begin(
                        "Cliftonville West, Margate Central and further houses round Trinity Square",
                        from,
                        from.plusYears(5).minusDays(1),
                        "DN-2011-00001"));
        String reference = begun[0];
        String outline = Resources.text("designation.geojson")
                .replace("[1.3785, 51.3884], [1.3785, 51.385]", "[1.3768, 51.3886], [1.3768, 51.3848]")
                .replace("[1.4022, 51.3873], [1.4041, 51.3903]", "[1.4012, 51.3873], [1.4018, 51.3903]");
        Acting.as(History.LEADER, () -> {
            try {
                edges.draw(reference, version(reference), outline.getBytes(StandardCharsets.UTF_8));
            } catch (SQLException failed) {
                throw new IllegalStateException("the further streets could not be drawn", failed);
            }
        });
        Acting.as(History.LEADER, () -> edges.freeze(reference, version(reference)));
        Acting.as(
                History.LEADER,
                () -> schemes.rely(
                        reference,
                        version(reference),
                        "ASB",
                        "Noise, waste and nuisance are reported round Trinity Square as often as in the area that is designated;"
                                + " agents there answered few of the task force's letters."));
        Acting.as(
                History.LEADER,
                () -> schemes.consider(
                        reference,
                        version(reference),
                        "It carries on the third aim of the housing strategy: private homes that are fit to live in.",
                        "With the police, the empty homes officer and the street weeks of the task force.",
                        "Accreditation and visits by agreement reached the landlords who needed neither.",
                        "Each landlord is known, fit, and bound by conditions that can be looked at."));
        Acting.as(
                History.LEADER,
                () -> consultations.begin(
                        reference,
                        version(reference),
                        today.minusDays(BEGUN_DAYS_AGO),
                        "Letters to every home and landlord on record, two evening meetings, the website and the library."));
        hear(reference, today, RespondentKind.RESIDENT, Stance.SUPPORTS, "Bins and noise in the square have no end.");
        hear(
                reference,
                today,
                RespondentKind.LANDLORD_BODY,
                Stance.OPPOSES,
                "Asks for accreditation in place of licences.");
        hear(reference, today, RespondentKind.TENANT, Stance.SUPPORTS, "Repairs are done only where somebody looks.");
    }

    private void hear(String reference, LocalDate today, RespondentKind who, Stance stance, String words) {
        Acting.as(
                History.LEADER,
                () -> consultations.heard(reference, version(reference), today.minusDays(2), who, stance, words));
    }

    private int version(String reference) {
        return schemes.get(reference).getVersion();
    }
}
