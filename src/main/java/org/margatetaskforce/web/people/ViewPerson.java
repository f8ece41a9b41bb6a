package org.margatetaskforce.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.CaseSubjects;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.people.Abode;
import org.margatetaskforce.people.ContactPoint;
import org.margatetaskforce.people.ContactPoints;
import org.margatetaskforce.people.Control;
import org.margatetaskforce.people.Enrolment;
import org.margatetaskforce.people.Enrolments;
import org.margatetaskforce.people.Ethnicity;
import org.margatetaskforce.people.Exclusion;
import org.margatetaskforce.people.Families;
import org.margatetaskforce.people.FamilyMember;
import org.margatetaskforce.people.FormerParticulars;
import org.margatetaskforce.people.Organisations;
import org.margatetaskforce.people.Person;
import org.margatetaskforce.people.PersonAlias;
import org.margatetaskforce.people.PersonIdentifier;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.people.PropertyInterest;
import org.margatetaskforce.people.PropertyInterests;
import org.margatetaskforce.people.Relationship;
import org.margatetaskforce.people.Relationships;
import org.margatetaskforce.people.Residencies;
import org.margatetaskforce.people.SchoolTerm;
import org.margatetaskforce.people.Schooling;
import org.margatetaskforce.people.Sessions;

/** Shows a person: what is not safe first, who they are, where they live and lived, who belongs to them. */
@Named
@RequestScoped
public class ViewPerson {

    @Inject
    Persons persons;

    @Inject
    ContactPoints contactPoints;

    @Inject
    Residencies residencies;

    @Inject
    Families families;

    @Inject
    Relationships relationships;

    @Inject
    PropertyInterests interests;

    @Inject
    Organisations organisations;

    @Inject
    Enrolments enrolments;

    @Inject
    Schooling schooling;

    @Inject
    Officers officers;

    @Inject
    CaseSubjects caseSubjects;

    @Inject
    Audit audit;

    private String reference = "";
    private @Nullable Person person;
    private List<ContactPoint> contacts = List.of();
    private List<Abode> homes = List.of();
    private List<Abode> before = List.of();
    private List<FamilyMember> memberships = List.of();
    private List<Relationship> relations = List.of();
    private List<PropertyInterest> ties = List.of();
    private List<Control> controls = List.of();
    private List<PersonAlias> aliases = List.of();
    private List<PersonIdentifier> identifiers = List.of();
    private List<FormerParticulars> former = List.of();
    private List<Enrolment> schools = List.of();
    private List<SchoolTerm> terms = List.of();
    private List<Exclusion> exclusions = List.of();
    private @Nullable Ethnicity ethnicity;

    private List<SharedCase> cases = List.of();

    /** Reads the person of the address. */
    public void open() {
        Person known = persons.find(reference).orElseThrow(NoSuchElementException::new);
        person = known;
        contacts = contactPoints.of(reference);
        homes = residencies.historyOf(reference);
        before = residencies.believedBefore(reference);
        memberships = families.of(reference);
        relations = relationships.of(reference);
        ties = interests.heldBy(reference);
        controls = organisations.controls(reference);
        aliases = persons.aliases(reference);
        identifiers = persons.identifiers(reference);
        former = persons.recordedBefore(reference);
        schools = enrolments.of(reference);
        terms = schooling.terms(reference);
        exclusions = schooling.exclusions(reference);
        ethnicity = persons.ethnicity(reference).orElse(null);
        cases = caseSubjects.casesAbout(reference);
        audit.record("VIEW", "person", reference, known.getDataClass(), null);
    }

    /** The cases about them that the officer may see. */
    public List<SharedCase> getCases() {
        return cases;
    }

    /** The person. */
    public Person getPerson() {
        if (person == null) {
            throw new IllegalStateException("opened without a person");
        }
        return person;
    }

    /** What must be read before anybody calls or writes. */
    public List<String> getWarnings() {
        return Contacts.warnings(contacts);
    }

    public List<ContactPoint> getContacts() {
        return contacts;
    }

    /** Where they live today. */
    public List<Abode> getHomes() {
        return homes.stream()
                .filter(home -> home.holdsOn(TaskForceClock.current().today()))
                .toList();
    }

    /** Where they lived. */
    public List<Abode> getFormerHomes() {
        return homes.stream()
                .filter(home -> !home.holdsOn(TaskForceClock.current().today()))
                .toList();
    }

    /** What was believed of their homes and is no more. */
    public List<Abode> getBelievedBefore() {
        return before;
    }

    /** The name of an officer. */
    public String officer(String username) {
        return officers.nameOf(username);
    }

    public List<FamilyMember> getMemberships() {
        return memberships;
    }

    public List<Relationship> getRelations() {
        return relations;
    }

    public List<PropertyInterest> getTies() {
        return ties;
    }

    public List<Control> getControls() {
        return controls;
    }

    public List<PersonAlias> getAliases() {
        return aliases;
    }

    public List<PersonIdentifier> getIdentifiers() {
        return identifiers;
    }

    /** Who they were recorded to be before it was put right. */
    public List<FormerParticulars> getFormer() {
        return former;
    }

    public List<Enrolment> getSchools() {
        return schools;
    }

    public List<SchoolTerm> getTerms() {
        return terms;
    }

    /** The sessions of all recorded terms together. */
    public Sessions getSessions() {
        return terms.stream().map(SchoolTerm::sessions).reduce(Sessions.NONE, Sessions::plus);
    }

    public List<Exclusion> getExclusions() {
        return exclusions;
    }

    /** The ethnic group they say is theirs; null where none is recorded that the officer may see. */
    public @Nullable Ethnicity getEthnicity() {
        return ethnicity;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }
}
