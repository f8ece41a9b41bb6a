package org.margatetaskforce.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.identity.SecondFactors;
import org.margatetaskforce.identity.Secrets;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.web.shell.Once;

/** An officer sets up the second proof that they sign in with, or takes new recovery codes. */
@Named
@RequestScoped
public class SetUpSecondFactor {

    @Inject
    SecondFactors secondFactors;

    @Inject
    Secrets secrets;

    @Inject
    SignedIn signedIn;

    private String code = "";
    private List<String> recoveryCodes = List.of();

    /** The first code of the authenticator is right: from now on it is asked for. */
    public void confirm() {
        recoveryCodes = asSystem(() -> secondFactors.confirm(me(), code));
        Once.forget(this);
    }

    /** Ten new recovery codes. */
    public void renew() {
        recoveryCodes = asSystem(() -> secondFactors.renewRecoveryCodes(me(), code));
        Once.forget(this);
    }

    /** True where the officer signs in with one. */
    public boolean isOn() {
        return Once.ask(this, "on", () -> asSystem(() -> secondFactors.isOn(me())));
    }

    /** False where nobody has given the house a key to keep secrets under. */
    public boolean isPossible() {
        return secrets.isReady();
    }

    /** The secret, to be typed by hand. */
    public String getSecret() {
        return enrolment().secret();
    }

    /** The secret as a square code. */
    public String getSquare() {
        return SquareCode.draw(enrolment().address());
    }

    private SecondFactors.Enrolment enrolment() {
        return Once.ask(this, "enrolment", () -> asSystem(() -> secondFactors.begin(me())));
    }

    /** How many recovery codes are left. */
    public int getLeft() {
        return Once.ask(this, "left", () -> asSystem(() -> secondFactors.recoveryCodesLeft(me())));
    }

    /** The fresh recovery codes: shown in the answer to the code that earned them, and never again. */
    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    /** Never shown again. */
    public String getCode() {
        return "";
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }

    private String me() {
        return signedIn.getUsername();
    }

    private static <T> T asSystem(Supplier<T> work) {
        List<T> result = new ArrayList<>();
        Acting.as(Acting.SYSTEM, () -> result.add(work.get()));
        return result.get(0);
    }
}
