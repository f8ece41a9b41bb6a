package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.people.IdentifierKind;

/** Records a number under which an official register knows somebody. */
@Named
@ViewScoped
public class RecordIdentifier extends ActOnPerson {

    private static final long serialVersionUID = 1L;

    private @Nullable IdentifierKind kind;
    private String value = "";

    /** Records it. */
    public String record() {
        persons.identify(getPerson(), Objects.requireNonNull(kind), value);
        return done("people.done.identifier");
    }

    public @Nullable IdentifierKind getKind() {
        return kind;
    }

    public void setKind(@Nullable IdentifierKind kind) {
        this.kind = kind;
    }

    public String getValue() {
        return value;
    }

    public void setValue(@Nullable String value) {
        this.value = value == null ? "" : value.strip();
    }
}
