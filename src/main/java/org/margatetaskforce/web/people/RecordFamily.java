package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.people.Families;
import org.margatetaskforce.people.Family;

/** Records a family, whose members are then added one by one. */
@Named
@ViewScoped
public class RecordFamily implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Families families;

    private String label = "";

    /** Records it. */
    public String record() {
        Family family = families.create(label);
        return "/people/view-family.xhtml?faces-redirect=true&reference=" + family.getReference();
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(@Nullable String label) {
        this.label = label == null ? "" : label.strip();
    }
}
