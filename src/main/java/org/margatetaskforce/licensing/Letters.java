package org.margatetaskforce.licensing;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.documents.Document;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.identity.Colleague;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.OnDuty;

/** The letters and notices of licensing: what each needs to say, taken from the file and printed by {@code documents}. */
@Boundary
public class Letters {

    @Inject
    Documents documents;

    @Inject
    Officers officers;

    @Inject
    ApplicationFiles files;

    @Inject
    LicensableHouses houses;

    /** L01: it has come in. */
    public Document acknowledge(LicenceApplication application) {
        return toApplicant(
                application,
                "licensing/acknowledgement",
                "Acknowledgement of an application",
                Map.of("receivedOn", received(application)));
    }

    /** L02: what is missing, and by when it is wanted. */
    public Document askFor(LicenceApplication application, List<MissingItem> missing, LocalDate wantedBy) {
        return toApplicant(
                application,
                "licensing/request-for-information",
                "Request for further information",
                Map.of(
                        "receivedOn",
                        received(application),
                        "missingItems",
                        missing.stream().map(MissingItem::words).toList(),
                        "wantedBy",
                        wantedBy));
    }

    /** L03: it is duly made, since when and why. */
    public Document valid(LicenceApplication application, LocalDate decisionTarget) {
        return toApplicant(
                application,
                "licensing/valid-application",
                "Your application is duly made",
                Map.of(
                        "dulyMadeOn",
                        known(application.getDulyMadeOn()),
                        "dulyMadeReason",
                        String.valueOf(application.getDulyMadeReason()),
                        "decisionTargetOn",
                        decisionTarget));
    }

    /** L04: it goes back. */
    public Document notDulyMade(
            LicenceApplication application, LocalDate requestedOn, List<String> missing, String reason, String fee) {
        return toApplicant(
                application,
                "licensing/not-duly-made",
                "Your application is returned as not duly made",
                Map.of(
                        "receivedOn",
                        received(application),
                        "requestedOn",
                        requestedOn,
                        "missingItems",
                        missing,
                        "returnedReason",
                        reason,
                        "feeTreatment",
                        fee));
    }

    /** The receipt for a payment. */
    public Document receipt(
            LicenceApplication application, long pence, LocalDate paidOn, String receipt, PaymentMethod method) {
        return toApplicant(
                application,
                "licensing/fee-receipt",
                "Receipt " + receipt,
                Map.of(
                        "receiptReference",
                        receipt,
                        "receivedOn",
                        paidOn,
                        "paymentMethod",
                        method.words(),
                        "feeItems",
                        List.of(Map.of("description", "Application for a selective licence", "pence", pence)),
                        "totalPence",
                        pence));
    }

    /** The applicant has taken it back. */
    public Document withdrawn(LicenceApplication application, LocalDate on, String fee) {
        return toApplicant(
                application,
                "licensing/withdrawn",
                "Your application is withdrawn",
                Map.of("withdrawnOn", on, "feeTreatment", fee));
    }

    /**
     * L05 and L06: no licence under Part 3 is needed.
     *
     * @param nextStep what the applicant must do instead; null where nothing
     */
    public Document outsideScope(
            LicenceApplication application,
            LocalDate on,
            String outcome,
            String provision,
            String fee,
            @Nullable String nextStep) {
        Map<String, Object> values = new HashMap<>(
                Map.of("assessedOn", on, "outcome", outcome, "provision", provision, "feeTreatment", fee));
        if (nextStep != null) {
            values.put("nextStep", nextStep);
        }
        return toApplicant(application, "licensing/outside-scope", "No selective licence is needed", values);
    }

    /** L19: the licence will end. It comes due by itself years later: who answers for licensing then signs it. */
    public Document expiryReminder(LicenceApplication application, Licence licence) {
        Party holder = files.party(application, PartyRole.HOLDER);
        Map<String, Object> values = signedBy(leader());
        values.put("licenceReference", licence.getReference());
        values.put("endsOn", licence.getEndsOn());
        return letter(application, holder, "licensing/expiry-reminder", "Your licence ends soon", values);
    }

    /** A letter to the holder of the licence that came of an application. */
    public Document toHolder(
            LicenceApplication application, String template, String title, Map<String, Object> values) {
        return letter(application, files.party(application, PartyRole.HOLDER), template, title, values);
    }

    /** L07: partners are asked what they know. */
    public Document consult(LicenceApplication application, List<Consultee> partners, LocalDate answerBy) {
        Map<String, Object> all = common(application);
        List<Map<String, Object>> asked = new ArrayList<>();
        for (Consultee partner : partners) {
            asked.add(Map.of("name", partner.words(), "asked", partner.asked()));
        }
        all.put("partners", asked);
        List<Party> parties = files.parties(application);
        all.put("licenceHolderName", nameOf(parties, PartyRole.HOLDER));
        all.put("managerName", nameOf(parties, PartyRole.MANAGER));
        all.put("answerBy", answerBy);
        return issue(
                application,
                "licensing/consultation",
                "Partners are asked about the house",
                ApplicationFiles.ENFORCEMENT_DETAIL,
                all);
    }

