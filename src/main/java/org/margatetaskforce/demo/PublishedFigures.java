package org.margatetaskforce.demo;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.TaskForceClock;

/**
 * What others publish about the town: a year of incidents and three editions of an index of deprivation. All of it invented,
 * and called so wherever a source is named, for its areas have the names of real ones.
 */
@Boundary
public class PublishedFigures {

    private static final String INVENTED = "Nobody: invented for the demonstration";
    private static final int MONTHS = 12;

    @PersistenceContext
    EntityManager entityManager;

    /** Invents them, up to the month before a day: set by set, from one seed. */
    public void invent(LocalDate today) {
        entityManager.createNativeQuery("select setseed(0.2011)").getSingleResult();
        Date latest = Date.valueOf(today.minusMonths(1).withDayOfMonth(1));
        Timestamp now = Timestamp.from(TaskForceClock.current().instant());
        entityManager
                .createNativeQuery("""
                        insert into safety.street_crime_month (month, force, taken, outside, recorded_at, recorded_by)
                        select cast(cast(?1 as date) - make_interval(months => n) as date), ?2, 0, 0, ?3, identity.acting()
                          from generate_series(0, ?4 - 1) n""")
                .setParameter(1, latest)
                .setParameter(2, INVENTED)
                .setParameter(3, now)
                .setParameter(4, MONTHS)
                .executeUpdate();
        // each area has its own temper, each kind its own weight; a point is a house's, moved to the nearest hundred
        // metres
        entityManager.createNativeQuery("""
                        with temper as materialized (
                          select a.id, a.code, 2 + floor(random() * 7) as busy from place.area a where a.kind = 'LSOA'
                        ), anchor as materialized (
                          select t.code, s.name as street, round(p.easting, -2) as easting, round(p.northing, -2) as northing,
                                 t.busy
                            from temper t join place.property_area x on x.area_id = t.id
                            join place.property p on p.id = x.property_id join place.street s on s.id = p.street_id
                        ), kind (type, weight) as (values
                          ('Anti-social behaviour', 6.0), ('Violent crime', 2.0), ('Other crime', 2.4), ('Burglary', 0.8),
                          ('Vehicle crime', 0.7), ('Robbery', 0.15)
                        )
                        insert into safety.street_crime (month_id, type, street, easting, northing, lsoa_code)
                        select m.id, k.type, a.street, a.easting, a.northing, a.code
                          from safety.street_crime_month m cross join kind k
                          join anchor a on random() < a.busy * k.weight / 900
                         where m.force = ?1""").setParameter(1, INVENTED).executeUpdate();
        entityManager.createNativeQuery("""
                        insert into safety.street_crime_count (month_id, lsoa_code, type, incidents)
                        select i.month_id, i.lsoa_code, i.type, count(*) from safety.street_crime i
                         group by i.month_id, i.lsoa_code, i.type""").executeUpdate();
        entityManager.createNativeQuery("""
                        update safety.street_crime_month m
                           set taken = (select count(*) from safety.street_crime i where i.month_id = m.id)""").executeUpdate();
        entityManager
                .createNativeQuery("""
                        with place as materialized (
                          select a.code, 40 + floor(random() * 4000) as rank from place.area a where a.kind = 'LSOA'
                        ), known as (
                          select p.code, e.edition, d.domain, greatest(1, floor(p.rank * (0.7 + random() * 0.6) * d.factor)) as rank
                            from place p
                            cross join (values (2004), (2007), (2010)) e (edition)
                            cross join (values ('OVERALL', 1.0), ('INCOME', 1.1), ('EMPLOYMENT', 0.9), ('EDUCATION', 2.5),
                                               ('HEALTH', 1.4), ('CRIME', 0.8), ('HOUSING', 4.0), ('ENVIRONMENT', 1.8))
                                       d (domain, factor)
                        )
                        insert into place.indicator (area_code, edition, domain, measure, value, source, recorded_at, recorded_by)
                        select k.code, k.edition, k.domain, m.measure,
                               case m.measure when 'RANK' then k.rank else least(10, 1 + floor(k.rank / 3248.2)) end, ?1, ?2,
                               identity.acting()
                          from known k cross join (values ('RANK'), ('DECILE')) m (measure)""")
                .setParameter(1, INVENTED)
                .setParameter(2, now)
                .executeUpdate();
    }
}
