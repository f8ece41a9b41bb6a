package org.margatetaskforce.licensing.landlord;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.margatetaskforce.base.Boundary;

/** For tests: what the database itself gives to the one acting. */
@Boundary
public class LandlordTrials {

    @PersistenceContext
    EntityManager entityManager;

    /** The tables of the house that have a policy. */
    public List<String> tablesWithAPolicy() {
        @SuppressWarnings("unchecked")
        List<String> tables = entityManager.createNativeQuery("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relrowsecurity and c.relkind = 'r' order by 1""").getResultList();
        return tables;
    }

    /** How many rows of a table the one acting sees. */
    public long rows(String table) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from (select 1 from " + table + " limit 50) few")
                        .getSingleResult())
                .longValue();
    }

    /** Does something in SQL, as whoever acts. */
    public int sql(String statement) {
        return entityManager.createNativeQuery(statement).executeUpdate();
    }
}
