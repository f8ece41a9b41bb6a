package org.margatetaskforce.cases.referral;

import java.io.Serializable;

/** A row of a reference table as a form offers it: its code, its words. */
public record Choice(String code, String words) implements Serializable {}
