package org.margatetaskforce.place;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.OneConnection;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.intake.IntakeReport;

/**
 * The gazetteer: postcodes, outlines and properties from the files of those who keep them. Importing a file twice changes
 * nothing; a bad line is reported by number and reason while the good ones go in; importing the mended file mends the data.
 */
@Boundary
public class Gazetteer {

    @Inject
    OneConnection connections;

    /** Postcodes with their points (Code-Point Open). */
    @For("gazetteer.import")
    public IntakeReport importPostcodes(byte[] file, GazetteerImport.Progress progress) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            return start(connection, progress).postcodes(file);
        }
    }

    /**
     * Wards, LSOAs or designations (GeoJSON).
     *
     * @param validFrom the day from which they are drawn so
     * @param code what the one area of the file is known by here; null where the file says so itself
     */
    @For("gazetteer.import")
    public IntakeReport importAreas(
            byte[] file, AreaKind kind, LocalDate validFrom, @Nullable String code, GazetteerImport.Progress progress)
            throws SQLException {
        try (Connection connection = connections.getConnection()) {
            return start(connection, progress).areas(file, kind, validFrom, code);
        }
    }

    /** Properties and their dwelling units (docs/guide/gazetteer.md). */
    @For("gazetteer.import")
    public IntakeReport importProperties(byte[] file, GazetteerImport.Progress progress) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            return start(connection, progress).properties(file);
        }
    }

    private static GazetteerImport start(Connection connection, GazetteerImport.Progress progress) {
        return new GazetteerImport(connection, TaskForceClock.current().instant(), progress);
    }
}
