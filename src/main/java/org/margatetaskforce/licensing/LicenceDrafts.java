package org.margatetaskforce.licensing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.Regimes;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * Drafting an application: every section is saved by itself, as far as it has been filled in, and can be resumed by anybody
 * who works on it. Each save carries the version that was read; a save upon somebody else's is refused and told.
 */
@Boundary
public class LicenceDrafts {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ApplicationFiles files;

    @Inject
    LicensableHouses houses;

    @Inject
    Licensability licensability;

    @Inject
    FeeTable fees;

    @Inject
    Letters letters;

    @Inject
    Cases cases;

    @Inject
    Deadlines deadlines;

    @Inject
    Regimes regimes;

    @Inject
    Workflow workflow;

    /**
     * A section of a draft, for the list of sections.
     *
     * @param missing how many items it still lacks
     */
    public record SectionRow(Section section, int missing) {

        public boolean isComplete() {
            return missing == 0;
        }
    }

    /** Begins a draft for a house picked from the gazetteer: a property, or one of its dwelling units. */
    @For("licence.record-application")
    public String begin(String uprn) {
        List<HouseUnit> choices = houses.choicesIn(uprn);
        List<String> chosen = choices.size() == 1
                ? List.of(choices.get(0).getUprn())
                : choices.stream().map(HouseUnit::getUprn).filter(uprn::equals).toList();
        LicensableHouse house = houses.of(uprn, chosen);
        String caseReference = cases.openPropertyCase(Uprn.of(house.getPropertyUprn()), house.getAddress());
        long caseId = Objects.requireNonNull(cases.get(caseReference).id());
        String reference = files.nextReference("SL", ApplicationFiles.today().getYear());
        LicenceApplication application = new LicenceApplication(
                reference, house.key(), caseReference, caseId, ApplicationFiles.who(), ApplicationFiles.now());
        entityManager.persist(application);
        entityManager.flush();
        files.step(application, null, "A licence application was begun for " + house.getAddress() + ".");
        files.saved(application);
        return reference;
    }

    /** The application with its version, for a page that will save. */
    public LicenceApplication get(String reference) {
        return files.get(reference);
    }

    /** The house it is for. */
    public LicensableHouse house(String reference) {
        return houses.get(files.get(reference).getHouseId());
    }

    /** The dwellings that can be chosen in the application's property. */
    public List<HouseUnit> unitChoices(String reference) {
        return houses.choicesIn(house(reference).getPropertyUprn());
    }

    // --- reading the sections

    public HouseForm houseForm(String reference) {
        return houseForm(files.get(reference));
    }

    private HouseForm houseForm(LicenceApplication application) {
        LicensableHouse house = houses.get(application.getHouseId());
        HouseForm form = new HouseForm();
        form.setApplicationType(application.getApplicationType());
        form.setSubmittedVia(application.getSubmittedVia());
        form.setLicenceType(application.getLicenceType());
        form.setReceivedOn(application.getReceivedOn());
        form.setUprn(house.getPropertyUprn());
        form.setUnitUprns(house.getUnits().stream().map(HouseUnit::getUprn).toList());
        form.setFreeholdConfirmed(application.getFreeholdConfirmed());
        form.setRenewsLicence(application.getRenewsLicence());
        form.setAccredited(application.getAccredited());
        form.setAccreditationScheme(application.getAccreditationScheme());
        return form;
    }

    public LicensabilityForm licensabilityForm(String reference) {
        LicensabilityFacts facts = files.get(reference).getLicensability();
        return facts == null ? new LicensabilityForm() : facts.form();
    }

    /** The applicant, proposed holder, manager or person having control. */
    public PartyForm partyForm(String reference, PartyRole role) {
        return parties(files.get(reference)).getOrDefault(role, new PartyForm(role));
    }

    private Map<PartyRole, PartyForm> parties(LicenceApplication application) {
        Map<PartyRole, PartyForm> forms = new EnumMap<>(PartyRole.class);
        for (Party party : files.parties(application)) {
            if (party.getRole() != PartyRole.BOUND && party.getRole() != PartyRole.INTEREST) {
                forms.put(party.getRole(), party.form());
            }
        }
        return forms;
    }

