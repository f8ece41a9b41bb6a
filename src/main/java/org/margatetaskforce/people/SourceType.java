package org.margatetaskforce.people;

/** Where a fact about people and places came from (partnership practice B.1). */
public enum SourceType {
    SELF_REPORT,
    VISIT,
    AGENCY_RECORD,
    LANDLORD,
    COUNCIL_TAX,
    OTHER
}
