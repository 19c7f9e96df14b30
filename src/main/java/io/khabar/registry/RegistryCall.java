package io.khabar.registry;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request to the registry, tried again while the registry does not answer, its failures told apart. */
final class RegistryCall {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryCall.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** What Confluent's client does for us. */
    @FunctionalInterface
    interface Request<T> {
        T send() throws IOException, RestClientException;
    }

    private final String place;

    RegistryCall(String place) {
        this.place = place;
    }

    String place() {
        return "at " + place;
    }

    <T> T patiently(Duration patience, String what, Request<T> request) {
        long giveUpAt = System.nanoTime() + patience.toNanos();
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return once(what, request);
            } catch (RegistryUnavailable e) {
                if (System.nanoTime() + pause.toNanos() > giveUpAt) {
                    throw e;
                }
                LOG.atInfo().addKeyValue("reason", e.getMessage()).log("waiting for the Schema Registry");
                sleep(pause);
                pause = doubled(pause);
            }
        }
    }

    private <T> T once(String what, Request<T> request) {
        try {
            return request.send();
        } catch (SSLException e) {
            throw new RegistryFailure(
                    "no secure connection to the Schema Registry " + place() + ": " + e.getMessage()
                            + "; check schema.registry.ssl.*",
                    e);
        } catch (IOException e) {
            throw new RegistryUnavailable("the Schema Registry " + place() + " does not answer (" + e + ")", e);
        } catch (RestClientException e) {
            throw answered(what, e);
        }
    }

    private RuntimeException answered(String what, RestClientException e) {
        int status = e.getStatus();
        String refusal = "the Schema Registry " + place() + " refuses to " + what + " (HTTP " + status + ": "
                + e.getMessage() + ")";
        if (status >= 500 || status == 429 || status == 408) {
            return new RegistryUnavailable(refusal, e);
        }
        String remedy = status == 401 || status == 403
                ? "; check schema.registry.basic.auth.* or schema.registry.bearer.auth.*"
                : "";
        return new RegistryFailure(refusal + remedy, e, status);
    }

    private static Duration doubled(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryFailure("interrupted while waiting for the Schema Registry", e);
        }
    }
}
