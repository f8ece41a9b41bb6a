package org.margatetaskforce.people;

import java.io.Serializable;

/**
 * From where a fact is known, and how sure it is (partnership practice B.1). Which agency says so is the agency of who
 * records it.
 */
public record Told(SourceType source, Confidence confidence) implements Serializable {}
