package org.margatetaskforce.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.PublicRegister;

/** Reads one entry of the public register, while its licence is in force. */
@Named
@RequestScoped
public class ViewRegisterEntry {

    @Inject
    PublicRegister publicRegister;

    private String licence = "";
    private PublicRegister.@Nullable Row entry;

    /** A licence that is not in the register is not found, whether it ended or never was. */
    public void open() {
        entry = publicRegister.find(licence).orElseThrow();
    }

    public PublicRegister.Row getEntry() {
        return Objects.requireNonNull(entry, "not opened");
    }

    public String getLicence() {
        return licence;
    }

    public void setLicence(String licence) {
        this.licence = licence;
    }
}
