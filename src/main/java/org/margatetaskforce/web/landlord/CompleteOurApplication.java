package org.margatetaskforce.web.landlord;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.documents.FileKind;
import org.margatetaskforce.documents.ReceivedFiles;
import org.margatetaskforce.licensing.DeclarationsForm;
import org.margatetaskforce.licensing.HouseForm;
import org.margatetaskforce.licensing.MissingItem;
import org.margatetaskforce.licensing.PartyForm;
import org.margatetaskforce.licensing.PartyKind;
import org.margatetaskforce.licensing.PartyRole;
import org.margatetaskforce.licensing.Section;
import org.margatetaskforce.licensing.SectionForm;
import org.margatetaskforce.licensing.landlord.LandlordAccounts;
import org.margatetaskforce.licensing.landlord.LandlordDesk;
import org.margatetaskforce.licensing.landlord.LandlordDoor;
import org.margatetaskforce.licensing.landlord.LandlordDrafts;
import org.margatetaskforce.licensing.landlord.LandlordOwners;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Sentences;

/** An application of the landlord's: its sections, what it lacks, its files, its signatures, what stands in the way. */
@Named
@ViewScoped
public class CompleteOurApplication implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LandlordDrafts drafts;

    @Inject
    LandlordDoor door;

    @Inject
    ReceivedFiles receivedFiles;

    @Inject
    LandlordOwners owners;

    @Inject
    LandlordAccounts accounts;

    private String reference = "";
    private int version;
    private String name = "";
    private @Nullable FileKind kind;
    private transient @Nullable Part file;

    /**
     * A line of the list of sections.
     *
     * @param lent filled in from an earlier application, and not looked at
     */
    public record Line(Section section, int missing, boolean lent) {}

    /** Reads it; what was handed in is shown where its progress stands. */
    public @Nullable String open() {
        LandlordDrafts.Draft draft = drafts.get(reference);
        version = draft.version();
        return draft.open() ? null : "/landlord/progress.xhtml?faces-redirect=true&reference=" + reference;
    }

    public LandlordDrafts.Draft getDraft() {
        return Once.ask(this, "draft", () -> drafts.get(reference));
    }

    public LandlordDesk.Standing getStanding() {
        return Once.ask(this, "standing", () -> door.standing(reference));
    }

    private Map<Section, SectionForm> sections() {
        return Once.ask(this, "sections", () -> drafts.sections(reference));
    }

    /** The sections in order. */
    public List<Line> getLines() {
        List<Section> lent = Once.ask(this, "lent", () -> drafts.toBeLookedAt(reference));
        List<Line> lines = new ArrayList<>();
        for (Section section : Section.values()) {
            if (section != Section.FEE && section != Section.DECLARATIONS) {
                int missing = (int) getStanding().missing().stream()
                        .filter(item -> item.section() == section)
                        .count();
                lines.add(new Line(section, missing, lent.contains(section)));
            }
        }
        return lines;
    }

    /** How many sections are complete. */
    public long getDone() {
        return getLines().stream().filter(line -> line.missing() == 0).count();
    }

    /** What is missing, the signatures apart. */
    public List<MissingItem> getMissing() {
        return getStanding().missing().stream()
                .filter(item -> item.section() != Section.DECLARATIONS)
                .toList();
    }

    /** Why it cannot be handed in, in words. */
    public List<String> getObstacles() {
        return getStanding().obstacles().stream().map(Sentences::of).toList();
    }

    // --- files

    public List<LandlordDrafts.Upload> getUploads() {
        return drafts.uploads(reference);
    }

    /** Adds a file. */
    public String addFile() throws IOException {
        Part sent = file;
        FileKind what = kind;
        if (sent == null || what == null) {
            throw new RuleBroken("documents.file.empty");
        }
        try (InputStream content = sent.getInputStream()) {
            drafts.upload(
                    reference,
                    what,
                    String.valueOf(sent.getSubmittedFileName()),
                    content.readNBytes(ReceivedFiles.MOST_BYTES + 1));
        }
        return "/landlord/certificates.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** Takes a file out. */
    public String takeOut(String upload) {
        drafts.takeOut(reference, upload);
        return "/landlord/certificates.xhtml?faces-redirect=true&reference=" + reference;
    }

    public boolean isScanning() {
        return receivedFiles.isScanning();
    }

    /** What can be sent with it. */
    public List<FileKind> getKinds() {
        return List.of(
                FileKind.GAS_CERTIFICATE,
                FileKind.ELECTRICAL_REPORT,
                FileKind.FLOOR_PLAN,
                FileKind.TENANCY_AGREEMENT,
                FileKind.IDENTITY,
                FileKind.OTHER);
    }

    // --- signing

    public DeclarationsForm getDeclarations() {
        return sections().get(Section.DECLARATIONS) instanceof DeclarationsForm declared
                ? declared
                : new DeclarationsForm();
    }

    /** The name that the applicant is asked to sign with. */
    public String getApplicantName() {
        SectionForm applicant = sections().get(Section.APPLICANT);
        return applicant instanceof PartyForm party && party.getName() != null ? party.getName() : "";
    }

    /** The proposed holder where that is somebody else, who signs too; null where it is the applicant. */
    public @Nullable PartyForm getOtherHolder() {
        SectionForm holder = sections().get(Section.HOLDER);
        return holder instanceof PartyForm party
                        && party.getSameAs() != PartyRole.APPLICANT
                        && party.getName() != null
                        && !party.getName().equalsIgnoreCase(getApplicantName())
                ? party
                : null;
    }

    /** True where a body applies, for which a human being signs. */
    public boolean isApplicantABody() {
        return sections().get(Section.APPLICANT) instanceof PartyForm applicant
                && applicant.getKind() == PartyKind.ORGANISATION;
    }

    /** True where the account that is in is a body's. */
    public boolean isAccountABody() {
        return Once.ask(this, "account", accounts::mine).kind() == PartyKind.ORGANISATION;
    }

    /**
     * A joint owner, and whether they have signed.
     *
     * @param signature the name under the declaration; null while they have not signed
     */
    public record Owner(
            LandlordOwners.Row row,
            @Nullable String signature,
            @Nullable LocalDate signedOn) {}

    /** Who owns the home together with the applicant. */
    public List<Owner> getOwners() {
        return Once.ask(this, "owners", () -> owners.all(reference).stream()
                .map(row -> getDeclarations().getOwners().stream()
                        .filter(owner -> row.name().equals(owner.getName()))
                        .findFirst()
                        .map(owner -> new Owner(row, owner.getSignature(), owner.getSignedOn()))
                        .orElseGet(() -> new Owner(row, null, null)))
                .toList());
    }

    /** The one who is in as a joint owner; null where they are none. */
    public @Nullable Owner getMe() {
        return getOwners().stream()
                .filter(owner -> owner.row().me())
                .findFirst()
                .orElse(null);
    }

    /** The licence that it renews; empty of a new application. */
    public String getRenews() {
        return sections().get(Section.HOUSE) instanceof HouseForm house && house.getRenewsLicence() != null
                ? house.getRenewsLicence()
                : "";
    }

    /** Signs for the applicant; what can be handed in then is paid for. */
    public String sign() {
        drafts.sign(reference, version, name);
        String next = door.standing(reference).obstacles().isEmpty() ? "pay" : "declaration";
        return "/landlord/" + next + ".xhtml?faces-redirect=true&reference=" + reference;
    }

    /** Asks the applicant for whom an agent applies, or the proposed holder, to sign by link. */
    public String askToSign(PartyRole signer) {
        door.askToSign(reference, signer);
        return "/landlord/declaration.xhtml?faces-redirect=true&asked=" + signer + "&reference=" + reference;
    }

    /** Gives it up. */
    public String giveUp() {
        drafts.giveUp(reference, version);
        return "/landlord/portfolio.xhtml?faces-redirect=true";
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = Objects.requireNonNullElse(name, "");
    }

    public @Nullable FileKind getKind() {
        return kind;
    }

    public void setKind(@Nullable FileKind kind) {
        this.kind = kind;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }
}
