package org.margatetaskforce.housing.hhsrs;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;

/**
 * The hazards of a case as a JSON file, out and in. A file is read as a whole: each row that cannot be taken in is named with
 * its reason, and then nothing is. What is read in are drafts, to be handed in and approved like any other.
 */
@Boundary
public class HazardFiles {

    /** What a file says that it is. */
    static final String FORMAT = "housing-hazard-assessment";

    private static final int EDITION = 1;
    private static final int MOST_ROWS = 200;
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int MOST_WORDS = 4000;
    private static final JsonWriterFactory PRETTY =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    @Inject
    HazardAssessments hazards;

    @Inject
    HhsrsSchemes schemes;

    @Inject
    EnforcementFiles files;

    @Inject
    Audit audit;

    /** The drafts and the hazards that stand, as a file; who takes it is noted. */
    @For("enforcement.work")
    public String export(String enforcementReference) {
        EnforcementCase found = files.get(enforcementReference);
        JsonArrayBuilder rows = Json.createArrayBuilder();
        int count = 0;
        for (HazardAssessment each : hazards.of(enforcementReference)) {
            if (each.getState() != HazardState.REPLACED && !each.isRemoved()) {
                rows.add(row(each));
                count++;
            }
        }
        JsonObject file = Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("edition", EDITION)
                .add("case", found.getReference())
                .add("address", found.getAddress())
                .add("exportedOn", EnforcementFiles.today().toString())
                .add("hazards", rows)
                .build();
        audit.record(
                "EXPORT",
                "assessment of hazards",
                enforcementReference,
                EnforcementFiles.ENFORCEMENT_DETAIL,
                count + " hazards as JSON, stays in the team");
        StringWriter text = new StringWriter();
        try (var writer = PRETTY.createWriter(text)) {
            writer.writeObject(file);
        }
        return text.toString().strip() + "\n";
    }

    private static JsonObject row(HazardAssessment hazard) {
        HazardForm form = hazard.formToGoOnWith();
        JsonObjectBuilder row = Json.createObjectBuilder()
                .add("reference", hazard.getReference())
                .add("state", hazard.getState().name())
                .add("scheme", hazard.getScheme())
                .add("hazard", hazard.getHazardNo())
                .add("name", hazard.getHazardName())
                .add("location", hazard.getLocation())
                .add("assessedOn", hazard.getAssessedOn().toString());
        add(row, "stage", hazard.getStage());
        if (hazard.getAdjusts() != null) {
            row.add("adjusts", hazard.getAdjusts());
        }
        add(row, "likelihood", hazard.getLikelihood());
        add(row, "mostLikely", hazard.getMostLikely());
        JsonArrayBuilder outcomes = Json.createArrayBuilder();
        for (Integer tenths : form.chosen()) {
            if (tenths == null) {
                outcomes.addNull();
            } else {
                outcomes.add(BigDecimal.valueOf(tenths, 1));
            }
        }
        row.add("outcomes", outcomes)
                .add("deficiency", hazard.getDeficiency())
                .add("remedy", form.getRemedy())
                .add("justificationLikelihood", hazard.getJustificationLikelihood())
                .add("justificationOutcome", hazard.getJustificationOutcome());
        if (hazard.getScore() != null && hazard.getBand() != null && hazard.getCategory() != null) {
            row.add("score", hazard.getScore()).add("band", hazard.getBand()).add("category", hazard.getCategory());
        }
        return row.build();
    }

    private static void add(JsonObjectBuilder row, String name, @Nullable Integer number) {
        if (number != null) {
            row.add(name, number);
        }
    }

    /** A row as it was read, or why it could not be. */
    private record Read(int row, String reference, HazardForm form, List<HazardImport.Line> flags) {}

