package org.margatetaskforce.identity;

import java.util.Set;

/**
 * An officer as they stand today: for which agency, in which posts (partnership practice A.1).
 *
 * @param username the name they sign in with
 * @param displayName the name colleagues know
 * @param agencyCode their agency's code, such as {@code TDC}
 * @param agencyName their agency's name
 * @param posts the codes of the posts they hold today
 */
public record OnDuty(String username, String displayName, String agencyCode, String agencyName, Set<String> posts) {}
