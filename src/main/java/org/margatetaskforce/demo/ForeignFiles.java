package org.margatetaskforce.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.intake.ColumnMapping;
import org.margatetaskforce.intake.ColumnMappings;
import org.margatetaskforce.intake.CsvTable;
import org.margatetaskforce.intake.Field;
import org.margatetaskforce.intake.FileImports;
import org.margatetaskforce.intake.MappedFile;
import org.margatetaskforce.intake.MappingGuess;
import org.margatetaskforce.intake.MappingRules;
import org.margatetaskforce.intake.Progress;

/**
 * How two files of others are read, and one of them taken in: the council's housing system has its tenants, one of whom is
 * much like another and waits to be decided; a managing agent sends a list of houses.
 */
@ApplicationScoped
public class ForeignFiles {

    private static final String COUNCIL = "TDC";
    private static final int WORDS = 60;

    /** What their columns are where one would not guess it. */
    private static final Map<String, Map<String, String>> KNOWN = Map.of(
            "PERSONS",
            Map.of("person_ref", "Tenant ID", "residency_ref", "Tenancy No", "sex", "M/F"),
            "INTERESTS",
            Map.of(
                    "interest_ref", "Our ref",
                    "interest", "Capacity",
                    "organisation", "Landlord company",
                    "given_names", "Landlord forename",
                    "family_name", "Landlord surname",
                    "holder_postcode", "Landlord postcode",
                    "uprn", "Property UPRN",
                    "held_from", "Since",
                    "held_to", "Until"));

    @Inject
    ColumnMappings mappings;

    @Inject
    FileImports imports;

    /** Saves both mappings and takes the tenants in, as whoever is acting. */
    public void takeIn() {
        takeIn(
                "PERSONS",
                "Homefile, the housing system",
                Resources.text("tenants.csv").getBytes(StandardCharsets.UTF_8),
                Map.of());
        save(
                "INTERESTS",
                "Saltmarsh Lettings, houses managed",
                Resources.text("managed-houses.csv").getBytes(StandardCharsets.UTF_8),
                Map.of("source_type", "LANDLORD", "confidence", "UNVERIFIED"));
    }

    /** Saves how a file of the council's is read, as it is guessed, and takes it in, as whoever is acting. */
    void takeIn(String kind, String name, byte[] file, Map<String, String> fixed) {
        ColumnMapping mapping = save(kind, name, file, fixed);
        try {
            imports.takeIn(
                    new FileImports.Wanted(kind, COUNCIL, mapping.getRules(), mapping, file), false, Progress.UNSEEN);
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception failed) {
            throw new IllegalStateException(name + " could not be taken in", failed);
        }
    }

    private ColumnMapping save(String kind, String name, byte[] file, Map<String, String> fixed) {
        CsvTable table = CsvTable.read(file, List.of());
        List<Field> fields = imports.kind(kind).fields();
        Map<String, String> columns = MappingGuess.columns(table.headings(), fields, null);
        columns.putAll(KNOWN.getOrDefault(kind, Map.of()));
        Map<String, Map<String, String>> codes = new HashMap<>();
        for (Field field : fields) {
            String heading = columns.get(field.key());
            if (field.isCoded() && heading != null) {
                codes.put(field.key(), MappingGuess.codes(field, MappedFile.words(table, heading, WORDS), null));
            }
        }
        MappingRules rules = new MappingRules(
                table.headings(),
                columns,
                fixed,
                codes,
                MappingGuess.days(
                        table, columns, fields, null, TaskForceClock.current().today()));
        return mappings.save(COUNCIL, kind, name, rules, null);
    }
}
