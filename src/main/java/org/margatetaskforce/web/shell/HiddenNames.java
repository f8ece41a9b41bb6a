package org.margatetaskforce.web.shell;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.Preferences;
import org.margatetaskforce.identity.SignedIn;

/**
 * Whether people's names are covered until they are pressed: in an open-plan office, on a projector. Asked once a session; it
 * covers the screen, and is no need-to-know: who may not see a name does not get it at all.
 */
@Named
@SessionScoped
public class HiddenNames implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Preferences preferences;

    @Inject
    SignedIn signedIn;

    private @Nullable Boolean hidden;

    /** True where names are covered. */
    public boolean isHidden() {
        if (hidden == null) {
            hidden = signedIn.isPresent() && preferences.mine().hideNames();
        }
        return hidden;
    }

    /** From now on. */
    public void become(boolean covered) {
        hidden = covered;
    }
}
