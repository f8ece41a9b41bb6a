package org.margatetaskforce.cases.subjectaccess;

import java.io.Serializable;

/**
 * A reason for which something is taken out, by the law of the day on which the request came. It stays inside.
 *
 * @param needsOpinion only with the opinion of the health or social work professional
 * @param source the provision
 */
public record RemovalCode(String code, String name, String guidance, boolean needsOpinion, String source)
        implements Serializable {}
