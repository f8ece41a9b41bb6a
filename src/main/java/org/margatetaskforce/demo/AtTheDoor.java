package org.margatetaskforce.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.licensing.PartyKind;
import org.margatetaskforce.licensing.landlord.AccountForm;
import org.margatetaskforce.licensing.landlord.LandlordAccounts;
import org.margatetaskforce.licensing.landlord.LandlordDoor;
import org.margatetaskforce.licensing.landlord.LandlordPapers;
import org.margatetaskforce.licensing.landlord.LandlordSessions;
import org.margatetaskforce.mail.Outbox;

/**
 * The landlords' door of the demo town in use: the company of the dozen flats was sent links to what it had handed in on paper and
 * follows most of it there, and lets an agent act. Sign in as {@value #LANDLORD} or {@value #AGENT}, password {@value #PASSWORD}.
 */
@ApplicationScoped
public class AtTheDoor {

    /** The company's account. */
    public static final String LANDLORD = "landlord@margate.example";

    /** The account of its agent. */
    public static final String AGENT = "agent@margate.example";

    /** Of both. */
    public static final String PASSWORD = "copper kettle under ninety";

    private static final String ADMINISTRATOR = "m.stokes";
    private static final String FROM = "the demonstration";
    private static final int LATEST = 20;

    /** Of a dozen, some stay on paper alone: an officer can send a link. */
    private static final int TAKEN_OVER = 9;

    @Inject
    LandlordAccounts accounts;

    @Inject
    LandlordDoor door;

    @Inject
    LandlordPapers papers;

    @Inject
    Outbox outbox;

    /** A company comes in, takes over what it had handed in on paper, and lets an agent act. */
    void comeIn(Landlords.Landlord owner, List<String> applications) {
        String landlord = account(owner.name(), owner.companyNumber(), owner.writtenTo(), LANDLORD);
        for (String application : applications.subList(0, Math.min(TAKEN_OVER, applications.size()))) {
            Acting.as(ADMINISTRATOR, () -> papers.offer(application));
            String code = codeOfTheLatestTo(owner.email());
            as(landlord, () -> door.takeOver(code));
        }
        String agent = account("Harbour Keys Lettings Ltd", null, "2 Marine Terrace, Margate CT9 1XJ", AGENT);
        as(landlord, () -> {
            door.inviteAgent(AGENT);
            return AGENT;
        });
        String code = codeOfTheLatestTo(AGENT);
        as(agent, () -> {
            door.actFor(code);
            return AGENT;
        });
    }

    private String account(String name, @Nullable String companyNumber, String address, String email) {
        AccountForm form = new AccountForm();
        form.setKind(PartyKind.ORGANISATION);
        form.setName(name);
        form.setCompanyNumber(companyNumber);
        form.setAddress(address);
        form.setEmail(email);
        as(Acting.SYSTEM, () -> {
            accounts.register(form, PASSWORD, FROM);
            return email;
        });
        String code = codeOfTheLatestTo(email);
        return LandlordSessions.ACTING + as(Acting.SYSTEM, () -> accounts.confirm(code, PASSWORD, FROM));
    }

    /** The demonstration sends no letters to anybody outside: whoever they are to reads them here. */
    private String codeOfTheLatestTo(String email) {
        return as(Acting.SYSTEM, () -> outbox.unsentOutside(LATEST)).stream()
                .filter(letter -> letter.address().equals(email))
                .findFirst()
                .map(letter -> letter.body().replaceAll("(?s).*code=([A-Za-z0-9_-]+).*", "$1"))
                .orElseThrow();
    }

    /** What somebody's work answers. */
    static <T> T as(String who, Callable<T> work) {
        List<T> answer = new ArrayList<>(1);
        try {
            Acting.<Exception>as(who, () -> answer.add(work.call()));
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return answer.get(0);
    }
}
