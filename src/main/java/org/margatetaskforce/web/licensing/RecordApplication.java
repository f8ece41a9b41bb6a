package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.licensing.ApplicationFilter;
import org.margatetaskforce.licensing.HouseForm;
import org.margatetaskforce.licensing.HouseUnit;
import org.margatetaskforce.licensing.LicenceApplications;
import org.margatetaskforce.licensing.LicenceDrafts;
import org.margatetaskforce.licensing.LicenceType;
import org.margatetaskforce.licensing.LicensableHouses;
import org.margatetaskforce.licensing.SubmittedVia;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.Area;
import org.margatetaskforce.place.AreaKind;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;

/** Begins an application for a house picked from the gazetteer. */
@Named
@ViewScoped
public class RecordApplication implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST_FOUND = 15;

    @Inject
    Properties properties;

    @Inject
    LicensableHouses houses;

    @Inject
    LicenceDrafts drafts;

    @Inject
    LicenceApplications applications;

    private String text = "";
    private boolean searched;
    private List<AddressRow> found = List.of();
    private @Nullable String uprn;
    private @Nullable AddressRow picked;
    private HouseForm form = new HouseForm();
    private String begun = "";

    /** A link may already say which house. */
    public void open() {
        if (uprn != null) {
            take();
        }
    }

    /** Looks the house up. */
    public void search() {
        found = properties.search(text, MOST_FOUND);
        searched = true;
        picked = null;
        uprn = found.size() == 1 ? found.get(0).uprn() : null;
    }

    /** This is the house: a flat ticks itself, a building of one dwelling its only one. */
    public void take() {
        AddressRow house = properties.address(Uprn.of(String.valueOf(uprn)));
        picked = house;
        found = List.of();
        searched = false;
        form = new HouseForm();
        form.setUprn(house.propertyUprn());
        form.setSubmittedVia(SubmittedVia.PAPER);
        form.setLicenceType(LicenceType.DWELLING);
        form.setReceivedOn(TaskForceClock.current().today());
        List<String> units = getUnits().stream().map(HouseUnit::getUprn).toList();
        form.setUnitUprns(
                units.size() == 1
                        ? units
                        : units.stream().filter(house.uprn()::equals).toList());
    }

    /** Begins the draft and writes down what is known; a mistake told at the second step does not begin it twice. */
    public String begin() {
        if (begun.isEmpty()) {
            begun = drafts.begin(String.valueOf(uprn));
        }
        drafts.save(begun, drafts.get(begun).getVersion(), form);
        return "/licensing/complete-application.xhtml?faces-redirect=true&reference=" + begun;
    }

    /** The dwellings of the house that was picked. */
    public List<HouseUnit> getUnits() {
        return houses.choicesIn(String.valueOf(uprn));
    }

    /** The designations in whose boundary it lies, as drawn for today. */
    public List<Area> getDesignations() {
        return properties.areasOf(
                Uprn.of(String.valueOf(uprn)),
                AreaKind.DESIGNATION,
                TaskForceClock.current().today());
    }

    /** What is already recorded in the same building: what covers one of its dwellings stands among it. */
    public List<LicenceApplications.Row> getOthers() {
        AddressRow house = picked;
        return house == null
                ? List.of()
                : applications
                        .page(new ApplicationFilter(
                                null,
                                null,
                                properties
                                        .address(Uprn.of(house.propertyUprn()))
                                        .line(),
                                null,
                                false,
                                0,
                                MOST_FOUND))
                        .rows();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public boolean isSearched() {
        return searched;
    }

    public List<AddressRow> getFound() {
        return found;
    }

    public @Nullable String getUprn() {
        return uprn;
    }

    public void setUprn(@Nullable String uprn) {
        this.uprn = uprn;
    }

    public @Nullable AddressRow getPicked() {
        return picked;
    }

    public HouseForm getForm() {
        return form;
    }
}
