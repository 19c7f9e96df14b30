package io.khabar.runtime.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.khabar.runtime.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out whether a registry that was started answers, and where. */
final class RegistryHealth {

    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://[^:\\s]+:\\d+)");
    private static final String CONFLUENT_INTERFACE = "/apis/ccompat/v7";
    private static final long POLL_MILLIS = 50;
    private static final int LINES_OF_LOG = 8;
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(10);

    private RegistryHealth() {}

    /** Waits until the registry says where it listens and answers there. */
    static URI awaitUrl(Process process, Path log, Duration patience) {
        long giveUpAt = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < giveUpAt) {
            Optional<URI> url = urlIn(log);
            if (url.isPresent() && answers(url.get())) {
                return url.get();
            }
            if (endedWithin(process, POLL_MILLIS)) {
                throw failure("ended with exit code " + process.exitValue(), log);
            }
        }
        throw failure("does not answer within " + patience.toSeconds() + " s", log);
    }

    private static boolean endedWithin(Process process, long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while the embedded Schema Registry starts", e);
        }
    }

    private static Optional<URI> urlIn(Path log) {
        Matcher matcher = LISTENING.matcher(textOf(log));
        return matcher.find() ? Optional.of(URI.create(matcher.group(1) + CONFLUENT_INTERFACE)) : Optional.empty();
    }

    /** Any answer will do: a registry that asks for a password is up. */
    private static boolean answers(URI url) {
        try {
            return statusOf(HttpRequest.newBuilder(endpoint(url, "/subjects"))) < 500;
        } catch (IOException notYet) {
            return false;
        }
    }

    static void requireFullTransitiveCompatibility(URI url) {
        HttpRequest.Builder change = HttpRequest.newBuilder(endpoint(url, "/config"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"compatibility\":\"FULL_TRANSITIVE\"}"));
        try {
            int status = statusOf(change);
            if (status != 200) {
                throw new StartFailure("the embedded Schema Registry at " + url
                        + " does not take its compatibility rule: HTTP " + status);
            }
        } catch (IOException e) {
            throw new StartFailure("the embedded Schema Registry at " + url + " stopped answering: " + e, e);
        }
    }

    private static URI endpoint(URI url, String path) {
        return URI.create(url + path);
    }

    private static int statusOf(HttpRequest.Builder request) throws IOException {
        try {
            return HttpClient.newHttpClient()
                    .send(request.timeout(ANSWER_PATIENCE).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static StartFailure failure(String what, Path log) {
        List<String> lines = textOf(log)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("\t"))
                .toList();
        List<String> last = lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size());
        return new StartFailure("the embedded Schema Registry " + what + "; from the end of its log " + log + ":\n  "
                + String.join("\n  ", last));
    }

    private static String textOf(Path log) {
        try {
            return new String(Files.readAllBytes(log), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
