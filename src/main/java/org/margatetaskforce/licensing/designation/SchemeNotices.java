package org.margatetaskforce.licensing.designation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.OnDuty;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.Regimes;
import org.margatetaskforce.licensing.Days;
import org.margatetaskforce.licensing.Designation;
import org.margatetaskforce.licensing.Said;
import org.margatetaskforce.workflow.Workflow;

/**
 * The notices of a designation and of its revocation: on a board, on the website, in two local newspapers with their repeats, and copies
 * to those who were consulted (Housing Act 2004 ss.83 and 84; SI 2006/373 regs 9 and 10).
 */
@Boundary
public class SchemeNotices {

    private static final String MADE = "MADE";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Schemes schemes;

    @Inject
    SchemeEdges edges;

    @Inject
    Documents documents;

    @Inject
    Officers officers;

    @Inject
    Deadlines deadlines;

    @Inject
    Regimes regimes;

    @Inject
    Workflow workflow;

    /** All of a scheme: what is still to be given first, by its day. */
    public List<SchemeNotice> of(Scheme scheme) {
        return entityManager
                .createQuery("select n from SchemeNotice n where n.schemeId = :of", SchemeNotice.class)
                .setParameter("of", scheme.key())
                .getResultStream()
                .sorted(Comparator.comparing((SchemeNotice each) -> each.getDoneOn() != null)
                        .thenComparing(SchemeNotice::getDueOn)
                        .thenComparing(SchemeNotice::getItem)
                        .thenComparing(SchemeNotice::getPaper))
                .toList();
    }

    /**
     * Writes the public notice as it stands today, and keeps its PDF.
     *
     * @return the document's reference
     */
    @For("designation.manage")
    public String write(String reference, int expectedVersion) {
        Scheme found = schemes.locked(reference, expectedVersion);
        Designation designation = schemes.designation(found)
                .orElseThrow(() -> new RuleBroken(
                        "licensing.designation.not-now", found.getState().words()));
        boolean revoked = found.getRevokedOn() != null;
        Map<String, Object> values = new HashMap<>();
        values.put("schemeName", found.getName());
        values.put("schemeReference", found.getReference());
        values.put("homes", edges.count(found, found.countedOn(Schemes.today())));
        values.put("streets", edges.streets(found, found.countedOn(Schemes.today())));
        values.put("madeOn", Objects.requireNonNull(found.getDecidedOn()));
        values.put("inForceFrom", Objects.requireNonNull(found.getInForceFrom()));
        values.put("endsOn", Objects.requireNonNull(found.getEndsOn()));
        values.put("officerName", officers.nameOf(Schemes.who()));
        values.put(
                "officerPost",
                officers.findOnDuty(Schemes.who())
                        .map(OnDuty::posts)
                        .map(officers::titlesOf)
                        .orElse("Margate Task Force"));
        if (revoked) {
            values.put("revokedOn", Objects.requireNonNull(found.getRevokedOn()));
            values.put("noEffectFrom", Objects.requireNonNull(found.getNoEffectFrom()));
            values.put("reasons", lines(Said.orEmpty(found.getEndedWhy())));
        } else {
            values.put(
                    "approval",
                    "CONFIRMED".equals(designation.getApproval())
                            ? "It was confirmed by the Secretary of State on " + Days.words(found.getConfirmedOn())
                                    + "."
                            : "It did not need to be confirmed: it falls in the general approval of "
                                    + designation.getApproval().substring(2) + ".");
        }
        String title = revoked ? "Notice of the revocation of a designation" : "Notice of a designation";
        var written = documents.issue(
                revoked ? "licensing/designation-revoked" : "licensing/designation-notice",
                found.getReference(),
                "",
                Schemes.PROPERTY_BASIC,
                title,
                values);
        schemes.told(found, "Notice written", title + ", " + written.getReference() + ".");
        return written.getReference();
    }

    private static List<String> lines(String all) {
        return Arrays.stream(all.split("\\R+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toList());
    }

    /**
     * One of them was given; of a newspaper, the next repeat is then to be given.
     *
     * @param id of the notice on the list
     */
    @For("designation.manage")
    public int given(String reference, int expectedVersion, long id, @Nullable LocalDate on, String proof) {
        Scheme found = schemes.locked(reference, expectedVersion);
        SchemeNotice notice = of(found).stream()
                .filter(each -> Objects.equals(each.id(), id))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.designation.notice-unknown"));
        if (on == null || on.isAfter(Schemes.today()) || Said.nothing(proof)) {
            throw new RuleBroken("licensing.designation.notice-incomplete");
        }
        LocalDate trigger = MADE.equals(notice.getAbout())
                ? Objects.requireNonNullElse(found.getConfirmedOn(), Objects.requireNonNull(found.getDecidedOn()))
                : Objects.requireNonNull(found.getRevokedOn());
        if (on.isBefore(trigger)) {
            throw new RuleBroken("licensing.designation.notice-before", Days.words(trigger));
        }
        notice.given(on, proof.strip());
        if (notice.getItem() == NoticeItem.NEWSPAPER && MADE.equals(notice.getAbout())) {
            repeat(found, notice, on, trigger);
        }
        entityManager.flush();
        move(found);
        return schemes.told(found, "Notice given", notice.getWords() + ", on " + Days.words(on) + ": " + proof.strip());
    }

    private void repeat(Scheme found, SchemeNotice before, LocalDate published, LocalDate trigger) {
        if (before.getRepeat() >= regimes.inForce("DESIGNATION_NOTICE", trigger).number("repeats")) {
            return;
        }
        Deadline next = deadlines.reckon("D-DES-REPEAT-MAX", published);
        entityManager.persist(new SchemeNotice(
                found.key(),
                MADE,
                NoticeItem.NEWSPAPER,
                before.getPaper(),
                before.getRepeat() + 1,
                deadlines.reckon("D-DES-REPEAT-MIN", published).on(),
                next));
    }

    /** The route goes on where all that its step asks for has been given. */
    private void move(Scheme found) {
        List<SchemeNotice> all = of(found);
        String reference = found.getReference();
        if (found.getRevokedOn() != null) {
            finish(
                    "Task_PublishRevocation",
                    reference,
                    all.stream().filter(each -> !MADE.equals(each.getAbout())).toList());
            return;
        }
        finish(
                "Task_PublishDesignation",
                reference,
                all.stream()
                        .filter(each -> each.getItem() != NoticeItem.CONSULTEES && each.getRepeat() == 0)
                        .toList());
        finish("Task_RepeatDesignation", reference, all);
    }

    private void finish(String task, String reference, List<SchemeNotice> asked) {
        if (asked.stream().allMatch(each -> each.getDoneOn() != null) && workflow.isOpen(task, reference)) {
            workflow.complete(task, reference);
        }
    }
}
