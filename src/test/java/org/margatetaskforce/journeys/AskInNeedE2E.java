package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Asked in need from an address, reviewed by governance; what another agency holds is asked for, granted, read and taken back. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AskInNeedE2E {

    private static final String HOUSE = "971410001";
    private static final String EMPTY_HOUSE = "971410009";
    private static final String WHY = "The father is on his way to the flat and was seen with a knife.";

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    private String about = "";

    @BeforeEach
    void a_street_and_a_case_of_the_council() throws SQLException {
        TrialStreet.build("Needing Street", 141);
        about = TrialCase.open(141, 1, "Needing Street", "p.sandys");
        write(6, "TDC", "p.sandys", "The boiler man was let in by the mother.");
        write(14, "KCC", "c.mannering", "The order runs until the autumn.");
    }

    private void write(int dataClass, String agency, String who, String body) throws SQLException {
        try (Connection house = TownRecords.open();
                Statement sql = house.createStatement()) {
            sql.execute("select set_config('mtf.officer', '" + who + "', true)");
            sql.execute(
                    "insert into cases.note (reference, case_id, data_class, agency_code, type, nature, body, marking, occurred_at, recorded_at, recorded_by)"
                            + " select 'N-9814" + dataClass + "0', cases.id_of('" + about + "'), " + dataClass + ", '"
                            + agency + "', 'CALL', 'FACT', '" + body
                            + "', 'RESTRICTED', now(), now(), '" + who + "' on conflict do nothing");
            house.commit();
        }
    }

    private static String reference(Visitor visitor) {
        return URI.create(visitor.page().url()).getQuery().replaceAll(".*reference=", "");
    }

    private static String ask(Visitor visitor, Counter counter, String uprn) {
        visitor.go("cases/ask-in-need.xhtml?of=" + uprn);
        counter.choose("Why can it not wait?", "Somebody’s life is at risk");
        counter.fill("What has happened, and what do you need to know?", WHY);
        counter.press("Ask now");
        assertThat(visitor.heading()).isEqualTo("Your request is recorded");
        return reference(visitor);
    }

    @Test
    void what_cannot_wait_opens_for_an_hour_and_is_reviewed_by_somebody_else() {
        Visitor constable = browser.signIn(base, "l.tapsell");
        Counter pc = new Counter(constable);
        constable.go("place/view-property.xhtml?uprn=" + HOUSE);
        constable.link("I need to know more now").click();
        constable.settle();
        pc.press("Ask now");
        assertThat(pc.errors()).hasSize(2);
        constable.look("ask-in-need-errors");
        pc.choose("Why can it not wait?", "Somebody’s life is at risk");
        pc.fill("What has happened, and what do you need to know?", "Too short.");
        pc.press("Ask now");
        assertThat(pc.errors()).singleElement().asString().contains("30 letters");
        String nothing = ask(constable, pc, EMPTY_HOUSE);
        assertThat(pc.main()).contains("If a record exists").doesNotContain("Open to you until");
        constable.look("asked-in-need-nothing");
        String glass = ask(constable, pc, HOUSE);
        assertThat(pc.main())
                .contains("The boiler man was let in", "To read alone")
                .doesNotContain("The order runs");
        constable.look("asked-in-need");
        constable.go("cases/find-broken-glass.xhtml");
        assertThat(pc.main()).contains(glass, nothing);
        constable.look("find-broken-glass");

        Visitor governance = browser.signIn(base, "m.eldridge");
        Counter igo = new Counter(governance);
        governance.go("cases/find-broken-glass.xhtml?q=" + glass);
        assertThat(igo.main()).contains("Lucy Tapsell");
        governance.go("cases/review-break-glass.xhtml?reference=" + glass);
        igo.press("Record the review");
        assertThat(igo.errors()).hasSize(2);
        igo.choose("Was it right to ask?", "Unjustified");
        igo.fill("Why?", "There was no such man in the street.");
        governance.look("review-break-glass");
        igo.press("Record the review");
        assertThat(igo.main()).contains("The review of " + glass, "A breach");
        governance.look("view-broken-glass-reviewed");

        Visitor stranger = browser.signIn(base, "i.dumitru");
        assertThat(stranger.page()
                        .context()
                        .request()
                        .get(base + "cases/view-broken-glass.xhtml?reference=" + glass)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_another_agency_holds_is_asked_for_granted_read_and_taken_back() {
        Visitor officer = browser.signIn(base, "d.whitlock");
        Counter cso = new Counter(officer);
        officer.go("cases/view-case.xhtml?reference=" + about);
        assertThat(cso.main()).contains("Held by Kent County Council: Youth offending detail");
        officer.look("view-case-held");
        officer.page().getByText("Ask to see it").first().click();
        officer.settle();
        cso.press("Ask");
        assertThat(cso.errors()).hasSizeGreaterThanOrEqualTo(3);
        officer.look("ask-for-access-errors");
        cso.fill("What is it needed for?", "The injunction must not cut across the court's order.");
        cso.fill("What do you need to see?", "The present order");
        cso.fillAndLeave(
                cso.field("Until which day?"), Counter.written(cso.today().plusDays(14)));
        cso.choose("How soon is it decided?", "Within three working days");
        cso.press("Ask");
        assertThat(cso.main()).contains("waits at the desk");
        String request = reference(officer);
        officer.look("view-access-request");

        Visitor manager = browser.signIn(base, "p.oduya");
        Counter desk = new Counter(manager);
        manager.go("cases/find-access-requests.xhtml?whose=DESK");
        assertThat(desk.main()).contains(request);
        manager.look("find-access-requests");
        manager.go("cases/decide-access.xhtml?reference=" + request);
        desk.press("Record the decision");
        assertThat(desk.errors()).hasSize(2);
        desk.choose("Is it granted?", "Yes: all that we hold of this class about it");
        desk.fill("Why?", "Needed for the hearing alone.");
        manager.look("decide-access");
        desk.press("Record the decision");
        assertThat(desk.main()).contains("is decided");

        officer.go("cases/view-access-request.xhtml?reference=" + request);
        assertThat(cso.main()).contains("The order runs until the autumn");
        officer.look("view-access-request-open");
        officer.go("cases/why-can-i-see.xhtml?of=" + about);
        assertThat(cso.main()).contains("it was granted: " + request);
        officer.look("why-can-i-see");

        manager.go("cases/view-access-request.xhtml?reference=" + request);
        desk.fill("Why is it taken back?", "The hearing is over since Friday.");
        desk.press("Take it back");
        assertThat(desk.main()).contains("Taken back");
        officer.go("cases/view-access-request.xhtml?reference=" + request);
        assertThat(cso.main()).doesNotContain("The order runs until the autumn");
    }
}