    private List<PartyForm> several(LicenceApplication application, PartyRole role) {
        return files.parties(application).stream()
                .filter(party -> party.getRole() == role)
                .map(Party::form)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    public BoundForm boundForm(String reference) {
        return boundForm(files.get(reference));
    }

    private BoundForm boundForm(LicenceApplication application) {
        BoundForm form = new BoundForm();
        form.setPersons(several(application, PartyRole.BOUND));
        return form;
    }

    public InterestsForm interestsForm(String reference) {
        return interestsForm(files.get(reference));
    }

    private InterestsForm interestsForm(LicenceApplication application) {
        InterestsForm form = new InterestsForm();
        form.setPersons(several(application, PartyRole.INTEREST));
        form.setNone(application.getNoOtherInterests());
        return form;
    }

    public PropertyDetailsForm detailsForm(String reference) {
        return detailsForm(files.get(reference));
    }

    private PropertyDetailsForm detailsForm(LicenceApplication application) {
        PropertyDetails details = application.getDetails();
        PropertyDetailsForm form = details == null ? new PropertyDetailsForm() : details.form();
        form.setOtherLicensedHouses(entityManager
                .createQuery(
                        "select o from LicensedElsewhere o where o.applicationId = :application order by o.position",
                        LicensedElsewhere.class)
                .setParameter("application", application.key())
                .getResultStream()
                .map(LicensedElsewhere::row)
                .toList());
        return form;
    }

    public SafetyForm safetyForm(String reference) {
        SafetyPrecautions safety = files.get(reference).getSafety();
        return safety == null ? new SafetyForm() : safety.form();
    }

    /** The fit-and-proper answers: a row for every question, answered or not, of holder and manager. */
    public FitnessForm fitnessForm(String reference) {
        return fitnessForm(files.get(reference));
    }

    private FitnessForm fitnessForm(LicenceApplication application) {
        List<FitAndProperAnswer> given = answers(application);
        FitnessForm form = new FitnessForm();
        for (About about : List.of(About.HOLDER, About.MANAGER)) {
            for (FitnessQuestion question : FitnessQuestion.values()) {
                form.getAnswers()
                        .add(given.stream()
                                .filter(answer -> answer.getAbout() == about && answer.getQuestion() == question)
                                .map(FitAndProperAnswer::row)
                                .findFirst()
                                .orElseGet(() -> unanswered(about, question)));
            }
        }
        return form;
    }

    private static FitnessAnswer unanswered(About about, FitnessQuestion question) {
        FitnessAnswer row = new FitnessAnswer();
        row.setAbout(about);
        row.setQuestion(question);
        return row;
    }

    public List<FitAndProperAnswer> answers(LicenceApplication application) {
        return entityManager
                .createQuery(
                        "select f from FitAndProperAnswer f where f.applicationId = :application",
                        FitAndProperAnswer.class)
                .setParameter("application", application.key())
                .getResultList();
    }

    public ManagementForm managementForm(String reference) {
        return managementForm(files.get(reference));
    }

    private ManagementForm managementForm(LicenceApplication application) {
        return management(application).map(ManagementArrangements::form).orElseGet(ManagementForm::new);
    }

    private Optional<ManagementArrangements> management(LicenceApplication application) {
        return entityManager
                .createQuery(
                        "select m from ManagementArrangements m where m.applicationId = :application",
                        ManagementArrangements.class)
                .setParameter("application", application.key())
                .getResultStream()
                .findFirst();
    }

    public NotifiedForm notifiedForm(String reference) {
        return notifiedForm(files.get(reference));
    }

    private NotifiedForm notifiedForm(LicenceApplication application) {
        NotifiedForm form = new NotifiedForm();
        form.setPersons(entityManager
                .createQuery(
                        "select n from Notification n where n.applicationId = :application order by n.position",
                        Notification.class)
                .setParameter("application", application.key())
                .getResultStream()
                .map(Notification::row)
                .toList());
        return form;
    }

    public DeclarationsForm declarationsForm(String reference) {
        return declarationsForm(files.get(reference));
    }

    private DeclarationsForm declarationsForm(LicenceApplication application) {
        DeclarationsForm form = new DeclarationsForm();
        for (Declaration declaration : declarations(application)) {
            if (declaration.getSignatory() == PartyRole.APPLICANT) {
                form.setApplicantName(declaration.getName());
                form.setApplicantSignedOn(declaration.getSignedOn());
            } else if (declaration.getSignatory() == PartyRole.INTEREST) {
                DeclarationsForm.Owner owner = DeclarationsForm.Owner.named(Said.orEmpty(declaration.getName()));
                owner.setSignature(declaration.getSignedOn() == null ? null : declaration.getName());
                owner.setSignedOn(declaration.getSignedOn());
                form.getOwners().add(owner);
            } else {
                form.setHolderName(declaration.getName());
                form.setHolderSignedOn(declaration.getSignedOn());
            }
        }
        return form;
    }

    private List<Declaration> declarations(LicenceApplication application) {
        return entityManager
                .createQuery(
                        "select d from Declaration d where d.applicationId = :application order by d.position",
                        Declaration.class)
                .setParameter("application", application.key())
                .getResultList();
    }

    /** Every section as it was last saved, read together. The fee has nothing to fill in and shares the form of the house. */
    public Map<Section, SectionForm> everySection(String reference) {
        return everySection(files.get(reference));
    }

    private Map<Section, SectionForm> everySection(LicenceApplication application) {
        LicensabilityFacts facts = application.getLicensability();
        SafetyPrecautions safety = application.getSafety();
        Map<PartyRole, PartyForm> named = parties(application);
        HouseForm house = houseForm(application);
        Map<Section, SectionForm> sections = new EnumMap<>(Section.class);
        sections.put(Section.HOUSE, house);
        sections.put(Section.LICENSABILITY, facts == null ? new LicensabilityForm() : facts.form());
        sections.put(Section.APPLICANT, named.getOrDefault(PartyRole.APPLICANT, new PartyForm(PartyRole.APPLICANT)));
        sections.put(Section.HOLDER, named.getOrDefault(PartyRole.HOLDER, new PartyForm(PartyRole.HOLDER)));
        sections.put(Section.MANAGER, named.getOrDefault(PartyRole.MANAGER, new PartyForm(PartyRole.MANAGER)));
        sections.put(Section.CONTROL, named.getOrDefault(PartyRole.CONTROL, new PartyForm(PartyRole.CONTROL)));
        sections.put(Section.BOUND, boundForm(application));
        sections.put(Section.INTERESTS, interestsForm(application));
        sections.put(Section.DETAILS, detailsForm(application));
        sections.put(Section.SAFETY, safety == null ? new SafetyForm() : safety.form());
        sections.put(Section.FITNESS, fitnessForm(application));
        sections.put(Section.MANAGEMENT, managementForm(application));
        sections.put(Section.NOTIFIED, notifiedForm(application));
        sections.put(Section.DECLARATIONS, declarationsForm(application));
        sections.put(Section.FEE, house);
        return sections;
    }

    // --- saving a section

    /**
     * Saves one section as far as it is filled in. Possible until the application is duly made.
     *
     * @param expectedVersion the version that was read
     * @return the version that the next save must carry
     * @throws RuleBroken {@code licensing.application.changed-meanwhile} where somebody else has saved since
     */
    @For("licence.record-application")
    public int save(String reference, int expectedVersion, SectionForm form) {
        LicenceApplication application = files.change(reference, expectedVersion);
        application.mustBeEditable();
        if (form instanceof HouseForm house) {
            save(application, house);
        } else if (form instanceof LicensabilityForm facts) {
            application.fill(facts);
        } else if (form instanceof PartyForm party) {
            save(application, party);
        } else if (form instanceof BoundForm bound) {
            replace(application, PartyRole.BOUND, bound.getPersons());
        } else if (form instanceof InterestsForm interests) {
            application.declareNoOtherInterests(interests.getNone());
            replace(application, PartyRole.INTEREST, interests.getPersons());
        } else if (form instanceof PropertyDetailsForm details) {
            save(application, details);
        } else if (form instanceof SafetyForm safety) {
            application.fill(safety);
        } else if (form instanceof FitnessForm fitness) {
            save(application, fitness);
        } else if (form instanceof ManagementForm arrangements) {
            ManagementArrangements kept =
                    management(application).orElseGet(() -> new ManagementArrangements(application));
            kept.fill(arrangements);
            entityManager.persist(kept);
        } else if (form instanceof NotifiedForm notified) {
            save(application, notified);
        } else if (form instanceof DeclarationsForm declared) {
            save(application, declared);
        }
        return files.saved(application);
    }

    private void save(LicenceApplication application, HouseForm form) {
        LicensableHouse before = houses.get(application.getHouseId());
        LicensableHouse house = houses.of(
                Objects.requireNonNullElse(Said.orNull(form.getUprn()), before.getPropertyUprn()), form.getUnitUprns());
        if (!house.getPropertyUprn().equals(before.getPropertyUprn())) {
            throw new RuleBroken("licensing.application.other-property", before.getAddress());
        }
        application.fill(form, house.key());
    }

    private void save(LicenceApplication application, PartyForm form) {
        PartyRole role = Objects.requireNonNullElse(form.getRole(), PartyRole.APPLICANT);
        if (role == PartyRole.BOUND || role == PartyRole.INTEREST) {
            throw new RuleBroken("licensing.application.party-in-list", role.words());
        }
        List<Party> all = files.parties(application);
        Party same = form.getSameAs() == null || form.getSameAs() == role
                ? null
                : all.stream()
                        .filter(party -> party.getRole() == form.getSameAs())
                        .findFirst()
                        .orElse(null);
        Party party = all.stream()
                .filter(known -> known.getRole() == role)
                .findFirst()
                .orElseGet(() -> new Party(application, role, 0));
        entityManager.persist(party.fill(form, same));
        // whoever is the same as this one has changed with it
        for (Party other : all) {
            if (other.getSameAs() == role && other.getRole() != role) {
                other.fill(other.form(), party);
            }
        }
    }

    private void replace(LicenceApplication application, PartyRole role, List<PartyForm> persons) {
        entityManager
                .createQuery("delete from Party p where p.applicationId = :application and p.role = :role")
                .setParameter("application", application.key())
                .setParameter("role", role)
                .executeUpdate();
        int position = 0;
        for (PartyForm person : persons) {
            position++;
            entityManager.persist(new Party(application, role, position).fill(person, null));
        }
    }

    private void save(LicenceApplication application, PropertyDetailsForm form) {
        application.fill(form);
        delete("LicensedElsewhere", application);
        int position = 0;
        for (OtherLicensedHouse row : form.getOtherLicensedHouses()) {
            entityManager.persist(new LicensedElsewhere(application.key(), position, row));
            position++;
        }
    }

    private void save(LicenceApplication application, FitnessForm form) {
        delete("FitAndProperAnswer", application);
        for (FitnessAnswer row : form.getAnswers()) {
            if (row.getAbout() != null && row.getQuestion() != null) {
                entityManager.persist(new FitAndProperAnswer(application, row.getAbout(), row.getQuestion(), row));
            }
        }
    }

    private void save(LicenceApplication application, NotifiedForm form) {
        delete("Notification", application);
        int position = 0;
        for (NotifiedPerson row : form.getPersons()) {
            entityManager.persist(new Notification(application, position, row));
            position++;
        }
    }

    private void save(LicenceApplication application, DeclarationsForm form) {
        delete("Declaration", application);
        entityManager.persist(new Declaration(
                application, PartyRole.APPLICANT, 0, form.getApplicantName(), form.getApplicantSignedOn()));
        entityManager.persist(
                new Declaration(application, PartyRole.HOLDER, 0, form.getHolderName(), form.getHolderSignedOn()));
        int position = 0;
        for (DeclarationsForm.Owner owner : form.getOwners()) {
            position++;
            entityManager.persist(new Declaration(
                    application,
                    PartyRole.INTEREST,
                    position,
                    owner.getSignature() == null ? owner.getName() : owner.getSignature(),
                    owner.getSignedOn()));
        }
    }

    private void delete(String rows, LicenceApplication application) {
        entityManager
                .createQuery("delete from " + rows + " r where r.applicationId = :application")
                .setParameter("application", application.key())
                .executeUpdate();
    }

    // --- what it comes to

    /** What is still missing before the application is duly made, section by section. */
    public List<MissingItem> missing(String reference) {
        return missing(files.get(reference));
    }

    public List<MissingItem> missing(LicenceApplication application) {
        LocalDate on = Objects.requireNonNullElse(application.getReceivedOn(), ApplicationFiles.today());
        return missing(
                everySection(application),
                on,
                findCharge(application, on).map(FeeCharge::pence).orElse(0L),
                Objects.requireNonNullElse(application.getFeePaidPence(), 0L));
    }

    /**
     * What is missing from a form that is kept elsewhere, such as one that a landlord has not handed in yet.
     *
     * @param sections every section, whoever is the same as somebody else with their particulars
     * @param on the day it came in or, until it does, today
     */
    public List<MissingItem> missing(
            Map<Section, SectionForm> sections, LocalDate on, long feeDuePence, long feePaidPence) {
        Map<PartyRole, PartyForm> named = new EnumMap<>(PartyRole.class);
        for (Section section : List.of(Section.APPLICANT, Section.HOLDER, Section.MANAGER, Section.CONTROL)) {
            PartyForm party = (PartyForm) given(sections, section);
            named.put(PartyRole.valueOf(section.name()), party);
        }
        return Completeness.missingFrom(new Completeness.Form(
                on,
                ApplicationFiles.today(),
                (HouseForm) given(sections, Section.HOUSE),
                (LicensabilityForm) given(sections, Section.LICENSABILITY),
                named,
                (BoundForm) given(sections, Section.BOUND),
                (InterestsForm) given(sections, Section.INTERESTS),
                (PropertyDetailsForm) given(sections, Section.DETAILS),
                (SafetyForm) given(sections, Section.SAFETY),
                (FitnessForm) given(sections, Section.FITNESS),
                (ManagementForm) given(sections, Section.MANAGEMENT),
                (NotifiedForm) given(sections, Section.NOTIFIED),
                (DeclarationsForm) given(sections, Section.DECLARATIONS),
                feeDuePence,
                feePaidPence,
                Integer.parseInt(regimes.inForce("SMOKE_CO", on).getEdition()) >= ALARM_ON_EACH_STOREY_EDITION,
                Integer.parseInt(regimes.inForce("ELECTRICAL", on).getEdition()) >= INSTALLATION_EDITION));
    }

    private static SectionForm given(Map<Section, SectionForm> sections, Section section) {
        return Objects.requireNonNull(sections.get(section), section.name());
    }

    /** SI 2015/1693: the edition from which each storey with living accommodation needs an alarm. */
    private static final int ALARM_ON_EACH_STOREY_EDITION = 2015;

    /** SI 2020/312: the edition from which a landlord must have the electrical installation inspected every five years. */
    private static final int INSTALLATION_EDITION = 2020;

    /** The sections in order, each with the number of items it still lacks. */
    public List<SectionRow> sections(String reference) {
        List<MissingItem> missing = missing(reference);
        List<SectionRow> rows = new ArrayList<>();
        for (Section section : Section.values()) {
            rows.add(new SectionRow(section, (int)
                    missing.stream().filter(item -> item.section() == section).count()));
        }
        return rows;
    }

    /** The fee as far as the application is filled in, by the fees in force on the day it came in. */
    public FeeCharge fee(String reference) {
        LicenceApplication application = files.get(reference);
        return charge(application, Objects.requireNonNullElse(application.getReceivedOn(), ApplicationFiles.today()));
    }

    public FeeCharge charge(LicenceApplication application, LocalDate validOn) {
        return findCharge(application, validOn)
                .orElseThrow(() -> new RuleBroken("licensing.fee.none-in-force", validOn));
    }

    private Optional<FeeCharge> findCharge(LicenceApplication application, LocalDate validOn) {
        int units = Math.max(1, houses.get(application.getHouseId()).getUnits().size());
        return fees.find(
                application.getLicenceType(),
                units,
                Boolean.TRUE.equals(application.getAccredited()),
                isEarlyRenewal(application.getApplicationType(), application.getRenewsLicence(), validOn),
                validOn);
    }

    /**
     * The fee for a form that is kept elsewhere, by the fees in force on a day; none where none was.
     *
     * @param validOn the day of the valid application or, until there is one, today
     */
    public Optional<FeeCharge> findCharge(HouseForm form, LocalDate validOn) {
        return fees.find(
                Objects.requireNonNullElse(form.getLicenceType(), LicenceType.DWELLING),
                Math.max(1, form.getUnitUprns().size()),
                Boolean.TRUE.equals(form.getAccredited()),
                isEarlyRenewal(
                        Objects.requireNonNullElse(form.getApplicationType(), ApplicationType.NEW),
                        Said.orNull(form.getRenewsLicence()),
                        validOn),
                validOn);
    }

    private boolean isEarlyRenewal(ApplicationType type, @Nullable String renewed, LocalDate validOn) {
        if (type != ApplicationType.RENEWAL || renewed == null) {
            return false;
        }
        return entityManager
                .createQuery("select l from Licence l where l.reference = :reference", Licence.class)
                .setParameter("reference", renewed)
                .getResultStream()
                .anyMatch(licence -> !validOn.isAfter(
                        deadlines.reckon("P-RENEW-EARLY", licence.getEndsOn()).on()));
    }

    /**
     * The application is received. It need not be complete: what is missing is asked for in validation. But it must be for a
     * house that needs a licence and has none, and say who applies and where to write to.
     *
     * @throws RuleBroken with the reason; everything saved so far stays
     */
    @For("licence.record-application")
    public int submit(String reference, int expectedVersion) {
        LicenceApplication application = files.change(reference, expectedVersion);
        LocalDate receivedOn = Objects.requireNonNullElse(application.getReceivedOn(), ApplicationFiles.today());
        LicensableHouse house = houses.get(application.getHouseId());
        if (house.getUnits().isEmpty()) {
            throw new RuleBroken("licensing.application.no-dwelling");
        }
        PartyForm applicant = parties(application).getOrDefault(PartyRole.APPLICANT, new PartyForm());
        if (Said.nothing(applicant.getName()) || Said.nothing(applicant.getAddress())) {
            throw new RuleBroken("licensing.application.no-applicant");
        }
        LicensabilityAnswer answer = licensability.answer(application, receivedOn);
        if (!answer.isToBeApplied()) {
            throw new RuleBroken("licensing.application.not-licensable", answer.sentence());
        }
        mustRenewWhatExists(application);
        licensability.keep(application, answer);
        ApplicationState before = application.getState();
        application.receive(receivedOn, ApplicationFiles.today());
        FeeCharge charge = charge(application, receivedOn);
        application.feeIs(charge.pence(), charge.explanation());
        entityManager.flush();
        files.step(application, before, "The application was received for " + house.getAddress() + ".");
        letters.acknowledge(application);
        workflow.start(
                "SelectiveLicence",
                new Subject(
                        reference, house.getAddress(), application.getCaseReference(), application.getAgencyCode()));
        return files.saved(application);
    }

    private void mustRenewWhatExists(LicenceApplication application) {
        String renewed = application.getRenewsLicence();
        if (application.getApplicationType() == ApplicationType.NEW || renewed == null) {
            return;
        }
        boolean sameHouse = entityManager
                .createQuery("select l from Licence l where l.reference = :reference", Licence.class)
                .setParameter("reference", renewed)
                .getResultStream()
                .anyMatch(licence -> licence.house() == application.getHouseId());
        if (!sameHouse) {
            throw new RuleBroken("licensing.application.renews-other-house", renewed);
        }
    }

    /** Throws a draft away: only one that was never received. */
    @For("licence.record-application")
    public void discard(String reference, int expectedVersion, @Nullable String reason) {
        LicenceApplication application = files.change(reference, expectedVersion);
        ApplicationState before = application.getState();
        application.discard(Objects.requireNonNullElse(reason, ""), ApplicationFiles.today());
        files.step(application, before, "The draft was given up.");
        files.saved(application);
    }
}
