package org.margatetaskforce.web.people;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.people.finding.PersonRow;
import org.margatetaskforce.people.finding.PersonSearch;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The list of persons for a spreadsheet: no more of them at once than one officer may take alone (F.2). */
@WebServlet("/people/export-people")
public class ExportPeople extends TableExport<PersonRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindPeople list;

    @Override
    protected Table<PersonRow> table(HttpServletRequest request) {
        list.setSearch(request.getParameter("s"));
        list.setYear(request.getParameter("year"));
        list.setPostcode(request.getParameter("postcode"));
        list.setLanguage(request.getParameter("language"));
        list.setFamily(request.getParameter("family"));
        return new Table<PersonRow>("people", 3, (first, size) -> {
                    PersonSearch.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .ofPersons()
                .column("Reference", PersonRow::reference)
                .column("Name", PersonRow::name)
                .column("Known as", PersonRow::knownAs)
                .column(
                        "Born",
                        row -> row.yearOnly() && row.born() != null ? row.born().getYear() : row.born())
                .column("Postcode", PersonRow::postcode)
                .column("First language", PersonRow::language)
                .column("Family", PersonRow::family);
    }
}
