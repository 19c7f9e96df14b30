package io.khabar.sources.api;

import io.khabar.http.Access;
import java.time.Duration;
import java.util.Optional;

/**
 * How articles are taken by HTTP.
 *
 * @param host to listen on; any other than this machine's own wants a token
 * @param port to listen on; 0 for any free one
 * @param access who may send articles
 * @param maxBodyBytes largest request, before and after decompression
 * @param maxItemBytes largest article
 * @param queueBytes of requests that may wait for Kafka at one time
 * @param patience how long a request waits for Kafka
 */
public record ApiSettings(
        String host, int port, Access access, int maxBodyBytes, int maxItemBytes, long queueBytes, Duration patience) {
    public static final ApiSettings DEFAULTS = new ApiSettings(
            "127.0.0.1",
            0,
            new Access(Optional.empty()),
            32 * 1024 * 1024,
            7 * 1024 * 1024,
            128L * 1024 * 1024,
            Duration.ofSeconds(15));

    public ApiSettings {
        if (access.token().isEmpty() && !Access.isThisMachine(host)) {
            throw new IllegalArgumentException(
                    "api.host is " + host + ", which others can reach; set api.token, or listen on 127.0.0.1");
        }
        if (maxBodyBytes < 1 || maxItemBytes < 1 || queueBytes < maxBodyBytes) {
            throw new IllegalArgumentException(
                    "api.max.body.bytes and api.max.item.bytes must be positive, and api.queue.bytes hold a request");
        }
    }
}
