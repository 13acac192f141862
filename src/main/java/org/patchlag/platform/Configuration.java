package org.patchlag.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an installation may set, by system property, environment variable or file. */
@ApplicationScoped
public class Configuration {
    private static final String DEMONSTRATION_SECRET = "known to everybody: demonstration only";
    private static final int LEAST_SECRET = 32;

    @Inject
    @ConfigProperty(name = "patchlag.demonstration", defaultValue = "false")
    private boolean demonstration;

    @Inject
    @ConfigProperty(name = "patchlag.password.memory.kib", defaultValue = "19456")
    private int passwordMemoryKib;

    @Inject
    @ConfigProperty(name = "patchlag.disclosure.secret")
    private Optional<String> disclosureSecret;

    @Inject
    @ConfigProperty(name = "patchlag.address", defaultValue = "http://127.0.0.1:8080")
    private String address;

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

    /** The portal's address as links and documents have it, without a slash at its end. */
    public String address() {
        return address.replaceAll("/+$", "");
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

    /**
     * The secret without which nobody can repeat the draws that decide what is published of a named vendor. The
     * demonstration has one that everybody knows, so that it is the same everywhere.
     *
     * @throws ProblemException where a real installation has none
     */
    public byte[] disclosureSecret(boolean ofDemonstration) {
        String secret = disclosureSecret.orElse(ofDemonstration ? DEMONSTRATION_SECRET : "");
        if (secret.length() < LEAST_SECRET) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "This installation has no disclosure secret. Its operator sets PATCHLAG_DISCLOSURE_SECRET to at least "
                            + LEAST_SECRET + " random characters, keeps it for good, and starts the server again.");
        }
        return secret.getBytes(StandardCharsets.UTF_8);
    }
}
