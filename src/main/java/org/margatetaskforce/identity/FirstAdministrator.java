package org.margatetaskforce.identity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.margatetaskforce.base.Acting;

/**
 * A house with nobody in it has nobody to let anyone in: the first start may name an administrator. Once there is any
 * officer these settings do nothing.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

    @Inject
    @ConfigProperty(name = "MTF_ADMIN_USER")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "MTF_ADMIN_PASSWORD")
    Optional<String> password;

    @Inject
    Officers officers;

    @Inject
    PasswordProof proof;

    @PostConstruct
    void appoint() {
        if (user.isEmpty() || password.isEmpty()) {
            return;
        }
        String name = SignIns.spelled(user.get());
        Passwords.check(name, "", password.get());
        Acting.as(Acting.SYSTEM, () -> {
            if (officers.appointFirstAdministrator(name, proof.hash(password.get()))) {
                LOG.info(() -> "appointed the first administrator: " + name);
            }
        });
    }
}
