package org.margatetaskforce.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is signed in for this request, as the door found them: for pages. Boundaries ask {@link Officers} instead. */
@Named
@RequestScoped
public class SignedIn {

    private @Nullable OnDuty officer;

    /** The door lets somebody in. */
    public void become(OnDuty whoCameIn) {
        officer = whoCameIn;
    }

    /** True where somebody is signed in. */
    public boolean isPresent() {
        return officer != null;
    }

    /** The user name. */
    public String getUsername() {
        return get().username();
    }

    /** The name colleagues know. */
    public String getDisplayName() {
        return get().displayName();
    }

    /** The agency's code. */
    public String getAgencyCode() {
        return get().agencyCode();
    }

    /** The agency's name. */
    public String getAgencyName() {
        return get().agencyName();
    }

    /** The codes of the posts held today; none where nobody is signed in. */
    public Set<String> getPosts() {
        return officer == null ? Set.of() : officer.posts();
    }

    /** True of a holder of this post, such as {@code HTL}. */
    public boolean is(String post) {
        return getPosts().contains(post);
    }

    private OnDuty get() {
        if (officer == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return officer;
    }
}
