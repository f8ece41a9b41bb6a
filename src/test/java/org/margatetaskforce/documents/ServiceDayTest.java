package org.margatetaskforce.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.ServiceMethod;

/** When a document with several recipients counts as served, and what becomes of that when one of them never got it. */
class ServiceDayTest {

    private static final LocalDate SENT = LocalDate.of(2011, 6, 1);

    @Test
    void the_last_of_the_recipients_counts_and_each_keeps_their_own_day() {
        List<Service> services = List.of(served("Ann", 1), served("Bea", 3), served("Cem", 2));
        assertThat(ServiceDay.last(services)).contains(LocalDate.of(2011, 6, 3));
        assertThat(services)
                .extracting(service -> service.getDeemedOn().orElseThrow().getDayOfMonth())
                .containsExactly(1, 3, 2);
    }

    @Test
    void nobody_served_is_no_day() {
        assertThat(ServiceDay.last(List.of())).isEmpty();
    }

    @Test
    void while_one_recipient_has_not_been_served_there_is_no_day() {
        Service returned = served("Bea", 3);
        returned.returnUndelivered(LocalDate.of(2011, 6, 8), "gone away");
        assertThat(returned.getDeemedOn()).isEmpty();
        assertThat(ServiceDay.last(List.of(served("Ann", 1), returned))).isEmpty();
        assertThat(ServiceDay.last(List.of(served("Ann", 1), returned, served("Bea", 10))))
                .contains(LocalDate.of(2011, 6, 10));
    }

    @Test
    void one_who_was_sent_it_twice_was_served_on_the_first_of_the_days() {
        assertThat(ServiceDay.last(List.of(served("Ann", 6), served("Ann", 2), served("Bea", 3))))
                .contains(LocalDate.of(2011, 6, 3));
    }

    @Test
    void one_person_in_two_capacities_is_served_in_each() {
        Service asMortgagee = service("Ann", "mortgagee", 9);
        assertThat(ServiceDay.last(List.of(served("Ann", 2), asMortgagee))).contains(LocalDate.of(2011, 6, 9));
    }

    @Test
    void a_day_that_is_proved_takes_the_place_of_the_deemed_one() {
        Service service = served("Ann", 6);
        service.proveServed(LocalDate.of(2011, 6, 2), "signed for by the recipient");
        assertThat(service.getDeemedOn()).contains(LocalDate.of(2011, 6, 2));
        assertThat(service.getDeemedRule()).isEqualTo("proved: signed for by the recipient");
        assertThat(service.getProof()).contains("signed for by the recipient");
    }

    @Test
    void what_came_back_stays_back() {
        Service service = served("Ann", 3);
        service.returnUndelivered(LocalDate.of(2011, 6, 8), "gone away");
        assertThat(service.getReturnedOn()).contains(LocalDate.of(2011, 6, 8));
        assertThat(service.getReturnedReason()).contains("gone away");
        assertRefused(
                "documents.service.already-returned",
                () -> service.returnUndelivered(LocalDate.of(2011, 6, 9), "again"));
        assertRefused(
                "documents.service.already-returned", () -> service.proveServed(LocalDate.of(2011, 6, 9), "a receipt"));
    }

    @Test
    void nothing_comes_back_or_arrives_before_it_was_sent_or_without_a_reason() {
        Service service = served("Ann", 3);
        assertRefused(
                "documents.service.returned-before-sent", () -> service.returnUndelivered(SENT.minusDays(1), "gone"));
        assertRefused(
                "documents.service.served-before-sent", () -> service.proveServed(SENT.minusDays(1), "a receipt"));
        assertRefused("documents.service.reason-needed", () -> service.returnUndelivered(SENT, " "));
        assertRefused("documents.service.reason-needed", () -> service.proveServed(SENT, " "));
        assertThat(service.getDeemedOn()).as("and nothing has changed").contains(LocalDate.of(2011, 6, 3));
    }

    @ParameterizedTest
    @CsvSource({"'',owner,here,deeds", "Ann,'',here,deeds", "Ann,owner,' ',deeds", "Ann,owner,here,''"})
    void a_recipient_has_a_name_a_capacity_an_address_and_its_source(
            String name, String capacity, String address, String source) {
        assertRefused("documents.recipient-incomplete", () -> new Recipient(name, capacity, address, source));
    }

    private static void assertRefused(String key, Runnable work) {
        RuleBroken refusal = catchThrowableOfType(RuleBroken.class, work::run);
        assertThat(refusal).isNotNull();
        assertThat(refusal.key()).isEqualTo(key);
    }

    private static Service served(String name, int dayOfJune) {
        return service(name, "owner", dayOfJune);
    }

    private static Service service(String name, String capacity, int dayOfJune) {
        return new Service(
                "SRV-2011-00001",
                new Document(),
                new Recipient(name, capacity, "1 Example Parade", "the application"),
                ServiceMethod.POST_FIRST_CLASS,
                SENT,
                Instant.EPOCH,
                null,
                new Deadline("S-POST_FIRST_CLASS", LocalDate.of(2011, 6, dayOfJune), "posted: a rule", "a rule"));
    }
}