    private static String nameOf(List<Party> parties, PartyRole role) {
        return parties.stream()
                .filter(party -> party.getRole() == role)
                .map(party -> Said.orEmpty(party.getName()))
                .findFirst()
                .orElse("Not named");
    }

    private Document toApplicant(
            LicenceApplication application, String template, String title, Map<String, Object> values) {
        return letter(application, files.party(application, PartyRole.APPLICANT), template, title, values);
    }

    private Document letter(
            LicenceApplication application, Party to, String template, String title, Map<String, Object> values) {
        Map<String, Object> all = common(application);
        all.putAll(values);
        all.put("recipientName", Said.orEmpty(to.getName()));
        all.put("recipientAddress", Said.orEmpty(to.getAddress()));
        return issue(application, template, title, ApplicationFiles.PERSON_INDEX, all);
    }

    /** A notice of Schedule 5 to several recipients, each with their capacity. */
    public Document notice(
            LicenceApplication application,
            String template,
            String title,
            List<RecipientForm> recipients,
            Map<String, Object> values) {
        Map<String, Object> all = common(application);
        all.putAll(values);
        List<Map<String, Object>> named = new ArrayList<>();
        for (RecipientForm recipient : recipients) {
            named.add(Map.of(
                    "name", Said.orEmpty(recipient.getName()), "capacity", Said.orEmpty(recipient.getCapacity())));
        }
        all.put("recipients", named);
        all.put(
                "applicantName",
                Said.orEmpty(files.party(application, PartyRole.APPLICANT).getName()));
        return issue(application, template, title, ApplicationFiles.ENFORCEMENT_DETAIL, all);
    }

    /** L11: the licence itself, or the copy of a proposed one. */
    public Document licence(
            LicenceApplication application,
            String licenceReference,
            String designation,
            List<ConditionLibrary.Chosen> conditions,
            boolean draft) {
        Party holder = files.party(application, PartyRole.HOLDER);
        Party manager = files.party(application, PartyRole.MANAGER);
        Map<String, Object> all = common(application);
        all.put("draft", draft);
        all.put("licenceReference", licenceReference);
        all.put(
                "dwellings",
                houses.get(application.getHouseId()).getUnits().stream()
                        .map(HouseUnit::getLabel)
                        .toList());
        all.put("licenceHolderName", Said.orEmpty(holder.getName()));
        all.put("licenceHolderAddress", Said.orEmpty(holder.getAddress()));
        all.put("managerName", Said.orEmpty(manager.getName()));
        all.put("managerAddress", Said.orEmpty(manager.getAddress()));
        all.put("designationName", designation);
        all.put("commencesOn", known(application.getCommencesOn()));
        all.put("endsOn", known(application.getEndsOn()));
        LocalDate decided = application.getDecidedOn();
        if (!draft && decided != null) {
            all.put("decidedOn", decided);
        }
        List<Map<String, Object>> texts = new ArrayList<>();
        for (ConditionLibrary.Chosen condition : conditions) {
            ConditionText text = condition.text();
            String particulars = condition.particulars();
            texts.add(Map.of(
                    "code",
                    text.getCode(),
                    "title",
                    text.getTitle(),
                    "text",
                    particulars == null ? text.getText() : text.getText() + " Particulars: " + particulars,
                    "source",
                    text.getSource(),
                    "mandatory",
                    text.isMandatory()));
        }
        all.put("conditions", texts);
        return issue(
                application,
                "licensing/licence",
                draft ? "Proposed licence" : "Licence " + licenceReference,
                ApplicationFiles.ENFORCEMENT_DETAIL,
                all);
    }

    private Map<String, Object> common(LicenceApplication application) {
        String who = ApplicationFiles.who();
        Map<String, Object> values = signedBy(who.equals(Acting.SYSTEM) ? leader() : who);
        values.put("applicationReference", application.getReference());
        values.put("houseAddress", houses.get(application.getHouseId()).getAddress());
        return values;
    }

    private Map<String, Object> signedBy(String who) {
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

    /** The Housing Team Leader of today, or whoever acts where the post is vacant. */
    private String leader() {
        return officers.ofPost("HTL").stream()
                .map(Colleague::username)
                .findFirst()
                .orElseGet(ApplicationFiles::who);
    }

    private Document issue(
            LicenceApplication application, String template, String title, int dataClass, Map<String, Object> values) {
        return documents.issue(
                template, application.getReference(), application.getCaseReference(), dataClass, title, values);
    }

    private static LocalDate received(LicenceApplication application) {
        return known(application.getReceivedOn());
    }

    private static LocalDate known(@Nullable LocalDate day) {
        return Objects.requireNonNull(day, "not known yet");
    }
}
