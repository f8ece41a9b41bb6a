package org.margatetaskforce.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.cases.visit.NewVisit;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.licensing.Days;
import org.margatetaskforce.licensing.LicenceState;
import org.margatetaskforce.licensing.LicenceTerms;
import org.margatetaskforce.licensing.Licences;
import org.margatetaskforce.licensing.condition.ConditionEvidences;
import org.margatetaskforce.licensing.condition.ConditionRecords;
import org.margatetaskforce.licensing.condition.ConditionRetests;
import org.margatetaskforce.licensing.condition.FindingKind;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.workflow.DemoClock;

/**
 * How the first licences of the demo town are kept: three gas certificates came from their landlords, of which one was good, one was sent
 * back and one waits; and on the Friday before the town's today an officer looked at two licensed houses, one of them in breach.
 */
@ApplicationScoped
public class ConditionsKept {

    private static final String OFFICER = "p.sandys";
    private static final String GAS = "M1";
    private static final String ALARMS = "M3";
    private static final int LOOKED_AT = 2;
    private static final float LETTERS = 12;
    private static final float MARGIN = 72;
    private static final LocalTime SETS_OUT = LocalTime.of(10, 0);
    private static final LocalTime IS_BACK = LocalTime.of(12, 0);

    @Inject
    Licences licences;

    @Inject
    LicenceTerms terms;

    @Inject
    ConditionEvidences evidences;

    @Inject
    ConditionRecords records;

    @Inject
    ConditionRetests retests;

    @Inject
    Visits visits;

    @Inject
    DemoClock clock;

    /** Does all of it, and leaves the clock at the opening of the town's today. */
    void keep(LocalDate today) {
        LocalDate friday = today.minusDays(3);
        clock.standAt(friday.atTime(SETS_OUT));
        List<Licences.Row> inForce =
                AtTheDoor.as(OFFICER, () -> licences.page(new Licences.Filter(LicenceState.IN_FORCE, null, 0, 100))
                        .rows());
        List<Licences.Row> withGas = AtTheDoor.as(OFFICER, () -> inForce.stream()
                .filter(row -> terms.conditions(terms.get(row.reference())).stream()
                        .anyMatch(chosen -> chosen.text().getCode().equals(GAS)))
                .toList());
        if (withGas.size() > LOOKED_AT) {
            String good = sent(withGas.get(0), friday);
            String wrong = sent(withGas.get(1), friday);
            sent(withGas.get(2), friday);
            does(() -> evidences.good(good, friday.minusDays(2), null, "Record of a registered engineer"));
            does(() -> evidences.sendBack(wrong, "The second page, with the boiler, is missing."));
        }
        if (inForce.size() >= LOOKED_AT) {
            lookAt(inForce.subList(0, LOOKED_AT), friday);
        }
        clock.standAt(today.atTime(History.OPENING));
    }

    /** The landlord's file, as the landlords' door takes it in. */
    private String sent(Licences.Row licence, LocalDate on) {
        Acting.as(
                Acting.SYSTEM,
                () -> evidences.receive(
                        licence.applicationReference(),
                        GAS,
                        on.minusDays(2),
                        null,
                        new ConditionRecords.Enclosed("gas certificate.pdf", certificate(licence, on.minusDays(2)))));
        return AtTheDoor.as(OFFICER, () -> records.lines(licence.reference()).stream()
                .filter(line -> line.text().getCode().equals(GAS))
                .map(line -> line.sent().get(line.sent().size() - 1).evidence().getFileReference())
                .findFirst()
                .orElseThrow());
    }

    private static byte[] certificate(Licences.Row licence, LocalDate madeOn) {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream written = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (PDPageContentStream text = new PDPageContentStream(pdf, page)) {
                text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), LETTERS);
                text.beginText();
                text.setLeading(2 * LETTERS);
                text.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN);
                for (String line : List.of(
                        "Gas safety record, invented for a demonstration",
                        licence.address(),
                        "Boiler and cooker checked on " + Days.words(madeOn) + ": no defect found.")) {
                    text.showText(line);
                    text.newLine();
                }
                text.endText();
            }
            pdf.save(written);
            return written.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void lookAt(List<Licences.Row> houses, LocalDate friday) {
        List<Uprn> doors = AtTheDoor.as(OFFICER, () -> houses.stream()
                .map(row ->
                        new Uprn(terms.house(terms.get(row.reference())).doors().get(0)))
                .toList());
        String visit = AtTheDoor.as(
                OFFICER,
                () -> visits.plan(new NewVisit(
                        null,
                        "Look at the conditions of two licences",
                        friday,
                        SETS_OUT.plusMinutes(30),
                        IS_BACK,
                        "Cecil Square",
                        OFFICER,
                        List.of(new NewVisit.Going(OFFICER, "HA2004_S239")),
                        doors,
                        null,
                        null,
                        null,
                        "Nothing speaks against going alone.")));
        does(() -> visits.acknowledge(visit));
        does(() -> visits.brief(visit, visits.get(visit).getVersion()));
        does(() -> visits.start(visit, visits.get(visit).getVersion()));
        for (int i = 0; i < houses.size(); i++) {
            boolean broken = i == 0;
            String licence = houses.get(i).reference();
            does(() -> {
                ConditionRetests.Sheet sheet = retests.sheet(visit, licence);
                retests.seen(
                        visit,
                        licence,
                        sheet.upTo(),
                        sheet.points().stream()
                                .map(point -> broken && point.code().equals(ALARMS)
                                        ? new ConditionRetests.Answer(
                                                point.code(), FindingKind.BREACH, "No alarm works on the first floor.")
                                        : new ConditionRetests.Answer(point.code(), FindingKind.SEEN_GOOD, ""))
                                .toList());
            });
        }
        clock.standAt(friday.atTime(IS_BACK));
        does(() -> visits.complete(visit, visits.get(visit).getVersion()));
    }

    private static void does(Runnable work) {
        Acting.as(OFFICER, work::run);
    }
}
