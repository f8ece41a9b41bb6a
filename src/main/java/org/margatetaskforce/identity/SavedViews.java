package org.margatetaskforce.identity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;

/** The views of lists that an officer has kept, and those that colleagues of the same agency share. */
@Boundary
public class SavedViews {

    private static final int MOST = 200;

    @PersistenceContext
    EntityManager entityManager;

    /**
     * A view as a list offers it.
     *
     * @param address where it leads, filters and all
     * @param ownerName the colleague it is from
     * @param mine whether it is the asker's own
     * @param shared whether colleagues of the agency are offered it
     * @param opensPage whether the menu opens the page with it
     */
    public record Row(
            String reference,
            String page,
            String name,
            String address,
            String ownerName,
            boolean mine,
            boolean shared,
            boolean opensPage) {}

    /** The views of a page: mine first, then those my agency's officers share, by name. */
    public List<Row> of(String page) {
        return rows("v.page = ?1", page);
    }

    /** All views of one's own, by page and name. */
    public List<Row> mine() {
        return rows("v.owner = ?1", String.valueOf(Acting.who()));
    }

    private List<Row> rows(String where, String value) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select v.reference, v.page, v.name, v.query, o.display_name, v.owner = identity.acting(),
                               v.shared_with is not null, v.opens_page and v.owner = identity.acting()
                          from identity.saved_view v join identity.officer o on o.username = v.owner
                         where %s
                         order by v.owner <> identity.acting(), v.page, lower(v.name), v.id""".formatted(where))
                .setParameter(1, value)
                .getResultList();
        return found.stream()
                .map(row -> new Row(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        address((String) row[1], (String) row[3]),
                        (String) row[4],
                        (Boolean) row[5],
                        (Boolean) row[6],
                        (Boolean) row[7]))
                .toList();
    }

    private static String address(String page, String query) {
        return query.isEmpty() ? page : page + "?" + query;
    }

    /** The address with which the officer wants this page opened; empty where it opens as it is. */
    public Optional<String> opening(String page) {
        return own("v.page = :value and v.opensPage = true", page)
                .map(view -> address(view.getPage(), view.getQuery()));
    }

    /** One's own view of this reference. */
    public SavedView get(String reference) {
        return own("v.reference = :value", reference)
                .orElseThrow(() -> new NoSuchElementException("no saved view " + reference));
    }

    private Optional<SavedView> own(String where, String value) {
        return entityManager
                .createQuery("select v from SavedView v where v.owner = :owner and " + where, SavedView.class)
                .setParameter("owner", String.valueOf(Acting.who()))
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    /**
     * Keeps a view. What was typed into the list is left out: see {@link ListQuery}.
     *
     * @param page the list, such as {@code /cases/find-cases.xhtml}
     * @param query its filters, as they stand in its address
     * @param shared whether the officers of one's agency are offered it
     * @param opensPage whether the menu opens the page with it
     * @return its reference
     */
    public String save(String page, String name, String query, boolean shared, boolean opensPage) {
        if (mine().size() >= MOST) {
            throw new RuleBroken("identity.saved-view.too-many", MOST);
        }
        nameMustBeFree(page, name, "");
        String reference = (String) entityManager
                .createNativeQuery("select 'SV-' || lpad(n::text, greatest(6, length(n::text)), '0')"
                        + " from nextval('identity.saved_view_number') n")
                .getSingleResult();
        SavedView view = new SavedView(reference, String.valueOf(Acting.who()), page, name, ListQuery.of(query));
        view.shareWith(shared ? agency() : null);
        if (opensPage) {
            nothingElseOpens(page);
            view.openPage(true);
        }
        entityManager.persist(view);
        return reference;
    }

    /** Changes a view of one's own: its name, whether it is shared, whether the page opens with it. */
    public void change(String reference, String name, boolean shared, boolean opensPage) {
        SavedView view = get(reference);
        nameMustBeFree(view.getPage(), name, reference);
        view.rename(name);
        view.shareWith(shared ? agency() : null);
        if (opensPage && !view.isOpensPage()) {
            nothingElseOpens(view.getPage());
        }
        view.openPage(opensPage);
    }

    /** Throws a view of one's own away. */
    public void delete(String reference) {
        entityManager.remove(get(reference));
    }

    private void nothingElseOpens(String page) {
        own("v.page = :value and v.opensPage = true", page).ifPresent(other -> other.openPage(false));
        entityManager.flush();
    }

    private void nameMustBeFree(String page, String name, String except) {
        boolean taken = mine().stream()
                .anyMatch(view -> view.page().equals(page)
                        && view.name().equalsIgnoreCase(name.strip())
                        && !view.reference().equals(except));
        if (taken) {
            throw new RuleBroken("identity.saved-view.name-taken", name.strip());
        }
    }

    private @Nullable String agency() {
        return (String) entityManager
                .createNativeQuery("select identity.acting_agency()")
                .getSingleResult();
    }
}
