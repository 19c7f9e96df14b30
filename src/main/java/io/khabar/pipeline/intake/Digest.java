package io.khabar.pipeline.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The first 128 bits of SHA-256 over parts, each with its length before it, so that no two lists of parts agree. */
final class Digest {
    private static final int BYTES = 16;

    private final MessageDigest sha256;

    Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    Digest add(String part) {
        return add(part.getBytes(UTF_8));
    }

    Digest add(byte[] part) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        sha256.update(part);
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(Arrays.copyOf(sha256.digest(), BYTES));
    }
}
