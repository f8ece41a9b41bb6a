package org.margatetaskforce.licensing.unlicensed;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.documents.Document;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.documents.Recipient;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.OnDuty;
import org.margatetaskforce.law.Amount;
import org.margatetaskforce.law.Amounts;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.licensing.Designation;
import org.margatetaskforce.licensing.RecipientForm;
import org.margatetaskforce.licensing.Said;
import org.margatetaskforce.people.PropertyInterest;

/**
 * Letters about a home without a licence, served with proof: to who controls or manages it, that it needs one (Housing Act 2004 ss.85(1),
 * 95); where control is not known, a requisition for information (Local Government (Miscellaneous Provisions) Act 1976 s.16). The day of
 * the answer is the day on which the worklist asks what came of the home.
 */
@Boundary
public class UnlicensedLetters {

    private static final String FINE = "FINE_LEVEL5";

    @Inject
    UnlicensedHomes homes;

    @Inject
    Documents documents;

    @Inject
    Deadlines deadlines;

    @Inject
    Amounts amounts;

    @Inject
    Officers officers;

    /** Whom one can write to: each who is on record with an interest, in all their capacities, and an empty form for somebody else. */
    public List<RecipientForm> recipients(String reference) {
        Map<String, RecipientForm> all = new HashMap<>();
        List<RecipientForm> inOrder = new ArrayList<>();
        for (PropertyInterest interest : homes.inControl(homes.get(reference))) {
            String capacity = interest.getKind().words().toLowerCase(Locale.UK);
            RecipientForm known = all.get(interest.getHolderReference());
            if (known == null) {
                known = form(
                        interest.getHolderName(),
                        capacity,
                        interest.holderContact().onOneLine());
                known.setKey(interest.getReference());
                known.setAddressSource("interests recorded in the property");
                all.put(interest.getHolderReference(), known);
                inOrder.add(known);
            } else if (!Said.orEmpty(known.getCapacity()).contains(capacity)) {
                known.setCapacity(known.getCapacity() + ", " + capacity);
            }
        }
        inOrder.add(form("", "", ""));
        return inOrder;
    }

    private static RecipientForm form(String name, String capacity, String address) {
        RecipientForm form = new RecipientForm();
        form.setName(name);
        form.setCapacity(capacity);
        form.setAddress(address);
        return form;
    }

    private Deadline answer(UnlicensedLetter letter, ServiceMethod method) {
        return deadlines.reckon(
                letter.period(), deadlines.deemedService(method, today()).on());
    }

    /**
     * Writes to each who has a method, and records that it is sent or handed over today.
     *
     * @param proof what was kept: a certificate of posting; null where nothing
     * @return how many letters were written
     * @throws RuleBroken where nobody has a method, something of a recipient is missing, or the home does not need a licence
     */
    @For("licence.find-unlicensed")
    public int write(
            String reference,
            int expectedVersion,
            UnlicensedLetter letter,
            List<RecipientForm> recipients,
            @Nullable String proof) {
        UnlicensedHome home = homes.change(reference, expectedVersion);
        if (!home.getState().isOpen()
                || letter == UnlicensedLetter.LICENCE_REQUIRED && home.getState() != UnlicensedState.LICENSABLE) {
            throw new RuleBroken(
                    "licensing.unlicensed.state", reference, home.getState().words());
        }
        List<RecipientForm> chosen =
                recipients.stream().filter(to -> to.getMethod() != null).toList();
        if (chosen.isEmpty()) {
            throw new RuleBroken("licensing.unlicensed.nobody-written-to");
        }
        LocalDate answerBy = today();
        for (RecipientForm to : chosen) {
            LocalDate by = write(home, letter, to, proof);
            if (by.isAfter(answerBy)) {
                answerBy = by;
            }
        }
        homes.answerExpected(home, letter, chosen.size(), answerBy);
        return chosen.size();
    }

    /** One letter, signed, served; the day of its answer. */
    private LocalDate write(UnlicensedHome home, UnlicensedLetter letter, RecipientForm to, @Nullable String proof) {
        Recipient recipient = new Recipient(
                Said.orEmpty(to.getName()),
                Said.orEmpty(to.getCapacity()),
                Said.orEmpty(to.getAddress()),
                Said.orEmpty(to.getAddressSource()));
        ServiceMethod method = Objects.requireNonNull(to.getMethod());
        Deadline answer = answer(letter, method);
        Map<String, Object> values = signed();
        values.put("recipientName", recipient.name());
        values.put("recipientAddress", recipient.address());
        values.put("capacity", recipient.capacity());
        values.put("houseAddress", home.getAddress());
        if (letter == UnlicensedLetter.LICENCE_REQUIRED) {
            Designation designation = homes.designationOf(home);
            values.put("designationName", designation.getName());
            values.put("inForceFrom", designation.getInForceFrom());
            values.put("letFrom", Objects.requireNonNull(home.getLetFrom()));
            values.put("decidedOn", Objects.requireNonNull(home.getDecidedOn()));
            values.put("applyBy", answer.on());
            values.put("applyExplanation", answer.explanation());
            values.put(
                    "routes", homes.routes(Objects.requireNonNullElseGet(home.getLetTo(), UnlicensedLetters::today)));
        } else {
            values.put("answerBy", answer.on());
            values.put("answerExplanation", answer.explanation());
            values.put("fine", fine(amounts.inForce(FINE, today())));
        }
        Document document = documents.issue(
                letter.template(),
                home.getReference(),
                home.getCaseReference(),
                UnlicensedHomes.ENFORCEMENT_DETAIL,
                letter.title(),
                values);
        documents.serve(document.getReference(), List.of(recipient), method, today(), Said.orNull(proof));
        return answer.on();
    }

    private static String fine(Amount most) {
        return most.isUnlimited()
                ? "without limit"
                : "up to " + UnlicensedHomes.pounds(most.getPence().getAsLong());
    }

    private Map<String, Object> signed() {
        String who = Objects.requireNonNull(Acting.who(), "nobody is acting");
        Map<String, Object> values = new HashMap<>();
        values.put("officerName", officers.nameOf(who));
        values.put(
                "officerPost",
                officers.findOnDuty(who)
                        .map(OnDuty::posts)
                        .map(officers::titlesOf)
                        .orElse("Margate Task Force"));
        return values;
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }
}
