package org.margatetaskforce.web.housing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.housing.DeliveryPlan;
import org.margatetaskforce.web.shell.Tell;

/** Puts a post into the enforcement delivery plan. */
@Named
@ViewScoped
public class RecordCapacity implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    DeliveryPlan plan;

    private String post = "";
    private String holder = "";
    private @Nullable LocalDate from = TaskForceClock.current().today();
    private @Nullable LocalDate to;
    private String paidBy = "";
    private @Nullable Boolean ofGrant;
    private @Nullable Integer aMonth;

    /** Records it. */
    public String record() {
        plan.record(
                post,
                holder,
                Objects.requireNonNull(from),
                to,
                paidBy,
                Boolean.TRUE.equals(ofGrant),
                Objects.requireNonNull(aMonth));
        Tell.next("housing.plan.done");
        return "/housing/delivery-plan.xhtml?faces-redirect=true";
    }

    public String getPost() {
        return post;
    }

    public void setPost(@Nullable String post) {
        this.post = post == null ? "" : post;
    }

    public String getHolder() {
        return holder;
    }

    public void setHolder(@Nullable String holder) {
        this.holder = holder == null ? "" : holder;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    public String getPaidBy() {
        return paidBy;
    }

    public void setPaidBy(@Nullable String paidBy) {
        this.paidBy = paidBy == null ? "" : paidBy;
    }

    public @Nullable Boolean getOfGrant() {
        return ofGrant;
    }

    public void setOfGrant(@Nullable Boolean ofGrant) {
        this.ofGrant = ofGrant;
    }

    public @Nullable Integer getAMonth() {
        return aMonth;
    }

    public void setAMonth(@Nullable Integer aMonth) {
        this.aMonth = aMonth;
    }
}