    /**
     * Reads a file in.
     *
     * @throws RuleBroken where it is no file of hazards at all, or the case cannot be worked on
     */
    @For("enforcement.work")
    public HazardImport read(String enforcementReference, int expectedVersion, String text) {
        EnforcementCase found = files.get(enforcementReference);
        HazardAssessments.mustBeAssessable(found);
        JsonArray rows = rows(text);
        List<HazardImport.Line> faults = new ArrayList<>();
        List<HazardImport.Line> flags = new ArrayList<>();
        List<Read> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            try {
                Read one = read(i + 1, rows.get(i));
                trial(found, one.form());
                read.add(one);
                flags.addAll(one.flags());
            } catch (RuleBroken fault) {
                faults.add(new HazardImport.Line(i + 1, fault.key(), fault.details()));
            }
        }
        Map<String, Read> firstStages = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (Read one : read) {
            if (Objects.equals(one.form().getStage(), 1) && !one.reference().isEmpty()) {
                firstStages.put(one.reference(), one);
            }
            if (!one.reference().isEmpty() && !twice.add(one.reference())) {
                faults.add(new HazardImport.Line(one.row(), "housing.hazard.file.twice", List.of(one.reference())));
            }
        }
        for (Read one : read) {
            String adjusts = one.form().getAdjusts();
            if (adjusts != null && !firstStages.containsKey(adjusts)) {
                faults.add(new HazardImport.Line(
                        one.row(), "housing.hazard.file.first-stage-not-there", List.of(adjusts)));
            }
        }
        if (!faults.isEmpty()) {
            faults.sort(java.util.Comparator.comparingInt(HazardImport.Line::row));
            return new HazardImport(0, faults, List.of());
        }
        takeIn(files.change(enforcementReference, expectedVersion), read);
        return new HazardImport(read.size(), List.of(), flags);
    }

    private void takeIn(EnforcementCase found, List<Read> read) {
        HazardSurvey survey = hazards.openSurvey(found);
        Map<String, String> references = new HashMap<>();
        List<Read> inOrder = new ArrayList<>(read);
        // a second stage names a first one, which must be there before it
        inOrder.sort(java.util.Comparator.comparing(each -> each.form().getAdjusts() != null));
        for (Read one : inOrder) {
            String adjusts = one.form().getAdjusts();
            if (adjusts != null) {
                one.form().setAdjusts(references.get(adjusts));
            }
            references.put(
                    one.reference(),
                    hazards.addTo(survey, found, null, one.form()).getReference());
        }
        files.detail(found, "Hazards read in from a file", read.size() + " drafts were read in.");
        files.saved(found);
    }

    /** Fills a record that nobody keeps: what the record would refuse, the row is refused for. */
    private void trial(EnforcementCase found, HazardForm form) {
        LocalDate today = EnforcementFiles.today();
        LocalDate on = form.getAssessedOn();
        new HazardAssessment().fill(form, schemes.inForce(on == null ? today : on), "", found.getReportedOn(), today);
    }

    private static JsonArray rows(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new RuleBroken("housing.hazard.file.too-large", MOST_CHARACTERS);
        }
        JsonArray rows;
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject file = reader.readObject();
            if (!FORMAT.equals(file.getString("format", ""))) {
                throw new RuleBroken("housing.hazard.file.not-ours");
            }
            if (file.getInt("edition", 0) != EDITION) {
                throw new RuleBroken("housing.hazard.file.other-edition", EDITION);
            }
            rows = file.get("hazards") instanceof JsonArray listed ? listed : JsonValue.EMPTY_JSON_ARRAY;
        } catch (JsonException | IllegalStateException | ClassCastException unreadable) {
            throw new RuleBroken("housing.hazard.file.not-ours");
        }
        if (rows.isEmpty()) {
            throw new RuleBroken("housing.hazard.file.empty");
        }
        if (rows.size() > MOST_ROWS) {
            throw new RuleBroken("housing.hazard.file.too-many", MOST_ROWS);
        }
        return rows;
    }

    private Read read(int number, JsonValue value) {
        if (!(value instanceof JsonObject row)) {
            throw new RuleBroken("housing.hazard.file.no-row");
        }
        List<HazardImport.Line> flags = new ArrayList<>();
        HazardForm form = new HazardForm();
        form.setAssessedOn(day(row));
        form.setHazardNo(whole(row, "hazard"));
        form.setStage(whole(row, "stage"));
        String adjusts = words(row, "adjusts");
        form.setAdjusts(adjusts.isEmpty() ? null : adjusts);
        form.setLocation(words(row, "location"));
        form.setDeficiency(words(row, "deficiency"));
        form.setRemedy(words(row, "remedy"));
        form.setJustificationLikelihood(words(row, "justificationLikelihood"));
        form.setJustificationOutcome(words(row, "justificationOutcome"));
        LocalDate on = form.getAssessedOn();
        HhsrsScheme scheme = schemes.inForce(on == null ? EnforcementFiles.today() : on);
        BigDecimal likelihood = number(row, "likelihood");
        if (likelihood != null) {
            if (likelihood.signum() <= 0) {
                throw new RuleBroken("housing.hazard.file.not-a-number", "likelihood");
            }
            int point = scheme.pointFor(likelihood);
            form.setLikelihood(point);
            if (likelihood.compareTo(BigDecimal.valueOf(point)) != 0) {
                flags.add(flag(number, "1 in " + likelihood.toPlainString(), "1 in " + point));
            }
        }
        form.setMostLikely(whole(row, "mostLikely"));
        outcomes(number, row, form, scheme, flags);
        return new Read(number, words(row, "reference"), form, flags);
    }

    private static void outcomes(
            int number, JsonObject row, HazardForm form, HhsrsScheme scheme, List<HazardImport.Line> flags) {
        if (!(row.get("outcomes") instanceof JsonArray listed)) {
            return;
        }
        if (listed.size() != 4) {
            throw new RuleBroken("housing.hazard.file.four-outcomes");
        }
        List<@Nullable Integer> shares = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            JsonValue each = listed.get(i);
            if (each.getValueType() == JsonValue.ValueType.NULL || Objects.equals(form.getMostLikely(), i + 1)) {
                shares.add(null);
                continue;
            }
            BigDecimal percent = sober(each, "outcomes");
            if (percent.signum() < 0) {
                throw new RuleBroken("housing.hazard.file.not-a-number", "outcomes");
            }
            int point = scheme.percentageFor(percent);
            shares.add(point);
            if (percent.movePointRight(1).compareTo(BigDecimal.valueOf(point)) != 0) {
                flags.add(flag(number, percent.toPlainString() + "%", OutcomeSpread.percent(point)));
            }
        }
        form.setClass1(shares.get(0));
        form.setClass2(shares.get(1));
        form.setClass3(shares.get(2));
        form.setClass4(shares.get(3));
    }

    private static HazardImport.Line flag(int row, String raw, String point) {
        return new HazardImport.Line(row, "housing.hazard.file.raw-number", List.of(raw, point));
    }

    private static String words(JsonObject row, String name) {
        JsonValue value = row.get(name);
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return "";
        }
        if (!(value instanceof JsonString text)) {
            throw new RuleBroken("housing.hazard.file.not-words", name);
        }
        if (text.getString().length() > MOST_WORDS) {
            throw new RuleBroken("housing.hazard.file.too-long", name, MOST_WORDS);
        }
        return text.getString();
    }

    private static @Nullable BigDecimal number(JsonObject row, String name) {
        JsonValue value = row.get(name);
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        return sober(value, name);
    }

    /** A number of a length that somebody may have meant. */
    private static BigDecimal sober(JsonValue value, String name) {
        if (!(value instanceof JsonNumber number)) {
            throw new RuleBroken("housing.hazard.file.not-a-number", name);
        }
        BigDecimal read = number.bigDecimalValue();
        if (read.precision() > 12 || Math.abs(read.scale()) > 12) {
            throw new RuleBroken("housing.hazard.file.not-a-number", name);
        }
        return read;
    }

    private static @Nullable Integer whole(JsonObject row, String name) {
        BigDecimal number = number(row, name);
        if (number == null) {
            return null;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException broken) {
            throw new RuleBroken("housing.hazard.file.not-a-number", name);
        }
    }

    private static @Nullable LocalDate day(JsonObject row) {
        String text = words(row, "assessedOn");
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new RuleBroken("housing.hazard.file.not-a-day", text);
        }
    }
}
