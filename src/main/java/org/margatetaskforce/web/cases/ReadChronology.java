package org.margatetaskforce.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.CaseSubjects;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.cases.note.Chronology;
import org.margatetaskforce.cases.note.ChronologyFilter;
import org.margatetaskforce.cases.note.Happening;
import org.margatetaskforce.cases.note.NoteType;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.people.Families;
import org.margatetaskforce.people.Organisations;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.web.shell.DateText;
import org.margatetaskforce.web.shell.PageAddress;
import org.margatetaskforce.web.shell.PageMarking;
import org.margatetaskforce.web.shell.Wording;

/** Reads what happened, across agencies and across the cases of a case's, person's, family's or property's story. */
@Named
@RequestScoped
public class ReadChronology {

    private static final int ROWS = 25;
    /** A browser lays out so many at once; a longer story is printed in parts. */
    private static final int MOST_ON_PAPER = 1000;

    @Inject
    Chronology chronology;

    @Inject
    Cases cases;

    @Inject
    CaseSubjects caseSubjects;

    @Inject
    Persons persons;

    @Inject
    Families families;

    @Inject
    Organisations organisations;

    @Inject
    Properties properties;

    @Inject
    SignedIn signedIn;

    @Inject
    PageMarking pageMarking;

    @Inject
    Audit audit;

    private String of = "";
    private String agency = "";
    private String kind = "";
    private String person = "";
    private String from = "";
    private String to = "";
    private boolean print;
    private int page = 1;
    private String heading = "";
    private String marking = "";
    private List<SharedCase> about = List.of();
    private List<String> agencies = List.of();
    private Chronology.Page found = Chronology.Page.EMPTY;

    /** Reads it; what the officer may not see at all is not there. */
    public void open() {
        heading = label().orElseThrow(NoSuchElementException::new);
        about = of.startsWith("MTF-") ? List.of(cases.get(of)) : caseSubjects.casesAbout(of);
        agencies = chronology.agencies(of);
        found = part(Math.max(1, page));
        if (found.entries().isEmpty() && found.total() > 0) {
            page = getPages();
            found = part(page);
        }
        marking = pageMarking.of(
                pageMarking.highest(Stream.concat(about.stream().map(SharedCase::getMarking), found.markings().stream())
                        .toList()),
                true);
        audit.recordFor(
                of.startsWith("MTF-") ? of : null,
                null,
                print ? "PRINT" : "VIEW",
                "chronology",
                of,
                6,
                print ? getTotal() + " entries" : null);
    }

    private Optional<String> label() {
        if (of.startsWith("MTF-")) {
            return cases.find(of).map(SharedCase::getHeading);
        } else if (of.startsWith("P-")) {
            return persons.find(of).map(each -> each.getName());
        } else if (of.startsWith("FM-")) {
            return families.find(of).map(each -> each.getLabel());
        } else if (of.startsWith("O-")) {
            return organisations.find(of).map(each -> each.getName());
        }
        return Uprn.parse(of).flatMap(properties::findAddress).map(each -> each.whole());
    }

    private Chronology.Page part(int which) {
        return chronology.page(new ChronologyFilter(
                of,
                agency.isEmpty() ? null : agency,
                kind.isEmpty() ? null : kind,
                person.isEmpty() ? null : person,
                day(from),
                day(to),
                (which - 1) * rows(),
                rows()));
    }

    private int rows() {
        return print ? MOST_ON_PAPER : ROWS;
    }

    private static @Nullable LocalDate day(String typed) {
        return typed.isBlank() ? null : DateText.read(typed).orElse(null);
    }

    /** The address of this page with one thing changed. */
    public String with(String name, String value) {
        return address().with(name, value);
    }

    private PageAddress address() {
        return new PageAddress("/cases/chronology.xhtml")
                .filter("of", of)
                .filter("agency", agency)
                .filter("kind", kind)
                .filter("person", person)
                .filter("from", from)
                .filter("to", to);
    }

    /** What is printed on every sheet: by whom, when, of what. */
    public String getWatermark() {
        return marking + " – chronology of " + of + ", printed "
                + Wording.moment(TaskForceClock.current().instant()) + " by " + signedIn.getDisplayName() + ", "
                + signedIn.getAgencyName() + (getPages() == 1 ? "" : ", part " + page + " of " + getPages());
    }

    /** True where any filter is in force. */
    public boolean isNarrowed() {
        return !(agency + kind + person + from + to).isEmpty();
    }

    /** The highest of the cases that it is of and of all its notes (F.4). */
    public String getMarking() {
        return marking;
    }

    public String getHeading() {
        return heading;
    }

    public List<SharedCase> getAbout() {
        return about;
    }

    public List<String> getAgencies() {
        return agencies;
    }

    public NoteType[] getNoteTypes() {
        return NoteType.values();
    }

    public List<Happening> getEntries() {
        return found.entries();
    }

    public int getTotal() {
        return found.total();
    }

    public int getPages() {
        return Math.max(1, (found.total() + rows() - 1) / rows());
    }

    public String getOf() {
        return of;
    }

    public void setOf(@Nullable String of) {
        this.of = of == null ? "" : of.strip();
    }

    public String getAgency() {
        return agency;
    }

    public void setAgency(@Nullable String agency) {
        this.agency = agency == null ? "" : agency;
    }

    public String getKind() {
        return kind;
    }

    /** A kind that there is; anything else narrows nothing. */
    public void setKind(@Nullable String kind) {
        boolean known = kind != null
                && (List.of("NOTE", "EVENT", "MOVE").contains(kind)
                        || java.util.Arrays.stream(NoteType.values())
                                .anyMatch(each -> each.name().equals(kind)));
        this.kind = kind != null && known ? kind : "";
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person == null ? "" : person.strip();
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from == null ? "" : from.strip();
    }

    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to == null ? "" : to.strip();
    }

    public boolean isPrint() {
        return print;
    }

    public void setPrint(boolean print) {
        this.print = print;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
