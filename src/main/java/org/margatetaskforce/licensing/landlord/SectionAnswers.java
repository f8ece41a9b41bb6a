package org.margatetaskforce.licensing.landlord;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.licensing.About;
import org.margatetaskforce.licensing.BoundForm;
import org.margatetaskforce.licensing.DeclarationsForm;
import org.margatetaskforce.licensing.FitnessAnswer;
import org.margatetaskforce.licensing.FitnessForm;
import org.margatetaskforce.licensing.FitnessQuestion;
import org.margatetaskforce.licensing.HouseForm;
import org.margatetaskforce.licensing.InterestsForm;
import org.margatetaskforce.licensing.LicensabilityForm;
import org.margatetaskforce.licensing.ManagementForm;
import org.margatetaskforce.licensing.NotifiedForm;
import org.margatetaskforce.licensing.NotifiedPerson;
import org.margatetaskforce.licensing.PartyForm;
import org.margatetaskforce.licensing.PartyKind;
import org.margatetaskforce.licensing.PartyRole;
import org.margatetaskforce.licensing.PropertyDetailsForm;
import org.margatetaskforce.licensing.SafetyForm;
import org.margatetaskforce.licensing.Section;
import org.margatetaskforce.licensing.SectionForm;

/** The sections of an application as a landlord's draft keeps them, and what one application lends to the next. */
final class SectionAnswers {

    /** The sections whose particulars may be those of somebody named before. */
    private static final List<Section> PARTIES =
            List.of(Section.APPLICANT, Section.HOLDER, Section.MANAGER, Section.CONTROL);

    private static final Jsonb JSON = JsonbBuilder.create();

    private SectionAnswers() {}

    static String write(SectionForm form) {
        return JSON.toJson(form);
    }

    static SectionForm read(Section section, String answers) {
        return JSON.fromJson(answers, blank(section).getClass());
    }

    /** A copy of its own, so that a form on a page changes nothing that is kept. */
    static SectionForm copy(Section section, SectionForm form) {
        return read(section, write(form));
    }

    /** Of all that an application says, whoever has signed it: two that say the same have the same. */
    static String edition(Map<Section, SectionForm> sections) {
        StringBuilder said = new StringBuilder();
        new EnumMap<>(sections).forEach((section, form) -> {
            if (section != Section.DECLARATIONS) {
                said.append(section).append(write(form)).append('\n');
            }
        });
        return LinkCode.digest(said.toString());
    }

    /** A section nobody has begun. */
    static SectionForm blank(Section section) {
        return switch (section) {
            case HOUSE, FEE -> new HouseForm();
            case LICENSABILITY -> new LicensabilityForm();
            case APPLICANT, HOLDER, MANAGER, CONTROL -> new PartyForm(PartyRole.valueOf(section.name()));
            case BOUND -> new BoundForm();
            case INTERESTS -> new InterestsForm();
            case DETAILS -> new PropertyDetailsForm();
            case SAFETY -> new SafetyForm();
            case FITNESS -> everyQuestion();
            case MANAGEMENT -> new ManagementForm();
            case NOTIFIED -> new NotifiedForm();
            case DECLARATIONS -> new DeclarationsForm();
        };
    }

    private static FitnessForm everyQuestion() {
        FitnessForm form = new FitnessForm();
        for (About about : List.of(About.HOLDER, About.MANAGER)) {
            for (FitnessQuestion question : FitnessQuestion.values()) {
                FitnessAnswer row = new FitnessAnswer();
                row.setAbout(about);
                row.setQuestion(question);
                form.getAnswers().add(row);
            }
        }
        return form;
    }

