package org.margatetaskforce.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.CaseSubjects;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.people.Families;
import org.margatetaskforce.people.Family;
import org.margatetaskforce.people.FamilyMember;
import org.margatetaskforce.people.Picture;
import org.margatetaskforce.people.Pictures;

/** Shows a family: who belongs to it, where they live, what they are to one another, today and before. */
@Named
@RequestScoped
public class ViewFamily {

    @Inject
    Families families;

    @Inject
    Pictures pictures;

    @Inject
    CaseSubjects caseSubjects;

    @Inject
    Audit audit;

    private String reference = "";
    private @Nullable Family family;
    private List<FamilyMember> members = List.of();
    private @Nullable Picture picture;
    private @Nullable Genogram drawing;

    private List<SharedCase> cases = List.of();

    /** Reads the family of the address. */
    public void open() {
        Family known = families.find(reference).orElseThrow(NoSuchElementException::new);
        family = known;
        members = families.members(reference);
        Picture drawn = pictures.ofFamily(reference, TaskForceClock.current().today(), null);
        picture = drawn;
        drawing = Genogram.of(drawn);
        cases = caseSubjects.casesAbout(reference);
        audit.record("VIEW", "family", reference, known.getDataClass(), null);
    }

    /** The cases about them that the officer may see. */
    public List<SharedCase> getCases() {
        return cases;
    }

    /** The family. */
    public Family getFamily() {
        if (family == null) {
            throw new IllegalStateException("opened without a family");
        }
        return family;
    }

    /** Who belongs to it today. */
    public List<FamilyMember> getMembers() {
        LocalDate today = TaskForceClock.current().today();
        return members.stream().filter(member -> member.holdsOn(today)).toList();
    }

    /** Who belonged to it. */
    public List<FamilyMember> getFormerMembers() {
        LocalDate today = TaskForceClock.current().today();
        return members.stream().filter(member -> !member.holdsOn(today)).toList();
    }

    public @Nullable Picture getPicture() {
        return picture;
    }

    public @Nullable Genogram getDrawing() {
        return drawing;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }
}
