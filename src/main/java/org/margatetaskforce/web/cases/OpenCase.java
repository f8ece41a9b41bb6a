package org.margatetaskforce.web.cases;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.CasePriority;
import org.margatetaskforce.cases.CaseSubject;
import org.margatetaskforce.cases.CaseSubjects;
import org.margatetaskforce.cases.CaseType;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.NewCase;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.identity.SignedIn;

/** Opens a case with a reason and without a referral, for posts that may; or takes a closed one up again as a linked case. */
@Named
@ViewScoped
public class OpenCase implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Cases cases;

    @Inject
    CaseSubjects caseSubjects;

    @Inject
    SignedIn signedIn;

    private String repeat = "";
    private boolean checking;
    private @Nullable CaseType type;
    private @Nullable String heading;
    private @Nullable String subject;
    private @Nullable String role;
    private CasePriority priority = CasePriority.P3;
    private @Nullable String reason;

    /** Fills in what the closed case says, where one is taken up again. */
    public void open() {
        if (!repeat.isEmpty()) {
            SharedCase before = cases.find(repeat).orElseThrow(NoSuchElementException::new);
            type = before.getType();
            heading = before.getHeading();
            caseSubjects.of(repeat).stream()
                    .filter(CaseSubject::isCurrent)
                    .findFirst()
                    .ifPresent(first -> {
                        subject = first.reference();
                        role = first.role();
                    });
        }
    }

    public void check() {
        checking = true;
    }

    public void change() {
        checking = false;
    }

    /** Opens it; who opens it leads it. */
    public String act() {
        String reference =
                cases.open(NewCase.of(Objects.requireNonNull(type), orEmpty(heading), signedIn.getAgencyCode())
                        .about(List.of(new NewCase.About(orEmpty(subject).strip(), orEmpty(role))))
                        .ledBy(signedIn.getUsername())
                        .withPriority(priority)
                        .because(orEmpty(reason))
                        .repeating(repeat.isEmpty() ? null : repeat));
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        context.addMessage(
                null,
                new FacesMessage(
                        FacesMessage.SEVERITY_INFO, "Case " + reference + " is open. Accept its lead next.", null));
        return "/cases/view-case.xhtml?faces-redirect=true&reference=" + reference;
    }

    private static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** The types that the officer's post may open. */
    public List<CaseType> getTypes() {
        return Arrays.stream(CaseType.values())
                .filter(each -> cases.mayI('C', each))
                .toList();
    }

    public CasePriority[] getPriorities() {
        return CasePriority.values();
    }

    public boolean isChecking() {
        return checking;
    }

    public String getRepeat() {
        return repeat;
    }

    public void setRepeat(@Nullable String repeat) {
        this.repeat = repeat == null ? "" : repeat;
    }

    public @Nullable CaseType getType() {
        return type;
    }

    public void setType(@Nullable CaseType type) {
        this.type = type;
    }

    public @Nullable String getHeading() {
        return heading;
    }

    public void setHeading(@Nullable String heading) {
        this.heading = heading;
    }

    public @Nullable String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject;
    }

    public @Nullable String getRole() {
        return role;
    }

    public void setRole(@Nullable String role) {
        this.role = role;
    }

    public CasePriority getPriority() {
        return priority;
    }

    public void setPriority(@Nullable CasePriority priority) {
        this.priority = priority == null ? CasePriority.P3 : priority;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
