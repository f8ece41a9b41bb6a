package org.margatetaskforce.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.margatetaskforce.licensing.HouseUnit;
import org.margatetaskforce.licensing.LicenceDrafts;
import org.margatetaskforce.licensing.LicensableHouse;
import org.margatetaskforce.licensing.Section;
import org.margatetaskforce.licensing.SectionForm;

/** Everything an application form says, to be read before it is handed in and on the record afterwards. */
@Named
@RequestScoped
public class Answers {

    @Inject
    LicenceDrafts drafts;

    private String reference = "";
    private String address = "";
    private String dwellings = "";
    private final Map<Section, SectionForm> sections = new EnumMap<>(Section.class);

    /** Reads all sections, once a request. */
    public void read(String ofApplication) {
        reference = ofApplication;
        LicensableHouse house = drafts.house(reference);
        address = house.getAddress();
        dwellings = String.join(
                ", ", house.getUnits().stream().map(HouseUnit::getLabel).toList());
        sections.putAll(drafts.everySection(reference));
    }

    /** The form behind a section, by its name: {@code answers.of('SAFETY')}. */
    public SectionForm of(String section) {
        return Objects.requireNonNull(sections.get(Section.valueOf(section)), "not read yet");
    }

    /** The four parties an application cannot do without. */
    public List<Section> getParties() {
        return List.of(Section.APPLICANT, Section.HOLDER, Section.MANAGER, Section.CONTROL);
    }

    public String getReference() {
        return reference;
    }

    public String getAddress() {
        return address;
    }

    public String getDwellings() {
        return dwellings;
    }
}
