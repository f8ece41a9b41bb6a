package org.margatetaskforce.documents;

import org.margatetaskforce.base.RuleBroken;

/**
 * Somebody to be served, at the address that will be used. A notice sent only to the let house, when the council knows
 * the landlord's own address, may be found not served (Naujokas v Fenland DC [2023] UKUT 190 (LC)): hence the source.
 *
 * @param name the person or body
 * @param capacity why they are served: "applicant", "freeholder", "mortgagee", "person managing"
 * @param address lines separated by line breaks, or the agreed e-mail address
 * @param addressSource where the address is from: "the application", "Land Registry title"
 */
public record Recipient(String name, String capacity, String address, String addressSource) {

    /** Nothing of it may be left out. */
    public Recipient {
        if (name.isBlank() || capacity.isBlank() || address.isBlank() || addressSource.isBlank()) {
            throw new RuleBroken("documents.recipient-incomplete", name);
        }
    }
}
