package org.patchlag.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.patchlag.platform.Configuration;

/**
 * Argon2id hashes of passwords (RFC 9106) in the customary text form
 * {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. As many are computed at once as there are cores, so that a wave of
 * sign-ins cannot take all memory.
 */
@ApplicationScoped
public class Passwords {
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final SecureRandom random = new SecureRandom();
    private String hashOfNobody = "";

    @Inject
    private Configuration configuration;

    @PostConstruct
    void prepare() {
        hashOfNobody = hash(Token.random("").text());
    }

    /** The hash of a password with a new salt. */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        int memory = configuration.passwordMemoryKib();
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memory + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(compute(password, salt, memory, PASSES, LANES));
    }

    /** Whether the password is the one that was hashed. */
    public boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$", -1);
        String[] costs = parts[3].split("[=,]", -1);
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        byte[] actual = compute(
                password,
                Base64.getDecoder().decode(parts[4]),
                Integer.parseInt(costs[1]),
                Integer.parseInt(costs[3]),
                Integer.parseInt(costs[5]));
        return MessageDigest.isEqual(expected, actual);
    }

    /** False, after as long as {@link #matches} takes: an unknown address must answer like a wrong password. */
    public boolean matchesNobody(String password) {
        boolean guessed = matches(password, hashOfNobody);
        return guessed && password.isEmpty();
    }

    private byte[] compute(String password, byte[] salt, int memory, int passes, int lanes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        atOnce.acquireUninterruptibly();
        try {
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            atOnce.release();
        }
        return hash;
    }
}
