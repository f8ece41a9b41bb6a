package org.margatetaskforce.web.cases.disclosure;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.disclosure.Disclosure;
import org.margatetaskforce.cases.disclosure.DisclosureMeans;
import org.margatetaskforce.cases.disclosure.DisclosurePurpose;
import org.margatetaskforce.cases.disclosure.Disclosures;
import org.margatetaskforce.cases.disclosure.GatewayRule;
import org.margatetaskforce.cases.disclosure.Gateways;
import org.margatetaskforce.cases.disclosure.NewDisclosure;
import org.margatetaskforce.cases.disclosure.Opening;
import org.margatetaskforce.cases.disclosure.RecipientBody;
import org.margatetaskforce.cases.disclosure.SharingAgreement;
import org.margatetaskforce.cases.disclosure.SharingAgreements;
import org.margatetaskforce.identity.DataClasses;
import org.margatetaskforce.identity.Sight;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;
import org.margatetaskforce.web.shell.Tell;

/** Asks for a disclosure, or enters one that was told by word of mouth; what was typed is looked at once more. */
@Named
@ViewScoped
public class RecordDisclosure implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Disclosures disclosures;

    @Inject
    transient Gateways gateways;

    @Inject
    transient SharingAgreements agreements;

    @Inject
    transient DataClasses dataClasses;

    @Inject
    transient Cases cases;

    private boolean checking;
    private String about = "";
    private String file = "";
    private String from = "";
    private String caseReference = "";
    private String subjects = "";
    private int morePersons;
    private String dataClass = "";
    private String recipient = "";
    private String recipientPerson = "";
    private String means = "";
    private String items = "";
    private ArrayList<String> purposes = new ArrayList<>();
    private String purpose = "";
    private ArrayList<String> chosen = new ArrayList<>();
    private String agreement = "";
    private String necessity = "";
    private @Nullable Boolean informed;
    private String informedWhy = "";
    private @Nullable Boolean urgent;
    private @Nullable LocalDate toldOn;
    private String toldAt = "";
    private ArrayList<Pick> bodies = new ArrayList<>();
    private ArrayList<GatewayRule> rules = new ArrayList<>();
    private ArrayList<Pick> grounds = new ArrayList<>();
    private ArrayList<Pick> classes = new ArrayList<>();
    private Disclosures.@Nullable AskedFile asked;

    /** Reads the lists to choose from, and what the address says it is about: a case, a person, a list, an entry to write again. */
    public void open() {
        LocalDate today = TaskForceClock.current().today();
        gateways.bodies(today).forEach(one -> bodies.add(new Pick(one.code(), one.label())));
        rules.addAll(gateways.on(today));
        for (SharingAgreement one : agreements.inForce(today)) {
            grounds.add(new Pick(one.reference(), one.label()));
        }
        dataClasses.all().stream()
                .filter(one -> one.sight() == Sight.F || one.sight() == Sight.C)
                .forEach(one -> classes.add(new Pick(String.valueOf(one.code()), "D" + one.code() + " " + one.what())));
        if (about.startsWith("MTF-")) {
            caseReference =
                    cases.find(about).orElseThrow(NoSuchElementException::new).getReference();
        } else if (about.startsWith("P-")) {
            subjects = about;
        }
        if (!file.isEmpty()) {
            asked = disclosures.file(file);
        }
        if (!from.isEmpty()) {
            again(disclosures.find(from).orElseThrow(NoSuchElementException::new));
        }
    }

    private void again(Disclosure old) {
        caseReference = old.caseReference() == null ? "" : old.caseReference();
        subjects = String.join(
                " ",
                disclosures.subjects(old.reference()).stream()
                        .map(Disclosures.Named::reference)
                        .toList());
        dataClass = String.valueOf(old.dataClass());
        recipient = old.recipient();
        recipientPerson = old.recipientPerson();
        means = old.means().name();
        items = old.items();
        old.purposes().forEach(each -> purposes.add(each.name()));
        purpose = old.purpose();
        chosen.addAll(old.gateways());
        necessity = old.necessity();
        informed = old.informed();
        informedWhy = old.informedWhy() == null ? "" : old.informedWhy();
    }

    /** What was typed can be read as a whole. A gateway that cannot open to the body is refused here already. */
    public void check() {
        RecipientBody body = gateways.body(recipient, TaskForceClock.current().today());
        int persons = Math.max(asked == null ? 0 : asked.persons(), references().size() + morePersons);
        rules.stream().filter(one -> chosen.contains(one.code())).forEach(one -> one.mustOpenTo(body, persons));
        told();
        checking = true;
    }

    /** Back to the form, with everything as it was typed. */
    public void change() {
        checking = false;
    }

    /** Records it. */
    public String record() {
        Set<DisclosurePurpose> what = EnumSet.noneOf(DisclosurePurpose.class);
        purposes.forEach(each -> what.add(DisclosurePurpose.valueOf(each)));
        String reference = disclosures.ask(new NewDisclosure(
                dataClass.isEmpty() ? 1 : Integer.parseInt(dataClass),
                caseReference,
                references(),
                morePersons,
                recipient,
                recipientPerson,
                means.isEmpty() ? DisclosureMeans.FILE : DisclosureMeans.valueOf(means),
                items,
                what,
                purpose,
                List.copyOf(chosen),
                agreement,
                necessity,
                Boolean.TRUE.equals(informed),
                informedWhy,
                Boolean.TRUE.equals(urgent),
                told(),
                file));
        Tell.next(toldOn == null ? "cases.disclosure.done.asked" : "cases.disclosure.done.entered", reference);
        return "/cases/view-disclosure.xhtml?faces-redirect=true&reference=" + reference;
    }

    private List<String> references() {
        return Arrays.stream(subjects.split("[\\s,;]+"))
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    private @Nullable Instant told() {
        if (toldOn == null) {
            return null;
        }
        try {
            return toldOn.atTime(LocalTime.parse(toldAt))
                    .atZone(TaskForceClock.LONDON)
                    .toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new RuleBroken("cases.disclosure.told-time");
        }
    }

    /** The words of what was chosen, for the last look. */
    public String words(String list, String code) {
        return switch (list) {
            case "body" -> Pick.words(bodies, code);
            case "class" -> Pick.words(classes, code);
            case "agreement" -> Pick.words(grounds, code);
            case "purpose" -> Pick.words(getPurposeChoices(), code);
            case "means" -> Pick.words(getMeansChoices(), code);
            default ->
                rules.stream()
                        .filter(one -> one.code().equals(code))
                        .map(GatewayRule::label)
                        .findFirst()
                        .orElse(code);
        };
    }

    /** Ways in which it can leave. */
    public List<Pick> getMeansChoices() {
        return Pick.of(DisclosureMeans.values(), DisclosureMeans::words);
    }

    /** What it can be for. */
    public List<Pick> getPurposeChoices() {
        return Pick.of(DisclosurePurpose.values(), DisclosurePurpose::words);
    }

    /** The gateways that open to the body that is chosen, with what is to be confirmed; empty while none is chosen. */
    public List<String> getOpenToThem() {
        return Once.ask(this, "open " + recipient, () -> gateways
                .bodies(TaskForceClock.current().today())
                .stream()
                .filter(body -> body.code().equals(recipient))
                .flatMap(body -> rules.stream()
                        .filter(rule -> rule.opensTo(body) != Opening.NO)
                        .map(rule -> rule.name() + (rule.opensTo(body) == Opening.CHECK ? " (to be confirmed)" : "")))
                .toList());
    }

    /** By when it is decided if it is urgent. */
    public Instant getUrgentBy() {
        return Once.ask(this, "urgent", () -> disclosures.decideBy(true));
    }

    /** By when it is decided if it is not. */
    public Instant getOtherwiseBy() {
        return Once.ask(this, "otherwise", () -> disclosures.decideBy(false));
    }

    /** Why it is necessary is said in so many letters or more. */
    public int getLetters() {
        return Once.ask(this, "letters", () -> disclosures.necessityLetters());
    }

    /** More persons than this take a second person. */
    public int getAlone() {
        return disclosures.personsAlone();
    }

    /** The list as a file that it is about; null where none. */
    public Disclosures.@Nullable AskedFile getAskedFile() {
        return asked;
    }

    public List<Pick> getBodies() {
        return bodies;
    }

    public List<GatewayRule> getRules() {
        return rules;
    }

    public List<Pick> getGrounds() {
        return grounds;
    }

    public List<Pick> getClasses() {
        return classes;
    }

    public boolean isChecking() {
        return checking;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(@Nullable String about) {
        this.about = about == null ? "" : about.strip();
    }

    public String getFile() {
        return file;
    }

    public void setFile(@Nullable String file) {
        this.file = file == null ? "" : file.strip();
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from == null ? "" : from.strip();
    }

    public String getCaseReference() {
        return caseReference;
    }

    public void setCaseReference(@Nullable String caseReference) {
        this.caseReference = caseReference == null ? "" : caseReference.strip();
    }

    public String getSubjects() {
        return subjects;
    }

    public void setSubjects(@Nullable String subjects) {
        this.subjects = subjects == null ? "" : subjects.strip();
    }

    public String getDataClass() {
        return dataClass;
    }

    public void setDataClass(@Nullable String dataClass) {
        this.dataClass = dataClass == null ? "" : dataClass.strip();
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(@Nullable String recipient) {
        this.recipient = recipient == null ? "" : recipient.strip();
    }

    public String getRecipientPerson() {
        return recipientPerson;
    }

    public void setRecipientPerson(@Nullable String recipientPerson) {
        this.recipientPerson = recipientPerson == null ? "" : recipientPerson.strip();
    }

    public String getMeans() {
        return means;
    }

    public void setMeans(@Nullable String means) {
        this.means = means == null ? "" : means.strip();
    }

    public String getItems() {
        return items;
    }

    public void setItems(@Nullable String items) {
        this.items = items == null ? "" : items.strip();
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = purpose == null ? "" : purpose.strip();
    }

    public String getAgreement() {
        return agreement;
    }

    public void setAgreement(@Nullable String agreement) {
        this.agreement = agreement == null ? "" : agreement.strip();
    }

    public String getNecessity() {
        return necessity;
    }

    public void setNecessity(@Nullable String necessity) {
        this.necessity = necessity == null ? "" : necessity.strip();
    }

    public String getInformedWhy() {
        return informedWhy;
    }

    public void setInformedWhy(@Nullable String informedWhy) {
        this.informedWhy = informedWhy == null ? "" : informedWhy.strip();
    }

    public String getToldAt() {
        return toldAt;
    }

    public void setToldAt(@Nullable String toldAt) {
        this.toldAt = toldAt == null ? "" : toldAt.strip();
    }

    public int getMorePersons() {
        return morePersons;
    }

    public void setMorePersons(int morePersons) {
        this.morePersons = morePersons;
    }

    public @Nullable Boolean getInformed() {
        return informed;
    }

    public void setInformed(@Nullable Boolean informed) {
        this.informed = informed;
    }

    public @Nullable Boolean getUrgent() {
        return urgent;
    }

    public void setUrgent(@Nullable Boolean urgent) {
        this.urgent = urgent;
    }

    public @Nullable LocalDate getToldOn() {
        return toldOn;
    }

    public void setToldOn(@Nullable LocalDate toldOn) {
        this.toldOn = toldOn;
    }

    public ArrayList<String> getPurposes() {
        return purposes;
    }

    public void setPurposes(ArrayList<String> purposes) {
        this.purposes = purposes;
    }

    public ArrayList<String> getChosen() {
        return chosen;
    }

    public void setChosen(ArrayList<String> chosen) {
        this.chosen = chosen;
    }
}
