package org.margatetaskforce.web.licensing.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.accounts.Figure;
import org.margatetaskforce.licensing.accounts.SchemeAccounts;
import org.margatetaskforce.licensing.accounts.SchemeYear;
import org.margatetaskforce.web.shell.CsvAnswer;
import org.margatetaskforce.web.shell.MoneyText;
import org.margatetaskforce.web.shell.Once;

/** Shows anybody the published reports of the licensing scheme, and gives them as a table. */
@Named
@RequestScoped
public class ReadReports {

    @Inject
    SchemeAccounts accounts;

    /** The reports published so far, the latest year first. */
    public List<SchemeYear> getReports() {
        return Once.ask(this, "reports", () -> accounts.reports());
    }

    /** Answers with all of them as a file. */
    public void take() throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (SchemeYear year : accounts.reports()) {
            for (Figure figure : Figure.values()) {
                rows.add(Arrays.asList(
                        year.words(),
                        figure.words(),
                        figure.isMoney() ? MoneyText.write(year.get(figure)) : String.valueOf(year.get(figure)),
                        year.publishedOn()));
            }
        }
        CsvAnswer.send("licensing-scheme-reports.csv", List.of("Year", "What", "Figure", "Published"), rows);
    }
}
