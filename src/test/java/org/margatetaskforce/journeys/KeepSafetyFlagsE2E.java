package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A safety flag from its proposal at a door to its removal: who reads the instruction, who the reason, who decides. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class KeepSafetyFlagsE2E {

    private static final String HOUSE = "97730001";

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void a_street() {
        TrialStreet.build("Flagging Street", 73);
    }

    @Test
    void proposed_at_a_door_approved_with_another_instruction_reviewed_and_removed() {
        String aCase = TrialCase.open(73, 1, "1 Flagging Street", "p.sandys");
        Visitor officer = browser.signIn(base, "p.sandys");
        Counter hio = new Counter(officer);
        officer.go("place/view-property.xhtml?uprn=" + HOUSE);
        officer.link("Safety flag").click();
        officer.settle();
        hio.press("Propose the flag");
        assertThat(hio.errors()).hasSizeGreaterThanOrEqualTo(3);
        officer.look("propose-safety-flag-errors");
        hio.pick("Which door?", "Flat 2");
        hio.pick("What must whoever goes there do?", "Go in pairs");
        hio.fillAndLeave(
                hio.field("On which day did it happen?"),
                Counter.written(hio.today().minusDays(2)));
        hio.fill("What was recorded of it?", "He is HIV positive and threw a cup at the door.");
        hio.press("Propose the flag");
        assertThat(hio.errors()).singleElement().asString().contains("leave out “hiv”");
        hio.fill("What was recorded of it?", "Followed the officer to the car and kicked its door.");
        hio.press("Propose the flag");
        assertThat(officer.heading()).isEqualTo("Go in pairs");
        String reference = URI.create(officer.page().url()).getQuery().replaceAll(".*reference=", "");
        assertThat(hio.main()).contains("Not approved yet").contains("kicked its door");
        officer.look("view-safety-flag-proposed");
        officer.go("place/view-property.xhtml?uprn=" + HOUSE);
        assertThat(hio.main()).contains("Go in pairs.").contains("Flat 2").contains("follow it until it is decided");
        officer.look("view-property-flagged");
        officer.go("cases/view-case.xhtml?reference=" + aCase);
        assertThat(hio.main()).contains("Go in pairs.").contains(reference);

        Visitor other = browser.signIn(base, "i.dumitru");
        other.go("cases/view-safety-flag.xhtml?reference=" + reference);
        assertThat(new Counter(other).main()).contains("Go in pairs").doesNotContain("kicked its door", "is held by");

        Visitor leader = browser.signIn(base, "a.okonkwo");
        Counter htl = new Counter(leader);
        leader.go("worklist.xhtml?q=" + reference);
        leader.link("Decide about a safety flag").click();
        leader.settle();
        htl.press("Record the decision");
        assertThat(htl.errors()).hasSize(1);
        leader.look("decide-safety-flag");
        htl.choose("Is the flag needed?", "Yes: approve it");
        htl.press("Record the decision");
        assertThat(htl.errors()).singleElement().asString().contains("was told");
        htl.pick("With which instruction?", "Go with the police only");
        htl.fillAndLeave(htl.field("When was the person told of it? (optional)"), Counter.written(htl.today()));
        htl.press("Record the decision");
        assertThat(htl.main())
                .contains("Go with the police only")
                .contains("version 2")
                .contains("is held by");
        leader.go("cases/find-safety-flags.xhtml?q=" + reference);
        assertThat(htl.main()).contains("Go with the police only");
        leader.look("find-safety-flags");
        leader.go("cases/find-safety-flags.xhtml");
        leader.look("find-safety-flags-all");

        Visitor sergeant = browser.signIn(base, "m.brightwell");
        Counter ps = new Counter(sergeant);
        sergeant.go("cases/view-safety-flag.xhtml?reference=" + reference);
        assertThat(ps.main()).contains("kicked its door");
        sergeant.link("Review it before its day").click();
        sergeant.settle();
        ps.choose("Is the flag still needed?", "No: remove it");
        ps.fill("What has been since, and what follows from it?", "He has moved away; nothing since then.");
        sergeant.look("review-safety-flag");
        ps.press("Record the review");
        assertThat(ps.main()).contains("Off since").contains("He has moved away");
        sergeant.look("view-safety-flag-over");
        officer.go("place/view-property.xhtml?uprn=" + HOUSE);
        assertThat(hio.main()).doesNotContain("Go with the police only");
    }
}
