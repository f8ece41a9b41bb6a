package org.margatetaskforce.web.housing.sanction;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.housing.notice.EnforcementNotice;
import org.margatetaskforce.housing.sanction.CostRecovery;
import org.margatetaskforce.housing.sanction.DefaultWorks;
import org.margatetaskforce.housing.sanction.Expense;
import org.margatetaskforce.housing.sanction.ExpenseKind;
import org.margatetaskforce.web.shell.Once;

/** Records what enforcement and works cost, line by line, and demands it (Housing Act 2004 ss.49 and 50; Sch 3). */
@Named
@ViewScoped
public class RecordCosts extends ActOnSanction {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CostRecovery costs;

    private @Nullable ExpenseKind kind;
    private String works = "";
    private @Nullable LocalDate on;
    private String words = "";
    private @Nullable Long pence;
    private String notice = "";
    private String person = "";

    @Override
    protected void fill() {
        on = today();
        getGrounds().stream().findFirst().ifPresent(each -> notice = each.getReference());
        getLandlords().stream().findFirst().ifPresent(each -> person = each.name());
        List<DefaultWorks> all = sanctions.works(getReference());
        if (!all.isEmpty()) {
            DefaultWorks last = all.get(all.size() - 1);
            works = last.getReference();
            notice = last.getNoticeReference();
            person = last.getPerson();
        }
    }

    /** Records a line, and stays for the next. */
    public void spend() {
        ExpenseKind what = kind;
        if (what == null) {
            throw new RuleBroken("housing.expense.words-needed");
        }
        costs.spend(
                getReference(),
                version(),
                what,
                what == ExpenseKind.WORKS && !works.isEmpty() ? works : null,
                Objects.requireNonNullElse(on, today()),
                words,
                pence == null ? 0 : pence);
        words = "";
        pence = null;
        version();
    }

    /** Strikes a line out. */
    public void strike(Expense line) {
        costs.strike(getReference(), version(), line.line());
        version();
    }

    /** Drafts the demand. */
    public String demand() {
        return done("housing.sanction.drafted", costs.demand(getReference(), version(), notice, person));
    }

    /** The lines, struck ones too. */
    public List<Expense> getLines() {
        return Once.ask(this, "lines", () -> sanctions.expenses(getReference()));
    }

    /** The notices and orders whose expenses may be demanded, to choose from. */
    public List<EnforcementNotice> getGrounds() {
        return Once.ask(this, "grounds", () -> grounds.ofDemand(getEnforcementCase()));
    }

    /** What is not demanded yet, in pence. */
    public long getOpenPence() {
        return getLines().stream()
                .filter(Expense::isOpen)
                .mapToLong(Expense::getPence)
                .sum();
    }

    /** The works of the case. */
    public List<DefaultWorks> getAllWorks() {
        return Once.ask(this, "works", () -> sanctions.works(getReference()));
    }

    public ExpenseKind[] getKinds() {
        return ExpenseKind.values();
    }

    public @Nullable ExpenseKind getKind() {
        return kind;
    }

    public void setKind(@Nullable ExpenseKind kind) {
        this.kind = kind;
    }

    public String getWorks() {
        return works;
    }

    public void setWorks(@Nullable String works) {
        this.works = works == null ? "" : works;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }

    public @Nullable Long getPence() {
        return pence;
    }

    public void setPence(@Nullable Long pence) {
        this.pence = pence;
    }

    public String getNotice() {
        return notice;
    }

    public void setNotice(@Nullable String notice) {
        this.notice = notice == null ? "" : notice;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person == null ? "" : person;
    }
}
