package org.patchlag.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an installation may set, by system property, environment variable or file. */
@ApplicationScoped
public class Configuration {
    @Inject
    @ConfigProperty(name = "patchlag.demonstration", defaultValue = "false")
    private boolean demonstration;

    @Inject
    @ConfigProperty(name = "patchlag.password.memory.kib", defaultValue = "19456")
    private int passwordMemoryKib;

    @Inject
    @ConfigProperty(name = "operator.email")
    private Optional<String> operatorEmail;

    @Inject
    @ConfigProperty(name = "operator.password")
    private Optional<String> operatorPassword;

    /** Whether demonstration data is loaded at the first start and its accounts may sign in. */
    public boolean demonstration() {
        return demonstration;
    }

    /** Memory of one Argon2id hash in KiB; 19 MiB is the least that a real installation should use. */
    public int passwordMemoryKib() {
        return passwordMemoryKib;
    }

    /** The address of the first operator's account; empty where none is asked for. */
    public Optional<String> operatorEmail() {
        return operatorEmail;
    }

    /** The password of the first operator's account. */
    public Optional<String> operatorPassword() {
        return operatorPassword;
    }
}
