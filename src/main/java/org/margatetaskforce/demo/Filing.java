package org.margatetaskforce.demo;

import jakarta.inject.Inject;
import java.util.List;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.licensing.LicenceDrafts;
import org.margatetaskforce.licensing.SectionForm;

/** Files a whole paper application as the administrator does at the desk: every section, one after the other, in one go. */
@Boundary
public class Filing {

    @Inject
    LicenceDrafts drafts;

    /** Begins a draft for a house and saves some sections of it. */
    public String draft(String uprn, List<SectionForm> sections) {
        String reference = drafts.begin(uprn);
        save(reference, sections);
        return reference;
    }

    /** Saves some sections. */
    public void save(String reference, List<SectionForm> sections) {
        int version = drafts.get(reference).getVersion();
        for (SectionForm section : sections) {
            version = drafts.save(reference, version, section);
        }
    }

    /** Receives what has been drafted. */
    public void submit(String reference) {
        drafts.submit(reference, drafts.get(reference).getVersion());
    }
}
