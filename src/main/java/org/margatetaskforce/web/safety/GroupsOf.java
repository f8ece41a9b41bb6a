package org.margatetaskforce.web.safety;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.margatetaskforce.safety.PeerGroupMember;
import org.margatetaskforce.safety.PeerGroups;

/** The groups that somebody runs or ran with, for their page. */
@Named
@RequestScoped
public class GroupsOf {

    @Inject
    PeerGroups groups;

    private final Map<String, List<PeerGroupMember>> known = new HashMap<>();

    /** Of a person, those they run with first. */
    public List<PeerGroupMember> person(String reference) {
        return known.computeIfAbsent(reference, groups::of);
    }
}
