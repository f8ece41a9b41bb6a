package org.margatetaskforce.safety;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.people.Confidence;
import org.margatetaskforce.people.SourceType;
import org.margatetaskforce.people.Told;

/**
 * People who run together ({@code PG-2011-00001}): what binds them, by whose word, and whether it still goes on. Its name is that
 * of a place or a habit and never a person's. Class D10; D13 where they are known by offences (partnership practice F.3).
 */
@Entity
@Table(schema = "safety", name = "peer_group")
public class PeerGroup extends Record {

    static final int SHORTEST_REASON = 10;
    private static final int SHORTEST_NAME = 3;
    private static final int BEHAVIOUR = 10;
    private static final int OFFENCES = 13;
    /** Shorter words of a name are no forename or family name that would tell anybody. */
    private static final int SHORTEST_TELLING = 3;

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "data_class", nullable = false)
    private short dataClass = BEHAVIOUR;

    @Column(nullable = false)
    private String name = "";

    @Column(nullable = false)
    private String binds = "";

    @Column(name = "case_id")
    private @Nullable Long caseId;

    @Column(name = "known_since", nullable = false)
    private LocalDate knownSince = LocalDate.EPOCH;

    @Column(name = "source_agency", nullable = false)
    private String sourceAgency = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "source_type", nullable = false)
    private SourceType sourceType = SourceType.OTHER;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Confidence confidence = Confidence.UNVERIFIED;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    @Column(name = "closed_because")
    private @Nullable String closedBecause;

    protected PeerGroup() {}

    PeerGroup(String reference) {
        this.reference = reference;
    }

    /** What is known of it from now on, and by whose word. */
    void say(AboutGroup about, String agency, @Nullable Long caseId, LocalDate today) {
        if (about.name().strip().length() < SHORTEST_NAME) {
            throw new RuleBroken("safety.group.name-missing");
        }
        if (about.binds().strip().length() < SHORTEST_REASON) {
            throw new RuleBroken("safety.group.binds-missing", SHORTEST_REASON);
        }
        if (about.since().isAfter(today)) {
            throw new RuleBroken("people.tie.in-the-future", about.since());
        }
        mustGoOn();
        name = about.name().strip();
        binds = about.binds().strip();
        knownSince = about.since();
        dataClass = (short) (about.offences() ? OFFENCES : BEHAVIOUR);
        sourceAgency = agency;
        sourceType = about.told().source();
        confidence = about.told().confidence();
        this.caseId = caseId;
    }

    /** It runs together no longer. */
    void close(LocalDate lastDay, String because, LocalDate today) {
        mustGoOn();
        if (lastDay.isBefore(knownSince) || lastDay.isAfter(today)) {
            throw new RuleBroken("safety.group.last-day", knownSince);
        }
        closedOn = lastDay;
        closedBecause = because;
    }

    /** They run together again, or it was closed by mistake. */
    void takeUpAgain() {
        if (closedOn == null) {
            throw new RuleBroken("safety.group.goes-on", reference);
        }
        closedOn = null;
        closedBecause = null;
    }

    void mustGoOn() {
        LocalDate over = closedOn;
        if (over != null) {
            throw new RuleBroken("safety.group.closed", reference, over);
        }
    }

    /** True where a word of its name is one of theirs: then the name tells who they are. */
    static boolean tells(String name, Stream<@Nullable String> theirNames) {
        List<String> words = words(name);
        return theirNames.flatMap(each -> words(each).stream()).anyMatch(words::contains);
    }

    private static List<String> words(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.toLowerCase(Locale.UK).split("[^\\p{L}]+"))
                        .filter(word -> word.length() >= SHORTEST_TELLING)
                        .toList();
    }

    public String getReference() {
        return reference;
    }

    public int getDataClass() {
        return dataClass;
    }

    /** They are known by offences and not by behaviour alone (D13). */
    public boolean isOfOffences() {
        return dataClass == OFFENCES;
    }

    public String getName() {
        return name;
    }

    /** What they have in common. */
    public String getBinds() {
        return binds;
    }

    @Nullable
    Long caseId() {
        return caseId;
    }

    public LocalDate getKnownSince() {
        return knownSince;
    }

    public String getSourceAgency() {
        return sourceAgency;
    }

    /** From where it is known, and how sure. */
    public Told told() {
        return new Told(sourceType, confidence);
    }

    public SourceType getSourceType() {
        return sourceType;
    }

    public Confidence getConfidence() {
        return confidence;
    }

    /** The last day they ran together; null while they do. */
    public @Nullable LocalDate getClosedOn() {
        return closedOn;
    }

    public @Nullable String getClosedBecause() {
        return closedBecause;
    }
}
