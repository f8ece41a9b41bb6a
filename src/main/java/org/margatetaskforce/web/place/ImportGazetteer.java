package org.margatetaskforce.web.place;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.place.AreaKind;
import org.margatetaskforce.place.Gazetteer;
import org.margatetaskforce.web.shell.WatchedReading;

/** Imports a gazetteer file: chosen, sent, watched while it goes in, and reported line by line. */
@Named
@ViewScoped
public class ImportGazetteer extends WatchedReading {

    private static final long serialVersionUID = 1L;
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    /** The kinds of file there are. */
    public enum Kind {
        PROPERTIES("Properties and dwelling units (CSV)"),
        POSTCODES("Postcodes with coordinates (CSV)"),
        WARDS("Outlines of wards (GeoJSON)"),
        LSOAS("Outlines of lower-layer super output areas (GeoJSON)"),
        DESIGNATIONS("Outlines of designations (GeoJSON)");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As the page says it. */
        public String getWords() {
            return words;
        }
    }

    @Inject
    transient Gazetteer gazetteer;

    private Kind kind = Kind.PROPERTIES;
    private @Nullable LocalDate from;
    private @Nullable String code;

    /** Begins the import; the page then watches it. */
    public void begin() throws IOException {
        if (kind == Kind.DESIGNATIONS && from == null) {
            throw new RuleBroken("place.gazetteer.day-missing");
        }
        begin(false, "place.gazetteer.failed", importOf(gazetteer, kind, from == null ? EVER : from, code));
    }

    private static Work importOf(Gazetteer into, Kind kind, LocalDate from, @Nullable String code) {
        return (content, run) -> switch (kind) {
            case PROPERTIES -> into.importProperties(content, run::at);
            case POSTCODES -> into.importPostcodes(content, run::at);
            case WARDS -> into.importAreas(content, AreaKind.WARD, from, code, run::at);
            case LSOAS -> into.importAreas(content, AreaKind.LSOA, from, code, run::at);
            case DESIGNATIONS -> into.importAreas(content, AreaKind.DESIGNATION, from, code, run::at);
        };
    }

    /** The kinds of file to choose from. */
    public Kind[] getKinds() {
        return Kind.values();
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    /** What the one area of the file is known by here; null where the file says so itself. */
    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null || code.isBlank() ? null : code.strip();
    }
}
