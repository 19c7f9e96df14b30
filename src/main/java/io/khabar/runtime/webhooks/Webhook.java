package io.khabar.runtime.webhooks;

import io.khabar.model.NewsAlert;
import io.khabar.sources.fetch.HttpPoster;
import io.khabar.wire.NewsJson;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Posts alerts until they are taken. Headers: {@code Khabar-Alert-Id}, the same each time; {@code Khabar-Signature},
 * {@code t=SECONDS,v1=HEX}: HMAC-SHA256 by the shared secret over the seconds since 1970, a full stop and the body. A receiver checks
 * it, refuses what is older than some minutes, and answers with any 2xx once it has the alert safe.
 */
final class Webhook {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** Waits; false if it was told to stop meanwhile. */
    @FunctionalInterface
    interface Pause {
        boolean of(Duration time);
    }

    private final HttpPoster poster;
    private final String secret;
    private final Duration patience;
    private final Clock clock;
    private final Pause pause;

    Webhook(HttpPoster poster, String secret, Duration patience, Clock clock, Pause pause) {
        this.poster = poster;
        this.secret = secret;
        this.patience = patience;
        this.clock = clock;
        this.pause = pause;
    }

    /** How a delivery ended: with the reason if the alert was not taken within the patience; stopped if there was no time. */
    record Delivery(Optional<String> failure, boolean isStopped) {}

    Delivery deliver(URI address, NewsAlert alert) {
        byte[] body = NewsJson.bytes(alert);
        Duration waited = Duration.ZERO;
        Duration next = FIRST_PAUSE;
        while (true) {
            String failure = attempt(address, alert, body);
            if (failure.isEmpty()) {
                return new Delivery(Optional.empty(), false);
            }
            waited = waited.plus(next);
            if (waited.compareTo(patience) > 0) {
                return new Delivery(Optional.of(failure), false);
            }
            if (!pause.of(next)) {
                return new Delivery(Optional.of(failure), true);
            }
            next = next.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next.multipliedBy(2);
        }
    }

    /** Empty if the alert was taken, else why not. */
    private String attempt(URI address, NewsAlert alert, byte[] body) {
        long seconds = clock.instant().getEpochSecond();
        Map<String, String> headers = Map.of(
                "Khabar-Alert-Id", alert.id(), "Khabar-Signature", "t=" + seconds + ",v1=" + signature(seconds, body));
        try {
            int status = poster.post(address, headers, body);
            return status >= 200 && status < 300 ? "" : address + " answered " + status;
        } catch (IOException e) {
            return address + " was not reached: " + e;
        }
    }

    private String signature(long seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }
}
