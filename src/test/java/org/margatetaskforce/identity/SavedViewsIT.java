package org.margatetaskforce.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;

/** A view is its owner's, and its owner's agency's where they share it; a list of many persons needs a second person. */
@ExtendWith(ArquillianExtension.class)
class SavedViewsIT {

    private static final String OWNER = "k.hollands";
    private static final String COLLEAGUE = "i.dumitru";
    private static final String CONSTABLE = "n.hussain";
    private static final String INFORMATION_OFFICER = "m.eldridge";
    private static final String LIST = "/cases/find-cases.xhtml";
    private static final String WHY = "For the OMG’s review of doors without a lead, to its chair alone.";

    @Inject
    SavedViews views;

    @Inject
    ExportRequests exports;

    private final String name = "view " + UUID.randomUUID();

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> result = new ArrayList<>();
        Acting.<Exception>as(who, () -> result.add(work.call()));
        return result.get(0);
    }

    private static void does(String who, Acting.Work<RuntimeException> work) {
        Acting.as(who, work);
    }

    private List<String> seenBy(String who) throws Exception {
        return as(who, () -> views.of(LIST)).stream()
                .map(SavedViews.Row::name)
                .filter(name::equals)
                .toList();
    }

    @Test
    void a_view_is_ones_own_until_it_is_shared_and_then_the_agencys_to_read() throws Exception {
        String reference = as(OWNER, () -> views.save(LIST, name, "q=Smith&type=FAMILY", false, false));
        assertThat(seenBy(OWNER)).hasSize(1);
        assertThat(seenBy(COLLEAGUE)).isEmpty();
        does(OWNER, () -> views.change(reference, name, true, false));
        assertThat(seenBy(COLLEAGUE)).hasSize(1);
        assertThat(seenBy(CONSTABLE)).isEmpty();
        assertThat(as(COLLEAGUE, () -> views.of(LIST)))
                .filteredOn(row -> row.name().equals(name))
                .allSatisfy(row -> {
                    assertThat(row.mine()).isFalse();
                    assertThat(row.address()).isEqualTo(LIST + "?type=FAMILY");
                });
        assertThatThrownBy(() -> does(COLLEAGUE, () -> views.delete(reference)))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> as(
                        OWNER, () -> views.save(LIST, " " + name.toUpperCase(java.util.Locale.UK), "", false, false)))
                .isInstanceOf(RuleBroken.class);
        does(OWNER, () -> views.delete(reference));
        assertThat(seenBy(COLLEAGUE)).isEmpty();
    }

    @Test
    void one_view_opens_a_page_and_another_takes_its_place() throws Exception {
        String first = as(OWNER, () -> views.save(LIST, name + " a", "open=yes", false, true));
        assertThat(as(OWNER, () -> views.opening(LIST))).contains(LIST + "?open=yes");
        String second = as(OWNER, () -> views.save(LIST, name + " b", "open=no", false, true));
        assertThat(as(OWNER, () -> views.opening(LIST))).contains(LIST + "?open=no");
        assertThat(as(COLLEAGUE, () -> views.opening(LIST))).isEmpty();
        does(OWNER, () -> views.delete(first));
        does(OWNER, () -> views.delete(second));
        assertThat(as(OWNER, () -> views.opening(LIST))).isEmpty();
    }

    @Test
    void a_list_of_persons_is_taken_when_a_second_person_agreed_and_only_that_list_by_that_officer() throws Exception {
        String query = "ward=" + UUID.randomUUID();
        String reference = as(OWNER, () -> exports.begin("/people/export-people", "persons", query, 60));
        assertThat(as(OWNER, () -> exports.begin("/people/export-people", "persons", query, 60)))
                .as("asking twice is one request")
                .isEqualTo(reference);
        assertThatThrownBy(() -> does(OWNER, () -> exports.ask(reference, "because")))
                .isInstanceOf(RuleBroken.class);
        does(OWNER, () -> exports.ask(reference, WHY));
        assertThatThrownBy(() -> as(CONSTABLE, () -> exports.get(reference)))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> does(OWNER, () -> exports.agree(reference))).isInstanceOf(Denied.class);
        assertThat(as(OWNER, () -> exports.agreed("/people/export-people", query)))
                .isEmpty();
        does(INFORMATION_OFFICER, () -> exports.agree(reference));
        assertThat(as(OWNER, () -> exports.agreed("/people/export-people", query)))
                .contains(reference);
        assertThat(as(OWNER, () -> exports.agreed("/people/export-people", query + "x")))
                .isEmpty();
        assertThat(as(COLLEAGUE, () -> exports.agreed("/people/export-people", query)))
                .isEmpty();
        assertThatThrownBy(() -> does(INFORMATION_OFFICER, () -> exports.refuse(reference, "changed my mind")))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void nobody_agrees_to_their_own_request() throws Exception {
        String reference = as(INFORMATION_OFFICER, () -> exports.begin("/people/export-people", "persons", name, 60));
        does(INFORMATION_OFFICER, () -> exports.ask(reference, WHY));
        assertThatThrownBy(() -> does(INFORMATION_OFFICER, () -> exports.agree(reference)))
                .isInstanceOf(RuleBroken.class);
    }
}
