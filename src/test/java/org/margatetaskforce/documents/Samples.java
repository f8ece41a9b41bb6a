package org.margatetaskforce.documents;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Values for every letter and notice, about nobody and nowhere real: what a caller would give, and what is put in for it. */
final class Samples {

    static final LocalDate TODAY = LocalDate.of(2011, 5, 6);

    private Samples() {}

    /** One template with all it needs and may have. */
    static Map<String, Object> of(String template) {
        return new HashMap<>(Objects.requireNonNull(all().get(template), template));
    }

    /** Each template with all it needs and may have. */
    static Map<String, Map<String, Object>> all() {
        Map<String, Map<String, Object>> samples = new TreeMap<>();
        List<Map<String, Object>> recipients = List.of(
                Map.of("name", "Żaneta Wiśniewska", "capacity", "applicant and proposed licence holder"),
                Map.of("name", "Thanet Sands Lettings Ltd", "capacity", "person managing the house"),
                Map.of("name", "Harbour & Home Building Society", "capacity", "mortgagee"));
        List<String> reasons = List.of(
                "The proposed licence holder is a fit and proper person and, as the person having control of the house, the"
                        + " most appropriate person to hold the licence (section 88(3)(a) and (4)).",
                "The proposed arrangements for managing the house are satisfactory (section 88(3)(d)).");
        List<Map<String, Object>> representations = List.of(Map.of(
                "point", "The mortgagee asks for a shorter term.",
                "response", "Nothing known of the holder calls for less than five years."));
        samples.put("housing/acknowledgement", letter(Map.of("reportedOn", LocalDate.of(2011, 5, 3))));
        samples.put(
                "housing/copy-cover",
                letter(Map.of(
                        "capacity", "mortgagee",
                        "notice", "Improvement notice HN-2011-00001",
                        "section", "s.11",
                        "servedOn", LocalDate.of(2011, 6, 15))));
        samples.put(
                "housing/fire-consultation",
                letter(Map.of(
                        "hazards",
                        List.of("Fire, kitchen and hall: band B, category 1. No fire detection."),
                        "proposed",
                        "Prohibition order",
                        "emergency",
                        false,
                        "replyBy",
                        LocalDate.of(2011, 6, 22),
                        "replyExplanation",
                        "within 5 working days of being asked on Wed 15 Jun 2011")));
        samples.put(
                "housing/informal-letter",
                letter(Map.of(
                        "askedFor",
                        "Repair the extractor fan in the bathroom and the heater in the back bedroom.",
                        "reviewOn",
                        LocalDate.of(2011, 5, 20))));
        samples.put(
                "housing/entry-notice",
                letter(Map.of(
                        "capacity", "occupier",
                        "entryFrom", "14:30 BST on Friday 13 May 2011",
                        "purpose", "To inspect the home under section 4 of the Act: damp and mould were reported.")));
        samples.put(
                "housing/warrant-information",
                letter(Map.of(
                        "ground", "Admission has been sought and refused (section 240(3)(a)).",
                        "information", "The landlord telephoned and said that no officer would be let in.",
                        "attempts", List.of("on 13 May 2011 nobody opened the door"))));
        samples.put(
                "housing/inspection-record",
                letter(Map.of(
                        "inspectionReference", "HI-2011-00001",
                        "inspectedOn", LocalDate.of(2011, 5, 13),
                        "began", "14:30",
                        "ended", "15:10",
                        "present", "The tenant; the managing agent",
                        "summary", "Damp and mould in the back bedroom.",
                        "notes", "The heater was off.",
                        "findings",
                                List.of(Map.of(
                                        "room", "Back bedroom",
                                        "words", "Mould over the cot",
                                        "hazard", "Damp and mould growth",
                                        "photograph", "RCV-2011-00001")))));
        samples.put(
                "housing/case-closed",
                letter(Map.of(
                        "closedOn", LocalDate.of(2011, 8, 1), "outcome", "What was reported has been put right.")));
        samples.put("licensing/acknowledgement", letter(Map.of("receivedOn", LocalDate.of(2011, 5, 3))));
        samples.put(
                "licensing/request-for-information",
                letter(Map.of(
                        "receivedOn", LocalDate.of(2011, 5, 3),
                        "missingItems",
                                List.of(
                                        "Gas safety certificate, not more than twelve months old",
                                        "Declaration signed by the proposed licence holder",
                                        "The date on which you told the mortgagee of the application, and how"),
                        "wantedBy", LocalDate.of(2011, 5, 20))));
        samples.put(
                "licensing/valid-application",
                letter(Map.of(
                        "dulyMadeOn", LocalDate.of(2011, 5, 5),
                        "dulyMadeReason", "The last missing item, the gas safety certificate, reached us on that day.",
                        "decisionTargetOn", LocalDate.of(2011, 6, 30))));
        samples.put(
                "licensing/not-duly-made",
                letter(Map.of(
                        "receivedOn", LocalDate.of(2011, 4, 26),
                        "requestedOn", LocalDate.of(2011, 4, 28),
                        "missingItems", List.of("Declaration signed by the proposed licence holder"),
                        "returnedReason", "Two requests have had no answer.",
                        "feeTreatment", "The fee of £525.00 is returned to you in full.")));
        samples.put(
                "licensing/withdrawn",
                letter(Map.of(
                        "withdrawnOn",
                        LocalDate.of(2011, 5, 5),
                        "feeTreatment",
                        "The fee is not returned: the application had been assessed.")));
        samples.put(
                "licensing/consultation",
                licensing(Map.of(
                        "partners",
                        List.of(
                                Map.of("name", "Kent Police", "asked", "Calls to the house in the last two years."),
                                Map.of("name", "Council tax", "asked", "Who is liable.")),
                        "licenceHolderName",
                        "Żaneta Wiśniewska",
                        "managerName",
                        "Thanet Sands Lettings Ltd",
                        "answerBy",
                        LocalDate.of(2011, 5, 20))));
        samples.put(
                "housing/works-notice",
                enforcement(Map.ofEntries(
                        Map.entry("person", "Florin Ionescu"),
                        Map.entry("noticeReference", "HN-2011-00001"),
                        Map.entry("subjectReference", "WD-2011-00001"),
                        Map.entry("basis", "Without agreement: the notice is not complied with (Sch 3 para 3)"),
                        Map.entry("works", "Fit fixed heating in each room."),
                        Map.entry("reasons", "Nothing was begun by 1 September."),
                        Map.entry("enterOn", LocalDate.of(2011, 9, 19)))));
        samples.put(
                "housing/demand",
                enforcement(Map.ofEntries(
                        Map.entry("person", "Florin Ionescu"),
                        Map.entry("noticeReference", "HN-2011-00001"),
                        Map.entry("subjectReference", "DM-2011-00001"),
                        Map.entry(
                                "lines",
                                List.of(Map.of(
                                        "kind",
                                        "Works",
                                        "words",
                                        "Invoice 204",
                                        "onDay",
                                        LocalDate.of(2011, 9, 1),
                                        "pence",
                                        120_000L))),
                        Map.entry("totalPence", 120_000L),
                        Map.entry("tribunal", "Residential Property Tribunal"))));
        samples.put(
                "housing/notice-of-intent",
                enforcement(Map.ofEntries(
                        Map.entry("person", "Florin Ionescu"),
                        Map.entry("noticeReference", "HN-2011-00001"),
                        Map.entry("subjectReference", "CP-2019-00001"),
                        Map.entry("offence", "Failing to comply with an improvement notice"),
                        Map.entry("provision", "section 30(1)"),
                        Map.entry("offenceOn", LocalDate.of(2019, 9, 2)),
                        Map.entry("evidence", "Inspected on 2 September 2019: nothing begun."),
                        Map.entry("conduct", "No work was begun by the day that the notice gives."),
                        Map.entry("pence", 1_000_000L),
                        Map.entry("reckoning", "High culpability, high harm."))));
        samples.put(
                "housing/final-notice",
                enforcement(Map.ofEntries(
                        Map.entry("person", "Florin Ionescu"),
                        Map.entry("noticeReference", "HN-2011-00001"),
                        Map.entry("subjectReference", "CP-2019-00001"),
                        Map.entry("offence", "Failing to comply with an improvement notice"),
                        Map.entry("provision", "section 30(1)"),
                        Map.entry("offenceOn", LocalDate.of(2019, 9, 2)),
                        Map.entry("evidence", "Inspected on 2 September 2019: nothing begun."),
                        Map.entry("conduct", "No work was begun by the day that the notice gives."),
                        Map.entry("pence", 1_000_000L),
                        Map.entry("considered", "None were made."),
                        Map.entry("reasons", "High culpability, high harm."),
                        Map.entry("tribunal", "First-tier Tribunal (Property Chamber)"))));
        samples.put(
                "housing/evidence-index",
                enforcement(Map.ofEntries(
                        Map.entry("bundleReference", "EB-2012-00001"),
                        Map.entry("asOf", LocalDate.of(2011, 5, 6)),
                        Map.entry("purpose", "Appeal against improvement notice HN-2011-00001."),
                        Map.entry("digest", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"),
                        Map.entry(
                                "chronology",
                                List.of(Map.of("at", "6 May 2011, 10:00", "words", "Reported: Complaint"))))));
        samples.put(
                "housing/hazard-assessment",
                common(Map.of(
                        "houseAddress",
                        "Flat 2, 14 Dalby Square, Margate CT9 2ER",
                        "round",
                        1,
                        "schemeTitle",
                        "Housing Health and Safety Rating System",
                        "assessedBy",
                        "Priya Sandys",
                        "handedInOn",
                        LocalDate.of(2011, 5, 9),
                        "officerName",
                        "Ade Okonkwo",
                        "officerPost",
                        "Housing Team Leader",
                        "hazards",
                        List.of(Map.of(
                                "title",
                                "2 Excess cold, whole flat",
                                "reference",
                                "HZ-2011-00001",
                                "assessedOn",
                                LocalDate.of(2011, 5, 6),
                                "assessedBy",
                                "Priya Sandys",
                                "removed",
                                false)),
                        "standing",
                        List.of(Map.of(
                                "title",
                                "2 Excess cold, whole flat",
                                "band",
                                "C",
                                "category",
                                1,
                                "score",
                                "1,023",
                                "reference",
                                "HZ-2011-00001")))));
        samples.put(
                "licensing/outside-scope",
                letter(Map.of(
                        "assessedOn", LocalDate.of(2011, 5, 4),
                        "outcome", "The house is occupied under a single tenancy granted by a registered provider.",
                        "provision", "Housing Act 2004 s.79(2) to (4)",
                        "feeTreatment", "No fee is due.",
                        "reviewOn", LocalDate.of(2012, 5, 4),
                        "nextStep", "Nothing. Keep this letter.")));
        samples.put(
                "licensing/proposal-notice",
                notice(Map.of(
                        "recipients",
                        recipients,
                        "designationName",
                        "the Cliftonville and Margate Central selective licensing designation 2011",
                        "licenceHolderName",
                        "Żaneta Wiśniewska",
                        "managerName",
                        "Thanet Sands Lettings Ltd",
                        "commencesOn",
                        LocalDate.of(2011, 6, 1),
                        "endsOn",
                        LocalDate.of(2016, 5, 31),
                        "reasons",
                        reasons,
                        "mainTerms",
                        List.of(
                                "A gas safety certificate is to be produced each year.",
                                "Smoke alarms are to be installed and kept in proper working order.",
                                "References are to be demanded of those who wish to occupy the house."),
                        "consultationEndsOn",
                        LocalDate.of(2011, 5, 27))));
        samples.put(
                "licensing/modification-notice",
                notice(Map.of(
                        "recipients", recipients,
                        "proposedOn", LocalDate.of(2011, 4, 26),
                        "modifications", List.of("The term is three years instead of five."),
                        "reasons", reasons,
                        "consultationEndsOn", LocalDate.of(2011, 5, 17))));
        samples.put(
                "licensing/refusal-proposal-notice",
                notice(Map.of(
                        "recipients", recipients,
                        "reasons", List.of("The proposed manager is not a fit and proper person (section 88(3)(c))."),
                        "consultationEndsOn", LocalDate.of(2011, 5, 23))));
        samples.put("licensing/licence", licence(false));
        samples.put(
                "licensing/decision-to-grant",
                decision(Map.of(
                        "recipients",
                        recipients,
                        "licenceReference",
                        "SL-2011-00042",
                        "licenceHolderName",
                        "Żaneta Wiśniewska",
                        "decidedOn",
                        TODAY,
                        "commencesOn",
                        LocalDate.of(2011, 6, 1),
                        "endsOn",
                        LocalDate.of(2016, 5, 31),
                        "reasons",
                        reasons,
                        "representations",
                        representations)));
        samples.put(
                "licensing/decision-to-refuse",
                decision(Map.of(
                        "recipients",
                        recipients,
                        "decidedOn",
                        TODAY,
                        "reasons",
                        List.of("The proposed manager is not a fit and proper person (section 88(3)(c))."),
                        "representations",
                        representations)));
        samples.put(
                "licensing/fee-receipt",
                letter(Map.of(
                        "receiptReference",
                        "R-2011-00017",
                        "receivedOn",
                        LocalDate.of(2011, 5, 3),
                        "paymentMethod",
                        "cheque",
                        "feeItems",
                        List.of(
                                Map.of("description", "Selective licence, each unit", "pence", 52500),
                                Map.of("description", "Further unit in the building", "pence", 52500)),
                        "totalPence",
                        105000)));
        Map<String, Object> change = Map.ofEntries(
                Map.entry("recipients", recipients),
                Map.entry("licenceReference", "L-2011-00007"),
                Map.entry("changeReference", "LV-2011-00003"),
                Map.entry("licenceHolderName", "Florin Ionescu"),
                Map.entry("verb", "vary the licence"),
                Map.entry("provision", "section 92(1)(b)"),
                Map.entry("groundWords", "Circumstances have changed since the licence was granted"),
                Map.entry("terms", List.of("The person managing the house is Harbour Lets Ltd.")),
                Map.entry("reasons", List.of("The manager named in the licence has given up the business.")));
        Map<String, Object> proposed = new HashMap<>(change);
        proposed.put("noticeTitle", "Notice of proposal: variation of the licence");
        proposed.put("paragraphs", "paragraphs 14 and 15");
        proposed.put("consultationEndsOn", LocalDate.of(2011, 5, 20));
        samples.put("licensing/change-proposal", notice(proposed));
        Map<String, Object> decided = new HashMap<>(change);
        decided.put("noticeTitle", "Notice of decision: variation of the licence");
        decided.put("paragraphs", "paragraph 16");
        decided.put("decidedOn", TODAY);
        decided.put("agreed", false);
        decided.put("refusal", false);
        decided.put("appealBy", LocalDate.of(2011, 6, 2));
        decided.put("appealExplanation", "within 28 days beginning with the decision on 6 May 2011");
        decided.put("tribunal", "Residential Property Tribunal");
        decided.put("effectOn", LocalDate.of(2011, 6, 3));
        decided.put("effectExplanation", "from 00:00 after the end of the 28 days for appeal");
        decided.put("representations", representations);
        samples.put("licensing/change-decision", notice(decided));
        Map<String, Object> exemption = Map.of(
                "exemptionReference",
                "TE-2011-00004",
                "notifiedOn",
                LocalDate.of(2011, 5, 3),
                "decidedOn",
                TODAY,
                "steps",
                List.of("The tenant leaves in June and the house is sold to somebody who will live in it."));
        Map<String, Object> exempt = new HashMap<>(exemption);
        exempt.put("second", false);
        exempt.put("startsOn", TODAY);
        exempt.put("endsOn", LocalDate.of(2011, 8, 5));
        exempt.put("explanation", "3 months beginning with service of the notice on 6 May 2011");
        samples.put("licensing/temporary-exemption", letter(exempt));
        Map<String, Object> notExempt = new HashMap<>(exemption);
        notExempt.put("reasons", List.of("No step was named that would end the letting."));
        notExempt.put("appealBy", LocalDate.of(2011, 6, 2));
        notExempt.put("appealExplanation", "within 28 days beginning with the decision on 6 May 2011");
        notExempt.put("tribunal", "Residential Property Tribunal");
        samples.put("licensing/temporary-exemption-refused", letter(notExempt));
        samples.put(
                "licensing/register-extract",
                letter(Map.of(
                        "extractNumber",
                        "RX-2011-00001",
                        "entryReference",
                        "MO-2011-00001",
                        "registerName",
                        "register of management orders in force",
                        "provision",
                        "Housing Act 2004 s.232(1)(c); SI 2006/373 reg 13",
                        "asOn",
                        TODAY,
                        "facts",
                        List.of(Map.of("heading", "House", "words", "Flat 3, 12 Athelstan Road, Margate")),
                        "feePence",
                        1000L,
                        "receiptReference",
                        "R-4711",
                        "officerName",
                        "Peter Sandys",
                        "officerPost",
                        "Housing Improvement Officer")));
        Map<String, Object> claim = new HashMap<>();
        claim.put("claimReference", "XC-2011-00002");
        claim.put("claimedOn", LocalDate.of(2011, 5, 3));
        claim.put("exemption", "Holiday let");
        claim.put("provision", "SI 2006/370 art 2(1)(k)");
        claim.put("accepted", true);
        claim.put("decidedOn", TODAY);
        claim.put("reasons", List.of("The bookings of the last twelve months were shown."));
        claim.put("holdsFrom", LocalDate.of(2011, 5, 3));
        claim.put("reviewOn", LocalDate.of(2012, 5, 6));
        samples.put("licensing/exemption-decision", letter(claim));
        samples.put(
                "licensing/evidence-wanted",
                letter(Map.of(
                        "licenceReference",
                        "L-2011-00007",
                        "conditionTitle",
                        "Gas safety certificate",
                        "conditionText",
                        "The licence holder must produce to the Council each year a gas safety certificate.",
                        "evidence",
                        "Gas safety certificate",
                        "wasDueOn",
                        LocalDate.of(2011, 5, 3),
                        "wantedBy",
                        LocalDate.of(2011, 6, 3))));
        samples.put("licensing/licence-required", letter(licenceRequired()));
        samples.put(
                "licensing/requisition",
                letter(Map.of(
                        "capacity",
                        "occupier",
                        "answerBy",
                        LocalDate.of(2011, 5, 23),
                        "answerExplanation",
                        "14 days beginning with service on Tue 10 May 2011: Local Government (Miscellaneous Provisions) Act 1976"
                                + " s.16(1)",
                        "fine",
                        "up to £5,000")));
        samples.put("licensing/evidence-pack", licensing(evidencePack()));
        samples.put(
                "licensing/behaviour-enquiry",
                letter(Map.of(
                        "licenceReference",
                        "L-2011-00007",
                        "happened",
                        "Music until four in the morning on Friday 29 April and Saturday 30 April, and rubbish thrown from a window.",
                        "conditions",
                        List.of(Map.of(
                                "title",
                                "Warning letters",
                                "text",
                                "The licence holder must write to the occupier within seven days.")),
                        "answerBy",
                        LocalDate.of(2011, 5, 20))));
        samples.put(
                "licensing/holder-died",
                letter(Map.of(
                        "exemptionReference",
                        "TE-2011-00005",
                        "licenceReference",
                        "L-2011-00007",
                        "diedOn",
                        TODAY,
                        "endsOn",
                        LocalDate.of(2011, 8, 5),
                        "explanation",
                        "3 months beginning with the death on 6 May 2011")));
        Map<String, Object> designated = new HashMap<>(Map.of(
                "schemeName",
                "Parts of Cliftonville West and Margate Central",
                "schemeReference",
                "DN-2011-00002",
                "homes",
                2_412,
                "streets",
                List.of("Athelstan Road", "Dalby Square"),
                "madeOn",
                LocalDate.of(2011, 1, 12),
                "inForceFrom",
                LocalDate.of(2011, 4, 21),
                "endsOn",
                LocalDate.of(2016, 4, 20)));
        Map<String, Object> undesignated = new HashMap<>(designated);
        designated.put("approval", "It did not need to be confirmed: it falls in the general approval of 2010.");
        samples.put("licensing/designation-notice", enforcement(designated));
        undesignated.put("revokedOn", LocalDate.of(2013, 3, 5));
        undesignated.put("noEffectFrom", LocalDate.of(2013, 4, 1));
        undesignated.put("reasons", List.of("The area has changed."));
        samples.put("licensing/designation-revoked", enforcement(undesignated));
        samples.put(
                "licensing/expiry-reminder",
                letter(Map.of("licenceReference", "SL-2011-00042", "endsOn", LocalDate.of(2016, 5, 31))));
        samples.put(
                "documents/certificate-of-service",
                common(Map.ofEntries(
                        Map.entry("recipientName", "Harbour & Home Building Society"),
                        Map.entry("capacity", "mortgagee"),
                        Map.entry("address", "1 Example Parade\nFolkestone"),
                        Map.entry("addressSource", "Land Registry title K000000"),
                        Map.entry("methodWords", "sent by first class post"),
                        Map.entry("sentOn", TODAY),
                        Map.entry("deemedOn", LocalDate.of(2011, 5, 10)),
                        Map.entry(
                                "deemedRule",
                                "posted first class on Fri 6 May 2011 and taken as served on the second working day after"
                                        + " posting: Interpretation Act 1978 s.7; Practice Direction (QBD) 8 March 1985"),
                        Map.entry("servedReference", "DOC-2011-00041"),
                        Map.entry("servedTitle", "Notice of proposal to grant a licence"),
                        Map.entry("fingerprint", "0123456789abcdef".repeat(4)),
                        Map.entry("serviceReference", "SRV-2011-00007"),
                        Map.entry("certifiedBy", "Margaret Okonkwo"),
                        Map.entry("proof", "Certificate of posting kept on the file"))));
        notices(samples, recipients);
        return samples;
    }

    /** Courses of action under Part 1: the notices and orders. */
    private static void notices(Map<String, Map<String, Object>> samples, List<Map<String, Object>> recipients) {
        List<Map<String, Object>> hazards = List.of(Map.of(
                "name", "Falling on stairs etc",
                "category", 1,
                "deficiency", "No handrail; a broken tread.",
                "works", "Fit a handrail.\nMend the tread."));
        List<Map<String, Object>> withoutWorks = List.of(
                Map.of("name", "Falling on stairs etc", "category", 1, "deficiency", "No handrail; a broken tread."));
        Map<String, Object> every = Map.of(
                "recipients", recipients,
                "section", "s.11",
                "premises", "12 Example Crescent, Margate",
                "hazards", hazards,
                "tribunal", "Residential Property Tribunal",
                "appealBy", LocalDate.of(2011, 7, 12),
                "appealExplanation",
                        "within 28 days beginning with Wed 15 Jun 2011: Housing Act 2004 Sch 2 para 10(1)");
        samples.put(
                "housing/statement-of-reasons",
                licensing(Map.of(
                        "course",
                        "Improvement notice",
                        "section",
                        "s.11",
                        "category",
                        1,
                        "decidedOn",
                        TODAY,
                        "reasons",
                        List.of("It removes the hazard soonest."),
                        "against",
                        List.of(Map.of("course", "Prohibition order", "words", "The cellar is needed.")),
                        "hazards",
                        List.of("Falling on stairs etc, cellar stairs: band C, category 1"),
                        "imminentRisk",
                        "The tread will give way.",
                        "fireConsultation",
                        "Asked on 5 May 2011; no objection.")));
        samples.put(
                "housing/improvement-notice",
                both(
                        every,
                        Map.of(
                                "suspended",
                                true,
                                "suspension",
                                "Until a person of 65 or over moves in.",
                                "appealDays",
                                21,
                                "worksPremises",
                                "The cellar",
                                "worksStartOn",
                                LocalDate.of(2011, 7, 20),
                                "worksEndOn",
                                LocalDate.of(2011, 9, 20),
                                "worksStartDays",
                                7,
                                "worksEndDays",
                                60)));
        Map<String, Object> order = Map.of(
                "prohibited",
                "Nobody may sleep in the cellar.",
                "remedyForRevocation",
                "A second way out of the cellar.",
                "madeOn",
                TODAY,
                "operativeOn",
                LocalDate.of(2011, 7, 13),
                "suspended",
                true,
                "suspension",
                "Until the flat is let again.");
        samples.put("housing/prohibition-order", withHazards(both(every, order), withoutWorks));
        samples.put("housing/emergency-prohibition-order", withHazards(both(every, order), withoutWorks));
        samples.put(
                "housing/emergency-remedial-action",
                both(
                        every,
                        Map.of(
                                "startedOn",
                                TODAY,
                                "entryPower",
                                "s.40 and Sch 3 para 3",
                                "worksPremises",
                                "The cellar")));
        samples.put(
                "housing/hazard-awareness-notice",
                both(
                        every,
                        Map.of("advice", "Fit a handrail.", "worksPremises", "The cellar", "hazards", withoutWorks)));
        Map<String, Object> decision = both(
                every,
                Map.of(
                        "notice",
                        "Improvement notice HN-2011-00001",
                        "decision",
                        "revoked",
                        "decidedOn",
                        TODAY,
                        "reasons",
                        List.of("Every hazard was found removed."),
                        "revokedFor",
                        List.of("Falling on stairs etc, Cellar stairs (category 1)"),
                        "standsFor",
                        List.of("Excess cold, Whole flat (category 1): Fit fixed heating.")));
        decision.remove("hazards");
        samples.put("housing/decision-on-notice", decision);
        samples.put(
                "housing/land-charge",
                licensing(Map.of(
                        "notice",
                        "Improvement notice HN-2011-00001",
                        "section",
                        "s.11",
                        "registered",
                        true,
                        "operativeOn",
                        LocalDate.of(2011, 7, 6),
                        "standsFor",
                        List.of("Excess cold, Whole flat (category 1)"))));
    }

    private static Map<String, Object> withHazards(Map<String, Object> values, List<Map<String, Object>> hazards) {
        values.put("hazards", hazards);
        return values;
    }

    private static Map<String, Object> both(Map<String, Object> every, Map<String, Object> own) {
        Map<String, Object> values = new HashMap<>(every);
        values.putAll(own);
        return licensing(values);
    }

    static Map<String, Object> licence(boolean draft) {
        Map<String, Object> values = common(Map.of(
                "houseAddress", "Flat 2, 14 Example Crescent, Margate CT9 0ZZ",
                "officerName", "Dermot Achebe",
                "officerPost", "Housing Team Leader",
                "draft", draft,
                "licenceReference", "SL-2011-00042",
                "dwellings", List.of("Flat 2, 14 Example Crescent"),
                "designationName", "the Cliftonville and Margate Central selective licensing designation 2011",
                "commencesOn", LocalDate.of(2011, 6, 1),
                "endsOn", LocalDate.of(2016, 5, 31)));
        values.put("licenceHolderName", "Żaneta Wiśniewska");
        values.put("licenceHolderAddress", "3 Invented Gardens\nRamsgate CT11 0ZZ");
        values.put("managerName", "Thanet Sands Lettings Ltd");
        values.put("managerAddress", "5 Fictitious Arcade\nMargate CT9 0ZZ");
        values.put("maximumPersons", 4);
        values.put("maximumHouseholds", 1);
        values.put(
                "conditions",
                List.of(
                        condition("M1", "Gas safety certificate", "Housing Act 2004 Sch 4 para 1(2)", true),
                        condition("M5", "References", "Housing Act 2004 Sch 4 para 2", true),
                        condition(
                                "ASB1", "Tenant references on behaviour", "Housing Act 2004 s.90(1), (2)(b)", false)));
        if (!draft) {
            values.put("decidedOn", TODAY);
        }
        return values;
    }

    private static Map<String, Object> condition(String code, String title, String source, boolean mandatory) {
        return Map.of(
                "code", code,
                "title", title,
                "text",
                        "The licence holder must do what this condition of the library says, and show on demand that it is done.",
                "source", source,
                "mandatory", mandatory);
    }

    private static Map<String, Object> licenceRequired() {
        return Map.ofEntries(
                Map.entry("capacity", "person managing"),
                Map.entry("designationName", "Margate selective licensing area"),
                Map.entry("inForceFrom", LocalDate.of(2011, 4, 21)),
                Map.entry("letFrom", LocalDate.of(2011, 4, 21)),
                Map.entry("decidedOn", LocalDate.of(2011, 5, 5)),
                Map.entry("applyBy", LocalDate.of(2011, 5, 31)),
                Map.entry(
                        "applyExplanation",
                        "21 days after the letter is taken to be served on Tue 10 May 2011, or the next working day: Licensing service"
                                + " standard"),
                Map.entry("routes", List.of("Prosecution: fine up to £20,000 (Housing Act 2004 s.95(5))")));
    }

    private static Map<String, Object> evidencePack() {
        return Map.ofEntries(
                Map.entry("uprn", "100060000001"),
                Map.entry("firstOn", LocalDate.of(2011, 4, 21)),
                Map.entry("lastOn", TODAY),
                Map.entry("offenceDays", 9L),
                Map.entry(
                        "designation",
                        List.of(Map.of(
                                "heading", "In force", "words", "21 April 2011 to 20 April 2016, both days included"))),
                Map.entry(
                        "frozen",
                        List.of(Map.of("heading", "How it is known", "words", "The tenant showed the agreement."))),
                Map.entry("frozenOn", LocalDate.of(2011, 5, 5)),
                Map.entry("frozenBy", "Peter Sandys"),
                Map.entry("searchedAt", "at 10:15 on 6 May 2011"),
                Map.entry("searched", List.of(Map.of("heading", "Licences", "words", "None."))),
                Map.entry(
                        "stretches",
                        List.of(
                                Map.of(
                                        "from",
                                        LocalDate.of(2011, 4, 21),
                                        "to",
                                        LocalDate.of(2011, 4, 29),
                                        "days",
                                        9L,
                                        "why",
                                        "Yes"),
                                Map.of(
                                        "from",
                                        LocalDate.of(2011, 4, 30),
                                        "to",
                                        TODAY,
                                        "days",
                                        7L,
                                        "why",
                                        "No: a temporary exemption notice was in force (TE-2011-00001): section 85(1)(b)"))),
                Map.entry("routes", List.of("Prosecution: fine up to £20,000 (Housing Act 2004 s.95(5))")),
                Map.entry(
                        "witnesses",
                        List.of(Map.of(
                                "name",
                                "Peter Sandys",
                                "post",
                                "Housing Improvement Officer",
                                "speaksOf",
                                "exhibit PS/1"))),
                Map.entry(
                        "persons",
                        List.of(Map.of(
                                "name",
                                "Żaneta Wiśniewska",
                                "capacity",
                                "Person managing",
                                "since",
                                LocalDate.of(2010, 1, 1),
                                "source",
                                "council tax (TDC, confirmed)"))),
                Map.entry(
                        "exhibits",
                        List.of(Map.of(
                                "number",
                                "PS/1",
                                "heading",
                                "Advertised to let",
                                "words",
                                "Card in a window",
                                "onDay",
                                LocalDate.of(2011, 4, 28),
                                "by",
                                "Peter Sandys"))),
                Map.entry("notReliedOn", 1),
                Map.entry(
                        "limits",
                        List.of(Map.of(
                                "days",
                                "21 April 2011 to 29 April 2011",
                                "first",
                                LocalDate.of(2011, 10, 21),
                                "last",
                                LocalDate.of(2011, 10, 29)))),
                Map.entry(
                        "served",
                        List.of(Map.of(
                                "document",
                                "This home needs a licence, DOC-2011-00040",
                                "recipient",
                                "Żaneta Wiśniewska",
                                "capacity",
                                "person managing",
                                "address",
                                "3 Invented Gardens, Ramsgate",
                                "how",
                                "First class post",
                                "sentOn",
                                LocalDate.of(2011, 5, 5),
                                "deemedOn",
                                "taken to be served on 9 May 2011"))),
                Map.entry(
                        "bound",
                        List.of(Map.of(
                                "number",
                                "PS/2",
                                "title",
                                "This home needs a licence",
                                "reference",
                                "DOC-2011-00040",
                                "sha256",
                                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"))),
                Map.entry("boundPages", List.of(5)));
    }

    private static Map<String, Object> letter(Map<String, Object> own) {
        Map<String, Object> values = licensing(own);
        values.put("recipientName", "Ms Żaneta Wiśniewska");
        values.put("recipientAddress", "3 Invented Gardens\nRamsgate\nCT11 0ZZ");
        return values;
    }

    private static Map<String, Object> notice(Map<String, Object> own) {
        Map<String, Object> values = licensing(own);
        values.put("applicantName", "Żaneta Wiśniewska");
        return values;
    }

    private static Map<String, Object> decision(Map<String, Object> own) {
        Map<String, Object> values = notice(own);
        values.put("appealBy", LocalDate.of(2011, 6, 2));
        values.put(
                "appealExplanation",
                "within 28 days beginning with the decision on Fri 6 May 2011, the date given in the notice:"
                        + " Housing Act 2004 Sch 5 para 33");
        values.put("tribunal", "Residential Property Tribunal");
        return values;
    }

    private static Map<String, Object> licensing(Map<String, Object> own) {
        Map<String, Object> values = common(own);
        values.put("houseAddress", "Flat 2, 14 Example Crescent, Margate CT9 0ZZ");
        values.put("applicationReference", "SLA-2011-00042");
        values.put("officerName", "Dermot Achebe");
        values.put("officerPost", "Housing Team Leader");
        return values;
    }

    private static Map<String, Object> common(Map<String, Object> own) {
        Map<String, Object> values = new HashMap<>(own);
        values.put("reference", "SLA-2011-00042");
        values.put("documentReference", "DOC-2011-00042");
        values.put("title", "A sample for the tests");
        values.put("issuedOn", TODAY);
        values.put("marking", "PROTECT");
        values.put("version", "0badcafe");
        return values;
    }

    private static Map<String, Object> enforcement(Map<String, Object> values) {
        Map<String, Object> all = common(values);
        all.put("houseAddress", "Flat 2, 14 Dalby Square, Margate CT9 2ER");
        all.put("officerName", "Amara Okonkwo");
        all.put("officerPost", "Housing Team Leader");
        return all;
    }
}
