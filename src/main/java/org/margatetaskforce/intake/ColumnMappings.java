package org.margatetaskforce.intake;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;

/** How the files of each agency are read: saved once, offered with the next file. */
@Boundary
public class ColumnMappings {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Audit audit;

    /**
     * Saves how a file is read: as the first edition of a new name, or as the next of one that is there, unless nothing is
     * different.
     *
     * @param readEdition the edition that the officer began with; null where they began with none
     * @throws RuleBroken without a name, or where a colleague saved another edition meanwhile
     */
    @For("file-import.map-columns")
    public ColumnMapping save(
            String agency, String kind, String name, MappingRules rules, @Nullable Integer readEdition) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > 80) {
            throw new RuleBroken("intake.mapping.name-missing");
        }
        Optional<ColumnMapping> known = named(agency, kind, called);
        if (known.isPresent() && known.get().getRules().equals(rules)) {
            return known.get();
        }
        int edition = 1;
        String reference;
        if (known.isPresent()) {
            ColumnMapping before = known.get();
            if (readEdition == null) {
                throw new RuleBroken("intake.mapping.name-taken", called, before.getReference());
            }
            if (readEdition != before.getEdition()) {
                throw new RuleBroken("intake.mapping.somebody-else", called, before.getRecordedBy());
            }
            before.supersede(TaskForceClock.current().instant(), String.valueOf(Acting.who()));
            entityManager.flush(); // one current edition a name: the old one must step back first
            edition = before.getEdition() + 1;
            reference = before.getReference();
        } else {
            reference = (String) entityManager
                    .createNativeQuery("select 'CM-' || lpad(n::text, greatest(6, length(n::text)), '0')"
                            + " from nextval('intake.column_mapping_number') n")
                    .getSingleResult();
        }
        ColumnMapping mapping = new ColumnMapping(
                reference,
                edition,
                called,
                agency,
                kind,
                rules,
                TaskForceClock.current().today());
        entityManager.persist(mapping);
        audit.record("EDIT", "column mapping", reference, null, "edition " + edition);
        return mapping;
    }

    private Optional<ColumnMapping> named(String agency, String kind, String name) {
        return of(agency, kind).stream()
                .filter(mapping -> mapping.getName().equals(name))
                .findFirst();
    }

    /** The mappings of an agency for a kind of file that hold now, the latest first. */
    public List<ColumnMapping> of(String agency, String kind) {
        return entityManager
                .createQuery(
                        "select m from ColumnMapping m where m.agencyCode = :agency and m.kind = :kind"
                                + " and m.supersededAt is null order by m.recordedAt desc, m.id desc",
                        ColumnMapping.class)
                .setParameter("agency", agency)
                .setParameter("kind", kind)
                .getResultList();
    }

    /** An agency that may send a file. */
    public record Agency(String code, String words) {}

    /** The agencies, by name. */
    public List<Agency> agencies() {
        List<?> found = entityManager
                .createNativeQuery("select code, name from identity.agency order by name")
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new Agency((String) row[0], (String) row[1]))
                .toList();
    }

    /** Every mapping that holds now, by agency, kind and name. */
    public List<ColumnMapping> all() {
        return entityManager
                .createQuery(
                        "select m from ColumnMapping m where m.supersededAt is null order by m.agencyCode, m.kind,"
                                + " m.name",
                        ColumnMapping.class)
                .getResultList();
    }

    /**
     * The edition of a mapping that holds now.
     *
     * @throws RuleBroken where there is none
     */
    public ColumnMapping get(String reference) {
        return entityManager
                .createQuery(
                        "select m from ColumnMapping m where m.reference = :reference and m.supersededAt is null",
                        ColumnMapping.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("intake.mapping.unknown", reference));
    }
}
