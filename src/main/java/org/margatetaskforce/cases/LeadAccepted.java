package org.margatetaskforce.cases;

/** Somebody has taken the lead of a case that waited for one: those who asked them to go on. */
public record LeadAccepted(String caseReference, String username) {}
