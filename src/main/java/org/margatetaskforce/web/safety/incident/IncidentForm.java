package org.margatetaskforce.web.safety.incident;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.safety.incident.Incident;
import org.margatetaskforce.safety.incident.NewIncident;

/** What is typed about an incident. */
public class IncidentForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String agency = "";
    private String sourceRef = "";
    private @Nullable LocalDate on;
    private String at = "";
    private String type = "";
    private String street = "";
    private String placeWords = "";
    private String summary = "";
    private String handling = "";

    /** Begins with what an incident says. */
    void take(Incident incident, @Nullable String itsStreet) {
        agency = incident.getAgencyCode();
        sourceRef = Objects.requireNonNullElse(incident.getSourceRef(), "");
        on = incident.getOccurredOn();
        LocalTime time = incident.getOccurredAt();
        at = time == null ? "" : time.toString().substring(0, 5);
        type = incident.getType();
        street = incident.getUprn() == null && itsStreet != null ? itsStreet : "";
        placeWords = Objects.requireNonNullElse(incident.getPlaceWords(), "");
        summary = incident.getSummary();
        handling = Objects.requireNonNullElse(incident.getHandling(), "");
    }

    /** As it is recorded: at a door where one was chosen, else in the street. */
    NewIncident told(@Nullable Uprn door, List<NewIncident.Involved> people) {
        return new NewIncident(
                agency,
                sourceRef,
                Objects.requireNonNull(on),
                at.isBlank() ? null : LocalTime.parse(at),
                type,
                new NewIncident.Place(door, door == null ? street : null, placeWords, null),
                summary,
                handling,
                people);
    }

    public String getAgency() {
        return agency;
    }

    public void setAgency(@Nullable String agency) {
        this.agency = agency == null ? "" : agency;
    }

    public String getSourceRef() {
        return sourceRef;
    }

    public void setSourceRef(@Nullable String sourceRef) {
        this.sourceRef = sourceRef == null ? "" : sourceRef.strip();
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public String getAt() {
        return at;
    }

    public void setAt(@Nullable String at) {
        this.at = at == null ? "" : at.strip();
    }

    public String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = type == null ? "" : type;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(@Nullable String street) {
        this.street = street == null ? "" : street;
    }

    public String getPlaceWords() {
        return placeWords;
    }

    public void setPlaceWords(@Nullable String placeWords) {
        this.placeWords = placeWords == null ? "" : placeWords.strip();
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(@Nullable String summary) {
        this.summary = summary == null ? "" : summary.strip();
    }

    public String getHandling() {
        return handling;
    }

    public void setHandling(@Nullable String handling) {
        this.handling = handling == null ? "" : handling.strip();
    }
}