    /** Every section: as it was saved, or blank; whoever is the same as somebody else has their particulars. */
    static Map<Section, SectionForm> whole(Map<Section, SectionForm> saved) {
        Map<Section, SectionForm> sections = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            SectionForm form = saved.get(section);
            sections.put(section, form == null ? blank(section) : copy(section, form));
        }
        for (Section section : PARTIES) {
            PartyForm party = (PartyForm) sections.get(section);
            PartyRole same = party == null ? null : party.getSameAs();
            if (party != null && same != null && !same.name().equals(section.name())) {
                likewise(party, (PartyForm) sections.get(Section.valueOf(same.name())));
            }
        }
        return sections;
    }

    private static void likewise(PartyForm party, @Nullable PartyForm same) {
        if (same != null) {
            party.setKind(same.getKind());
            party.setName(same.getName());
            party.setCompanyNumber(same.getCompanyNumber());
            party.setAddress(same.getAddress());
            party.setPhone(same.getPhone());
            party.setEmail(same.getEmail());
        }
    }

    /**
     * What an earlier application lends to the next: its persons and how the homes are managed; of the house itself only where
     * it is the same building. What is dated, such as a certificate or a signature, is given anew each time.
     */
    static Map<Section, SectionForm> lent(Map<Section, SectionForm> earlier, boolean sameBuilding) {
        Map<Section, SectionForm> sections = new EnumMap<>(Section.class);
        for (Section section : List.of(
                Section.APPLICANT,
                Section.HOLDER,
                Section.MANAGER,
                Section.CONTROL,
                Section.BOUND,
                Section.INTERESTS,
                Section.FITNESS,
                Section.MANAGEMENT,
                Section.NOTIFIED,
                Section.LICENSABILITY)) {
            SectionForm form = earlier.get(section);
            if (form != null) {
                sections.put(section, copy(section, form));
            }
        }
        if (sections.get(Section.NOTIFIED) instanceof NotifiedForm notified) {
            for (NotifiedPerson person : notified.getPersons()) {
                person.setToldOn(null);
                person.setMethod(null);
            }
        }
        if (sections.get(Section.LICENSABILITY) instanceof LicensabilityForm facts) {
            LicensabilityForm only = new LicensabilityForm();
            only.setOccupation(facts.getOccupation());
            sections.put(Section.LICENSABILITY, only);
        }
        if (earlier.get(Section.DETAILS) instanceof PropertyDetailsForm details) {
            PropertyDetailsForm mine = new PropertyDetailsForm();
            if (sameBuilding) {
                mine = (PropertyDetailsForm) copy(Section.DETAILS, details);
            } else {
                mine.setNoOtherLicensedHouses(details.getNoOtherLicensedHouses());
                mine.setOtherLicensedHouses(
                        ((PropertyDetailsForm) copy(Section.DETAILS, details)).getOtherLicensedHouses());
            }
            sections.put(Section.DETAILS, mine);
        }
        if (sameBuilding && earlier.get(Section.SAFETY) instanceof SafetyForm safety) {
            SafetyForm mine = (SafetyForm) copy(Section.SAFETY, safety);
            mine.setGasCertificateOn(null);
            mine.setGasCertificateDocument(null);
            mine.setElectricalReportOn(null);
            mine.setElectricalReportDocument(null);
            sections.put(Section.SAFETY, mine);
        }
        return sections;
    }

    /**
     * The signature of somebody named: a person's is their name as it stands in the application; for a body a human being signs, with
     * their own.
     *
     * @throws RuleBroken {@code licensing.landlord.sign-own-name} where the name is another, {@code licensing.landlord.sign-for-body}
     *     where the body's own name stands for that of a human being
     */
    static String signature(@Nullable PartyKind kind, @Nullable String named, @Nullable String typed) {
        String name = named == null ? "" : named.strip();
        String written = typed == null ? "" : typed.strip();
        if (name.isEmpty() || written.isEmpty()) {
            throw new RuleBroken("licensing.landlord.sign-own-name");
        }
        if (kind == PartyKind.ORGANISATION) {
            if (written.equalsIgnoreCase(name)) {
                throw new RuleBroken("licensing.landlord.sign-for-body");
            }
            return written + ", for " + name;
        }
        if (!written.equalsIgnoreCase(name)) {
            throw new RuleBroken("licensing.landlord.sign-own-name");
        }
        return written;
    }

    /** The applicant signs: by whoever is in, on the day that it is. */
    static DeclarationsForm signedByApplicant(DeclarationsForm before, String name, LocalDate on) {
        DeclarationsForm signed = (DeclarationsForm) copy(Section.DECLARATIONS, before);
        signed.setApplicantName(name);
        signed.setApplicantSignedOn(on);
        return signed;
    }

    /** The proposed holder signs, by the link that was sent to them. */
    static DeclarationsForm signedByHolder(DeclarationsForm before, String name, LocalDate on) {
        DeclarationsForm signed = (DeclarationsForm) copy(Section.DECLARATIONS, before);
        signed.setHolderName(name);
        signed.setHolderSignedOn(on);
        return signed;
    }

    /** A joint owner signs, with an account of their own. */
    static DeclarationsForm signedByOwner(DeclarationsForm before, String name, String signature, LocalDate on) {
        DeclarationsForm signed = (DeclarationsForm) copy(Section.DECLARATIONS, before);
        signed.getOwners().removeIf(owner -> name.equals(owner.getName()));
        DeclarationsForm.Owner owner = DeclarationsForm.Owner.named(name);
        owner.setSignature(signature);
        owner.setSignedOn(on);
        signed.getOwners().add(owner);
        return signed;
    }

    /** With everybody who owns the house together with the applicant today: whoever has not signed is asked for. */
    static DeclarationsForm ofOwners(DeclarationsForm before, List<String> names) {
        DeclarationsForm all = (DeclarationsForm) copy(Section.DECLARATIONS, before);
        all.setOwners(names.stream()
                .map(name -> before.getOwners().stream()
                        .filter(owner -> name.equals(owner.getName()))
                        .findFirst()
                        .orElseGet(() -> DeclarationsForm.Owner.named(name)))
                .toList());
        return all;
    }
}
