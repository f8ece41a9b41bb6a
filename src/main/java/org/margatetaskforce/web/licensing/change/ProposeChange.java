package org.margatetaskforce.web.licensing.change;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.ConditionLibrary;
import org.margatetaskforce.licensing.HmoLicences;
import org.margatetaskforce.licensing.Licence;
import org.margatetaskforce.licensing.LicenceTerms;
import org.margatetaskforce.licensing.PublicRegister;
import org.margatetaskforce.licensing.change.ChangeFiles;
import org.margatetaskforce.licensing.change.ChangeGround;
import org.margatetaskforce.licensing.change.ChangeKind;
import org.margatetaskforce.licensing.change.LicenceChanges;
import org.margatetaskforce.licensing.change.NewChange;
import org.margatetaskforce.web.licensing.ConditionShelf;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/** Drafts a variation or revocation of a licence, or the refusal of one that its holder asked for (Housing Act 2004 ss.92, 93). */
@Named
@ViewScoped
public class ProposeChange implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String PART_2 = "REVOKE_PART2";

    @Inject
    transient LicenceTerms licences;

    @Inject
    transient LicenceChanges licenceChanges;

    @Inject
    transient ChangeFiles changes;

    @Inject
    transient ApplicationFiles files;

    @Inject
    transient PublicRegister register;

    @Inject
    transient HmoLicences hmoLicences;

    private final NewChange form = new NewChange();
    private List<ConditionShelf> shelves = new ArrayList<>();
    private String reference = "";
    private @Nullable String wantedGround;
    private boolean checking;

    /** A condition of the licence that a variation may take out. */
    public record Removable(String code, String title) implements Serializable {}

    /** Opens the page: who drafts joins the team of the case. */
    public void open() {
        Licence licence = licences.get(reference);
        files.join(licences.application(licence));
        shelves = ConditionShelf.of(
                licences.addable(licence, TaskForceClock.current().today()), List.of(), List.of());
        getGrounds().stream()
                .filter(ground -> ground.code().equals(wantedGround))
                .findFirst()
                .ifPresent(this::prefill);
    }

    /** Whoever comes from what gives the ground finds it filled in, and the licence under Part 2 among the reasons. */
    private void prefill(ChangeGround ground) {
        form.setKind(ground.kind());
        form.setGround(ground.code());
        if (ground.code().equals(PART_2)) {
            form.setReasons(
                    hmoLicences
                            .of(reference)
                            .during(getLicence().getCommencesOn(), getLicence().getEndsOn())
                            .stream()
                            .map(hmo ->
                                    "The house is licensed under Part 2 of the Housing Act 2004: " + hmo.words() + ".")
                            .collect(Collectors.joining("\n")));
        }
    }

    /** What was typed is shown once more before it is drafted. */
    public void check() {
        checking = true;
    }

    /** Back to the form. */
    public void change() {
        checking = false;
    }

    /** Drafts it. */
    public String draft() {
        form.setAdded(ConditionShelf.chosen(shelves));
        String drafted = licenceChanges.begin(reference, form);
        Tell.next("licensing.change.drafted", drafted);
        return "/licensing/view-change.xhtml?faces-redirect=true&reference=" + drafted;
    }

    public boolean isChecking() {
        return checking;
    }

    /** The licence. */
    public Licence getLicence() {
        return Once.ask(this, "licence", () -> licences.get(reference));
    }

    /** Its house. */
    public String getAddress() {
        return Once.ask(this, "address", () -> licences.house(getLicence()).getAddress());
    }

    /** The UPRNs of its doors, with commas between them. */
    public String getDoors() {
        return Once.ask(
                this,
                "doors",
                () -> String.join(",", licences.house(getLicence()).doors()));
    }

    /** Who holds it and who manages the house. */
    public PublicRegister.Names getNames() {
        return Once.ask(this, "names", () -> register.names(reference));
    }

    public ChangeKind[] getKinds() {
        return ChangeKind.values();
    }

    /** The grounds in force today. */
    public List<ChangeGround> getGrounds() {
        return Once.ask(
                this, "grounds", () -> changes.grounds(TaskForceClock.current().today()));
    }

    /** The ground that was picked, in words. */
    public String getGroundWords() {
        return getGrounds().stream()
                .filter(each -> each.code().equals(form.getGround()))
                .map(ChangeGround::words)
                .findFirst()
                .orElse("");
    }

    /** The conditions that may be taken out: not those that every licence must have. */
    public List<Removable> getRemovable() {
        return Once.ask(this, "removable", () -> licences.conditions(getLicence()).stream()
                .map(ConditionLibrary.Chosen::text)
                .filter(text -> !text.isMandatory())
                .map(text -> new Removable(text.getCode(), text.getTitle()))
                .toList());
    }

    /** Conditions put in, by their codes, for the last look. */
    public List<String> getAddedCodes() {
        return ConditionShelf.chosen(shelves).stream()
                .map(choice -> String.valueOf(choice.getCode()))
                .toList();
    }

    public NewChange getForm() {
        return form;
    }

    public List<ConditionShelf> getShelves() {
        return shelves;
    }

    /** The ground that the address of the page asks for; what is picked on the page stands in the form. */
    public @Nullable String getWantedGround() {
        return wantedGround;
    }

    public void setWantedGround(@Nullable String wantedGround) {
        this.wantedGround = wantedGround;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }
}
