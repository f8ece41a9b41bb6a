package org.margatetaskforce.web.cases.consent;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.consent.Consent;
import org.margatetaskforce.cases.consent.ConsentMethod;
import org.margatetaskforce.cases.consent.ConsentState;
import org.margatetaskforce.cases.consent.Consents;
import org.margatetaskforce.cases.consent.GivenBy;
import org.margatetaskforce.cases.consent.NewConsent;
import org.margatetaskforce.cases.disclosure.Gateways;
import org.margatetaskforce.identity.DataClasses;
import org.margatetaskforce.web.cases.ActOnCase;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;
import org.margatetaskforce.web.shell.Tell;

/** Records what somebody agreed to, refused or was not asked, on a case; renews or varies what they agreed to before. */
@Named
@ViewScoped
public class RecordConsent extends ActOnCase {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Consents consents;

    @Inject
    transient Gateways gateways;

    @Inject
    transient DataClasses dataClasses;

    private String person = "";
    private String state = "";
    private String givenBy = "";
    private String giver = "";
    private String purposes = "";
    private String method = "";
    private String witness = "";
    private String kept = "";
    private String language = "";
    private String because = "";
    private String manager = "";
    private String renews = "";
    private @Nullable Boolean copyGiven;
    private @Nullable LocalDate from;
    private @Nullable LocalDate until;
    private ArrayList<String> recipients = new ArrayList<>();
    private ArrayList<String> classes = new ArrayList<>();

    @Override
    protected void fill() {
        from = TaskForceClock.current().today();
        state = ConsentState.GIVEN.name();
        givenBy = GivenBy.SELF.name();
        if (!renews.isEmpty()) {
            Consent old = consents.find(renews).orElseThrow(NoSuchElementException::new);
            person = old.person();
            givenBy = old.givenBy().name();
            giver = Objects.requireNonNullElse(old.giver(), "");
            purposes = old.purposes();
            language = Objects.requireNonNullElse(old.language(), "");
            recipients.addAll(old.recipientCodes());
            old.classes().forEach(each -> classes.add(String.valueOf(each)));
        }
    }

    /** Records it. */
    public String act() {
        String reference = consents.record(new NewConsent(
                getReference(),
                person,
                ConsentState.valueOf(state),
                GivenBy.valueOf(givenBy),
                giver,
                purposes,
                method.isEmpty() ? null : ConsentMethod.valueOf(method),
                witness,
                kept,
                language,
                Boolean.TRUE.equals(copyGiven),
                because,
                manager,
                Objects.requireNonNull(from),
                until,
                List.copyOf(recipients),
                classes.stream().map(Integer::valueOf).toList(),
                renews));
        Tell.next("cases.consent.done.recorded", reference);
        return "/cases/view-consent.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** Whom the case is about. */
    public List<Pick> getPersons() {
        return Once.ask(this, "persons", () -> consents.persons(getReference()).stream()
                .map(one -> new Pick(one.reference(), one.name() + ", " + one.reference()))
                .toList());
    }

    /** The bodies that can be ticked. */
    public List<Pick> getBodies() {
        return Once.ask(
                this, "bodies", () -> gateways.bodies(TaskForceClock.current().today()).stream()
                        .map(one -> new Pick(one.code(), one.label()))
                        .toList());
    }

    /** The classes that can be ticked: those about a person. */
    public List<Pick> getKinds() {
        return Once.ask(this, "kinds", () -> dataClasses.all().stream()
                .filter(one -> List.of(3, 4, 5, 6, 10, 13, 14, 15, 16, 18, 19).contains(one.code()))
                .map(one -> new Pick(String.valueOf(one.code()), one.what() + " (D" + one.code() + ")"))
                .toList());
    }

    /** What can have been answered. */
    public List<Pick> getAnswers() {
        return Pick.of(
                new ConsentState[] {
                    ConsentState.GIVEN, ConsentState.REFUSED, ConsentState.SOUGHT, ConsentState.NOT_SOUGHT
                },
                ConsentState::words);
    }

    /** Who can give it. */
    public List<Pick> getGivers() {
        return Pick.of(GivenBy.values(), GivenBy::words);
    }

    /** How it can be given. */
    public List<Pick> getMethods() {
        return Pick.of(ConsentMethod.values(), ConsentMethod::words);
    }

    /** The latest day on which it may end. */
    public String getLongest() {
        LocalDate first = from;
        return consents.longest(first == null ? TaskForceClock.current().today() : first)
                .explanation();
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person == null ? "" : person.strip();
    }

    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state == null ? "" : state.strip();
    }

    public String getGivenBy() {
        return givenBy;
    }

    public void setGivenBy(@Nullable String givenBy) {
        this.givenBy = givenBy == null ? "" : givenBy.strip();
    }

    public String getGiver() {
        return giver;
    }

    public void setGiver(@Nullable String giver) {
        this.giver = giver == null ? "" : giver.strip();
    }

    public String getPurposes() {
        return purposes;
    }

    public void setPurposes(@Nullable String purposes) {
        this.purposes = purposes == null ? "" : purposes.strip();
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(@Nullable String method) {
        this.method = method == null ? "" : method.strip();
    }

    public String getWitness() {
        return witness;
    }

    public void setWitness(@Nullable String witness) {
        this.witness = witness == null ? "" : witness.strip();
    }

    public String getKept() {
        return kept;
    }

    public void setKept(@Nullable String kept) {
        this.kept = kept == null ? "" : kept.strip();
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language == null ? "" : language.strip();
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(@Nullable String because) {
        this.because = because == null ? "" : because.strip();
    }

    public String getManager() {
        return manager;
    }

    public void setManager(@Nullable String manager) {
        this.manager = manager == null ? "" : manager.strip();
    }

    public String getRenews() {
        return renews;
    }

    public void setRenews(@Nullable String renews) {
        this.renews = renews == null ? "" : renews.strip();
    }

    public @Nullable Boolean getCopyGiven() {
        return copyGiven;
    }

    public void setCopyGiven(@Nullable Boolean copyGiven) {
        this.copyGiven = copyGiven;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public ArrayList<String> getRecipients() {
        return recipients;
    }

    public void setRecipients(ArrayList<String> recipients) {
        this.recipients = recipients;
    }

    public ArrayList<String> getClasses() {
        return classes;
    }

    public void setClasses(ArrayList<String> classes) {
        this.classes = classes;
    }
}
