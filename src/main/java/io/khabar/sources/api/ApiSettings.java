package io.khabar.sources.api;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;

/**
 * How articles are taken by HTTP.
 *
 * @param host to listen on; any other than this machine's own wants a token
 * @param port to listen on; 0 for any free one
 * @param token that callers show as {@code Authorization: Bearer}
 * @param maxBodyBytes largest request, before and after decompression
 * @param maxItemBytes largest article
 * @param queueBytes of requests that may wait for Kafka at one time
 * @param patience how long a request waits for Kafka
 */
public record ApiSettings(
        String host,
        int port,
        Optional<String> token,
        int maxBodyBytes,
        int maxItemBytes,
        long queueBytes,
        Duration patience) {
    public static final ApiSettings DEFAULTS = new ApiSettings(
            "127.0.0.1",
            8081,
            Optional.empty(),
            32 * 1024 * 1024,
            7 * 1024 * 1024,
            128L * 1024 * 1024,
            Duration.ofSeconds(15));

    public ApiSettings {
        if (token.isEmpty() && !isThisMachine(host)) {
            throw new IllegalArgumentException(
                    "api.host is " + host + ", which others can reach; set api.token, or listen on 127.0.0.1");
        }
        if (token.isPresent() && token.get().isBlank()) {
            throw new IllegalArgumentException("api.token must not be blank");
        }
        if (maxBodyBytes < 1 || maxItemBytes < 1 || queueBytes < maxBodyBytes) {
            throw new IllegalArgumentException(
                    "api.max-body-bytes and api.max-item-bytes must be positive, and api.queue-bytes hold a request");
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("api.host " + host + " has no address", e);
        }
    }

    /** The same on another port. */
    public ApiSettings withPort(int other) {
        return new ApiSettings(host, other, token, maxBodyBytes, maxItemBytes, queueBytes, patience);
    }

    /** Never the token. */
    @Override
    public String toString() {
        return "ApiSettings[" + host + ":" + port + ", token " + (token.isPresent() ? "set" : "none") + "]";
    }
}
