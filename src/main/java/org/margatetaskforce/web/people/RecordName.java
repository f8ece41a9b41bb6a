package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.people.AliasKind;

/** Records another name that somebody has or had. */
@Named
@ViewScoped
public class RecordName extends ActOnPerson {

    private static final long serialVersionUID = 1L;

    private final ToldForm told = new ToldForm();
    private @Nullable AliasKind kind;
    private String givenNames = "";
    private String familyName = "";
    private @Nullable LocalDate from;

    @Override
    protected void fill() {
        givenNames = getSubject().getGivenNames();
    }

    /** Records it. */
    public String record() {
        persons.addAlias(
                getPerson(),
                Objects.requireNonNull(kind),
                givenNames,
                familyName,
                Objects.requireNonNull(from),
                told.told());
        return done("people.done.name");
    }

    public ToldForm getTold() {
        return told;
    }

    public @Nullable AliasKind getKind() {
        return kind;
    }

    public void setKind(@Nullable AliasKind kind) {
        this.kind = kind;
    }

    public String getGivenNames() {
        return givenNames;
    }

    public void setGivenNames(@Nullable String givenNames) {
        this.givenNames = givenNames == null ? "" : givenNames.strip();
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(@Nullable String familyName) {
        this.familyName = familyName == null ? "" : familyName.strip();
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }
}
