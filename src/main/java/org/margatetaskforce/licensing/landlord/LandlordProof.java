package org.margatetaskforce.licensing.landlord;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.identity.PasswordProof;
import org.margatetaskforce.identity.SignIns;

/**
 * The password of a landlord who comes in. Attempts are counted beside the officers', by name and by where they come from; the
 * work done is the same whether there is an account or not.
 */
@ApplicationScoped
public class LandlordProof {

    @Inject
    SignIns signIns;

    @Inject
    LandlordAccounts accounts;

    @Inject
    PasswordProof proof;

    private String nobodysHash = "";

    @PostConstruct
    void prepare() {
        nobodysHash = proof.hash("nobody has this password");
    }

    /**
     * Proves a password.
     *
     * @param from where in the network the attempt comes from
     * @return the reference of the account that opens
     */
    public Optional<String> password(String typedEmail, String typedPassword, String from) {
        String email = AccountForm.spelled(typedEmail);
        SignIns.@Nullable Attempt[] counted = new SignIns.Attempt[1];
        LandlordAccounts.@Nullable Credential[] kept = new LandlordAccounts.Credential[1];
        Acting.as(Acting.SYSTEM, () -> {
            counted[0] = signIns.begin("landlord:" + email);
            kept[0] = accounts.credential(email).orElse(null);
        });
        LandlordAccounts.Credential known = kept[0];
        SignIns.Attempt attempt = counted[0];
        boolean right = proof.prove(typedPassword, known == null ? nobodysHash : known.hash());
        boolean in = right && known != null && attempt != null && !attempt.locked();
        Acting.as(Acting.SYSTEM, () -> {
            if (in) {
                signIns.succeeded("landlord:" + email);
            } else {
                signIns.failed(from);
            }
        });
        return in && known != null ? Optional.of(known.reference()) : Optional.empty();
    }

    /** True where so many attempts failed from one place that no more are heard for a while. */
    public boolean isTooBusy(String from) {
        boolean[] tooMany = new boolean[1];
        Acting.as(Acting.SYSTEM, () -> tooMany[0] = signIns.tooManyFrom(from));
        return tooMany[0];
    }
}
