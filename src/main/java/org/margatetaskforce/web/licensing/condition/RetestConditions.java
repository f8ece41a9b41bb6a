package org.margatetaskforce.web.licensing.condition;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.condition.ConditionRetests;
import org.margatetaskforce.licensing.condition.FindingKind;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/** At the door of a licensed house: looks at those of its conditions that can be seen there, and records what was seen. */
@Named
@ViewScoped
public class RetestConditions implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ConditionRetests retests;

    /** A condition on the form. */
    public static class Line implements Serializable {

        private static final long serialVersionUID = 1L;

        private ConditionRetests.Point point;
        private FindingKind seen = FindingKind.NOT_LOOKED_AT;
        private @Nullable String words;

        Line(ConditionRetests.Point point) {
            this.point = point;
        }

        ConditionRetests.Answer answer() {
            return new ConditionRetests.Answer(point.code(), seen, words == null ? "" : words);
        }

        public ConditionRetests.Point getPoint() {
            return point;
        }

        public FindingKind getSeen() {
            return seen;
        }

        public void setSeen(@Nullable FindingKind seen) {
            this.seen = Objects.requireNonNullElse(seen, FindingKind.NOT_LOOKED_AT);
        }

        public @Nullable String getWords() {
            return words;
        }

        public void setWords(@Nullable String words) {
            this.words = words;
        }
    }

    private String visit = "";
    private String licence = "";
    private long upTo;
    private List<Line> lines = List.of();

    /** Opens the page: who looks joins the team of the licence's case. */
    public void open() {
        ConditionRetests.Sheet sheet = getSheet();
        upTo = sheet.upTo();
        lines = sheet.points().stream().map(Line::new).toList();
    }

    /** Records what was seen, and goes back to the visit. */
    public String record() {
        long read = upTo;
        readAnew();
        int broken = retests.seen(
                visit, licence, read, lines.stream().map(Line::answer).toList());
        if (broken > 0) {
            Tell.next("licensing.condition.seen-broken", broken);
        } else {
            Tell.next("licensing.condition.seen");
        }
        return "/cases/view-visit.xhtml?faces-redirect=true&reference=" + visit;
    }

    /** After a refusal the page shows what others have recorded meanwhile, and what was typed. */
    private void readAnew() {
        ConditionRetests.Sheet now = getSheet();
        upTo = now.upTo();
        for (Line line : lines) {
            now.points().stream()
                    .filter(each -> each.code().equals(line.point.code()))
                    .forEach(each -> line.point = each);
        }
    }

    /** The house and its conditions, as they stand now. */
    public ConditionRetests.Sheet getSheet() {
        return Once.ask(this, "sheet", () -> retests.sheet(visit, licence));
    }

    public List<Line> getLines() {
        return lines;
    }

    public List<FindingKind> getKinds() {
        return List.of(FindingKind.SEEN_GOOD, FindingKind.BREACH, FindingKind.NOT_LOOKED_AT);
    }

    public String getVisit() {
        return visit;
    }

    public void setVisit(@Nullable String visit) {
        this.visit = visit == null ? "" : visit.strip();
    }

    public String getLicence() {
        return licence;
    }

    public void setLicence(@Nullable String licence) {
        this.licence = licence == null ? "" : licence.strip();
    }
}
