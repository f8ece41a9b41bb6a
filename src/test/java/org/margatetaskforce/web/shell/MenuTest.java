package org.margatetaskforce.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each post's menu: at most nine ways, in the order of a day, and none that would be refused. */
class MenuTest {

    private static List<String> posts() throws IOException {
        return Pattern.compile("^  \\('([A-Z]+)', '[^']+', '[A-Z]+'\\)", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("db/migration/V0081__identity_agencies_and_posts.sql")))
                .results()
                .map(match -> match.group(1))
                .filter(post -> !post.equals("SYSTEM") && !post.equals("PUBLIC") && !post.equals("LANDLORD"))
                .toList();
    }

    @Test
    void every_post_has_its_day_and_its_worklist_first_and_at_most_nine_ways() throws IOException {
        assertThat(posts()).hasSizeGreaterThan(25);
        for (String post : posts()) {
            List<Menu.Group> menu = Menu.of(List.of(post));
            assertThat(menu).as(post).hasSizeBetween(2, 9);
            assertThat(menu.get(0).address()).as(post).isEqualTo("/today.xhtml");
            assertThat(menu.get(1).address()).as(post).startsWith("/worklist.xhtml");
            for (Menu.Group group : menu) {
                assertThat(group.entries())
                        .as("%s, %s", post, group.label())
                        .isNotEmpty()
                        .allMatch(entry -> Pages.ours().isFor(List.of(post), entry.page()));
            }
        }
    }

    @Test
    void a_constable_gets_no_administration_and_an_administrator_no_casework() {
        assertThat(Menu.of(List.of("PC")).stream().map(Menu.Group::label))
                .contains("Cases")
                .doesNotContain("Admin");
        assertThat(Menu.of(List.of("SYS")).stream().map(Menu.Group::label))
                .contains("Admin")
                .doesNotContain("Cases");
    }

    @Test
    void a_record_belongs_to_the_list_of_its_kind_else_to_its_folder() {
        Menu.Group street = named("On the street");
        assertThat(List.of(
                        "/cases/view-visit.xhtml",
                        "/cases/let-visit-through.xhtml",
                        "/cases/plan-street-week.xhtml",
                        "/cases/view-hold.xhtml",
                        "/safety/link-incident.xhtml"))
                .allMatch(street::holds)
                .noneMatch(named("Cases")::holds);
        assertThat(named("Referrals, actions").holds("/cases/view-agency-referral.xhtml"))
                .isTrue();
        assertThat(named("Referrals, actions").holds("/cases/view-action.xhtml"))
                .isTrue();
        assertThat(named("People, places").holds("/people/view-household.xhtml"))
                .isTrue();
        Menu.Group cases = named("Cases");
        assertThat(cases.holds("/cases/view-case.xhtml")).isTrue();
        assertThat(cases.holds("/licensing/view-licence.xhtml")).isFalse();
        assertThat(named("Referrals, actions").holds("/cases/find-actions.xhtml"))
                .isTrue();
        assertThat(cases.holds("/cases/find-actions.xhtml")).isFalse();
        assertThat(named("Licensing").holds("/licensing/record-application.xhtml"))
                .isTrue();
        assertThat(named("Housing").holds("/housing/view-notice.xhtml")).isTrue();
    }

    private static Menu.Group named(String label) {
        return Menu.ALL.stream()
                .filter(group -> group.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
