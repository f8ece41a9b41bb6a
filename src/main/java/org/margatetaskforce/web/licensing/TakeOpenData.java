package org.margatetaskforce.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.PublicRegister;
import org.margatetaskforce.web.shell.CsvAnswer;

/** Takes the whole public register of licences in force as a file, as anybody may: what stands online and nothing else. */
@Named
@RequestScoped
public class TakeOpenData {

    private static final int PART = 100;

    @Inject
    PublicRegister register;

    /** Answers with the file. */
    public void take() throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        PublicRegister.Page part;
        do {
            part = register.page(new PublicRegister.Filter(null, null, null, rows.size(), PART));
            for (PublicRegister.Row row : part.rows()) {
                rows.add(Arrays.asList(
                        row.licenceReference(),
                        row.houseAddress(),
                        row.description(),
                        row.holderName(),
                        row.managerName(),
                        row.commencesOn(),
                        row.endsOn(),
                        row.conditionsSummary(),
                        row.tribunalReferral(),
                        row.tribunalDecision()));
            }
        } while (!part.rows().isEmpty() && rows.size() < part.total());
        CsvAnswer.send(
                "licences-in-force.csv",
                List.of(
                        "Licence",
                        "House",
                        "Description",
                        "Licence holder",
                        "Person managing",
                        "From",
                        "Until",
                        "Conditions",
                        "Referred to the tribunal",
                        "Decisions of the tribunal"),
                rows);
    }
}
