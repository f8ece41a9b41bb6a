package org.margatetaskforce.licensing;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.documents.Document;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.documents.Recipient;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.workflow.Workflow;

/** Licences: coming into force, being reminded of, and ending, each on its day (Housing Act 2004 s.91). */
@Boundary
public class Licences {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ApplicationFiles files;

    @Inject
    PublicRegister register;

    @Inject
    PartyLinks links;

    @Inject
    Letters letters;

    @Inject
    Documents documents;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    @Inject
    Event<LicenceCommenced> commenced;

    /** A licence as a list shows it. */
    public record Row(
            String reference,
            String applicationReference,
            String address,
            String postcode,
            LicenceState state,
            LocalDate commencesOn,
            LocalDate endsOn) {}

    /** A page of licences and how many there are in all. */
    public record Page(List<Row> rows, int total) {}

    /** What is looked for: a state, letters of the address or number; each part may be left out. */
    public record Filter(
            @Nullable LicenceState state, @Nullable String text, int first, int size) {

        /** Keeps the page within bounds, whatever a browser sent. */
        public Filter {
            first = Math.max(0, first);
            size = Math.min(100, Math.max(1, size));
        }
    }

    /** One page, the soonest to end first, in one statement. */
    public Page page(Filter filter) {
        StringBuilder where = new StringBuilder("true");
        List<Object> parameters = new ArrayList<>();
        LicenceState state = filter.state();
        if (state != null) {
            parameters.add(state.name());
            where.append(" and l.state = ?").append(parameters.size());
        }
        String text = filter.text();
        if (!Said.nothing(text)) {
            parameters.add(LicenceApplications.contains(Said.orEmpty(text)));
            where.append(" and (lower(h.address) like ?")
                    .append(parameters.size())
                    .append(" or lower(l.reference) like ?")
                    .append(parameters.size())
                    .append(')');
        }
        Query query = entityManager.createNativeQuery("""
                with chosen as (
                  select l.reference, a.reference as application, h.address, h.postcode, l.state, l.commences_on, l.ends_on
                    from licensing.licence l
                    join licensing.application a on a.id = l.application_id
                    join licensing.house h on h.id = l.house_id
                   where %s)
                select c.*, t.total
                  from (select count(*) total from chosen) t
                  left join lateral (select * from chosen order by ends_on, reference limit %d offset %d) c on true
                 order by c.ends_on, c.reference""".formatted(where, filter.size(), filter.first()));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(row -> new Row(
                                (String) row[0],
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                LicenceState.valueOf((String) row[4]),
                                ((Date) row[5]).toLocalDate(),
                                ((Date) row[6]).toLocalDate()))
                        .toList(),
                ((Number) found.get(0)[7]).intValue());
    }

    /**
     * The licences of houses in these buildings, granted or in force, in one statement: the soonest to end first.
     *
     * @param properties the UPRNs of buildings
     */
    public List<OfBuilding> ofBuildings(Collection<String> properties) {
        if (properties.isEmpty()) {
            return List.of();
        }
        String places = IntStream.rangeClosed(1, properties.size())
                .mapToObj(place -> "?" + place)
                .collect(Collectors.joining(", "));
        Query query = entityManager.createNativeQuery("""
                select l.reference, l.state, h.address, h.property_uprn, l.ends_on
                  from licensing.licence l join licensing.house h on h.id = l.house_id
                 where h.property_uprn in (%1$s) and l.state in ('GRANTED', 'IN_FORCE')
                union all
                select c.reference, case when c.commenced_on > identity.today() then 'GRANTED' else 'IN_FORCE' end, ad.line,
                       ad.property_uprn, c.ends_on
                  from place.address ad join licensing.carried_licence c on c.uprn = ad.uprn
                 where ad.property_uprn in (%1$s) and c.gone_on is null and c.ends_on >= identity.today()
                   and c.kind <> 'TEMPORARY_EXEMPTION'
                 order by 5, 1""".formatted(places));
        int place = 0;
        for (String property : properties) {
            query.setParameter(++place, property);
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        return found.stream()
                .map(row -> new OfBuilding(
                        (String) row[0],
                        LicenceState.valueOf((String) row[1]),
                        (String) row[2],
                        (String) row[3],
                        ((Date) row[4]).toLocalDate()))
                .toList();
    }

    /** A licence of a house in a building, ours or one that another register has. */
    public record OfBuilding(String reference, LicenceState state, String address, String property, LocalDate endsOn) {

        /** Does another system’s register have it? */
        public boolean isCarried() {
            return reference.startsWith("CL-");
        }

        /** The page on which it is read, after {@code /licensing/}. */
        public String page() {
            return isCarried() ? "view-carried-licence" : "view-licence";
        }
    }

    /** The licence of this number, where the officer may see it. */
    public Optional<Licence> find(String licenceReference) {
        return entityManager
                .createQuery("select l from Licence l where l.reference = :reference", Licence.class)
                .setParameter("reference", licenceReference)
                .getResultStream()
                .findFirst();
    }

    /** The licence an application led to. */
    public Optional<Licence> ofApplication(String applicationReference) {
        return files.licence(files.get(applicationReference));
    }

    private Licence of(LicenceApplication application) {
        return files.licence(application)
                .orElseThrow(() -> new RuleBroken("licensing.licence.none", application.getReference()));
    }

    // --- called by the process, with the application's reference

    /** The instant a licence comes into force: the beginning of its first day. */
    public java.util.Date commencement(String reference) {
        return ProcessDays.beginningOf(of(files.get(reference)).getCommencesOn());
    }

    /** The licence comes into force and is entered in the register. */
    public void commence(String reference) {
        LicenceApplication application = files.locked(reference);
        ApplicationState before = application.getState();
        Licence licence = of(application);
        application.comeIntoForce(ApplicationFiles.today());
        licence.commence();
        register.enter(licence.getReference());
        entityManager.flush();
        commenced.fire(new LicenceCommenced(licence.getReference()));
        files.step(
                application,
                before,
                "Licence " + licence.getReference() + " came into force and was entered in the public register.");
    }

    /** The instant at which its holder is to be reminded that it will end: three months before. */
    public java.util.Date reminderDay(String reference) {
        return ProcessDays.beginningOf(deadlines
                .reckon("P-EXPIRY", of(files.get(reference)).getEndsOn())
                .on());
    }

    /** The day by which the reminder should have gone out. */
    public java.util.Date remindBy(String reference) {
        return ProcessDays.beginningOf(deadlines.workingDaysAfter(
                deadlines
                        .reckon("P-EXPIRY", of(files.get(reference)).getEndsOn())
                        .on(),
                REMINDER_WORKING_DAYS));
    }

    private static final int REMINDER_WORKING_DAYS = 5;

    /** Sends the holder the letter that says when the licence will end. */
    @For("licence.send-expiry-reminder")
    public int remind(String reference, int expectedVersion, ServiceMethod method, LocalDate sentOn) {
        LicenceApplication application = files.change(reference, expectedVersion);
        Licence licence = of(application);
        Document letter = letters.expiryReminder(application, licence);
        Party holder = files.party(application, PartyRole.HOLDER);
        documents.serve(
                letter.getReference(),
                List.of(new Recipient(
                        Said.orEmpty(holder.getName()),
                        "licence holder",
                        Said.orEmpty(
                                method == ServiceMethod.EMAIL_BY_AGREEMENT ? holder.getEmail() : holder.getAddress()),
                        "the application")),
                method,
                sentOn);
        application.reminded(sentOn);
        files.note(
                application,
                "Expiry reminder sent",
                "The holder was told that licence " + licence.getReference() + " ends on "
                        + Days.words(licence.getEndsOn()) + ".");
        entityManager.flush();
        workflow.complete("Task_SendExpiryReminder", reference);
        return files.saved(application);
    }

    /** The instant a licence is at an end: the beginning of the day after its last. */
    public java.util.Date expiry(String reference) {
        return ProcessDays.beginningOf(of(files.get(reference)).getEndsOn().plusDays(1));
    }

    /** The licence has ended and comes off the register. */
    public void expire(String reference) {
        LicenceApplication application = files.locked(reference);
        ApplicationState before = application.getState();
        Licence licence = of(application);
        LocalDate today = ApplicationFiles.today();
        application.expire(today);
        licence.expire(today);
        register.remove(licence.getReference());
        links.holdsNoMore(licence, licence.getEndsOn(), "licence " + licence.getReference() + " ended");
        workflow.cancel(licence.getReference(), "licence " + licence.getReference() + " ended");
        files.step(
                application,
                before,
                "Licence " + licence.getReference() + " ended with " + Days.words(licence.getEndsOn())
                        + " and was taken off the public register.");
    }
}
