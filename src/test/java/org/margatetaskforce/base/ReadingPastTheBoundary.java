package org.margatetaskforce.base;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What a careless page would do: read records from its own bean, with no boundary and so with no officer. */
@Named
@RequestScoped
public class ReadingPastTheBoundary {

    @PersistenceContext
    EntityManager entityManager;

    public int getRows() {
        return entityManager
                .createQuery("select p from Property p")
                .setMaxResults(1)
                .getResultList()
                .size();
    }
}
