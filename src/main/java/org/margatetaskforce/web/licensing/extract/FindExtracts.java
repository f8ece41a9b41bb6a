package org.margatetaskforce.web.licensing.extract;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.licensing.extract.RegisterExtract;
import org.margatetaskforce.licensing.extract.RegisterExtracts;
import org.margatetaskforce.web.shell.CsvAnswer;

/** Finds certified extracts that were given, and takes the register of a year as a file. */
@Named
@RequestScoped
public class FindExtracts {

    private static final int ROWS = 25;

    @Inject
    RegisterExtracts extracts;

    @Inject
    HttpServletRequest request;

    private RegisterExtracts.@Nullable Page found;

    private RegisterExtracts.Page found() {
        RegisterExtracts.Page read = found;
        if (read == null) {
            read = extracts.page((getPage() - 1) * ROWS, ROWS);
            found = read;
        }
        return read;
    }

    /** Which page is shown; the first where the address says nothing that means one. */
    public int getPage() {
        String asked = request.getParameter("page");
        return asked != null && asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 1;
    }

    public List<RegisterExtract> getRows() {
        return found().rows();
    }

    public int getTotal() {
        return found().total();
    }

    public int getPages() {
        return Math.max(1, (getTotal() + ROWS - 1) / ROWS);
    }

    /** The year that the form offers: this one. */
    public int getThisYear() {
        return TaskForceClock.current().today().getYear();
    }

    /** Answers with the register of the year that the address says. */
    public void take() throws IOException {
        String year = request.getParameter("year");
        if (year == null || !year.matches("20[0-9]{2}")) {
            throw new RuleBroken("licensing.extract.year");
        }
        CsvAnswer.send(
                "register-of-licences-" + year + ".csv",
                RegisterExtracts.HEADINGS,
                extracts.ofYear(Integer.parseInt(year)));
    }
}
