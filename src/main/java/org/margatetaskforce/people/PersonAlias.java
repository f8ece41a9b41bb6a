package org.margatetaskforce.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Objects;

/** Another name that somebody has or had ({@code AL-000001}). Of the person's own class. */
@Entity
@Table(schema = "people", name = "person_alias")
public class PersonAlias extends DatedTie {

    @Column(name = "person_id", nullable = false, updatable = false)
    private long personId;

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 3;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private AliasKind kind = AliasKind.ALSO_KNOWN_AS;

    @Column(name = "given_names", nullable = false, updatable = false)
    private String givenNames = "";

    @Column(name = "family_name", nullable = false, updatable = false)
    private String familyName = "";

    protected PersonAlias() {}

    PersonAlias(Person person, AliasKind kind, String givenNames, String familyName) {
        personId = Objects.requireNonNull(person.id());
        dataClass = (short) person.getDataClass();
        this.kind = kind;
        this.givenNames = givenNames;
        this.familyName = familyName;
    }

    public int getDataClass() {
        return dataClass;
    }

    public AliasKind getKind() {
        return kind;
    }

    /** "Amina Yusuf". */
    public String getName() {
        return givenNames + " " + familyName;
    }
}
