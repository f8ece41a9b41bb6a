package org.margatetaskforce.web.housing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.inspection.Entries;
import org.margatetaskforce.housing.inspection.WarrantGround;

/** Asks a justice for a warrant to enter (s.240). */
@Named
@ViewScoped
public class SeekWarrant extends ActOnEnforcement {

    private static final long serialVersionUID = 1L;

    @Inject
    Entries entries;

    private @Nullable WarrantGround ground;
    private String information = "";

    /** Writes the information. */
    public String seek() {
        entries.seekWarrant(getReference(), version(), Objects.requireNonNull(ground), information);
        return done("housing.entry.done-warrant-sought");
    }

    public WarrantGround[] getGrounds() {
        return WarrantGround.values();
    }

    public @Nullable WarrantGround getGround() {
        return ground;
    }

    public void setGround(@Nullable WarrantGround ground) {
        this.ground = ground;
    }

    public String getInformation() {
        return information;
    }

    public void setInformation(@Nullable String information) {
        this.information = information == null ? "" : information;
    }
}
