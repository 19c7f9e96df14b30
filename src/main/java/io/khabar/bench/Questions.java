package io.khabar.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks the query API for articles by id at a steady rate, whether answers come or not (an open loop), and takes each time from
 * the moment the question was due: an answer that holds up the next counts for both.
 */
final class Questions {
    private static final int OK = 200;
    private static final double MILLIS = 1e6;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger failed = new AtomicInteger();

    Questions(String url) {
        this.url = url;
    }

    /** Returns once an article can be asked for: the read side has caught up to it. */
    void awaitAnswer(String id) throws InterruptedException {
        while (statusOf(id) != OK) {
            Thread.sleep(100);
        }
    }

    private int statusOf(String id) throws InterruptedException {
        try {
            return client.send(request(id), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return -1; // not listening yet
        }
    }

    /** Asks for some of these articles. */
    void ask(List<String> ids, double perSecond, int seconds) {
        Random random = new Random(1);
        List<CompletableFuture<Void>> answers = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 0; i < perSecond * seconds; i++) {
            long due = begin + (long) (i * 1e9 / perSecond);
            LockSupport.parkNanos(due - System.nanoTime());
            answers.add(askAt(due, ids.get(random.nextInt(ids.size()))));
        }
        answers.forEach(CompletableFuture::join);
    }

    private CompletableFuture<Void> askAt(long due, String id) {
        return client.sendAsync(request(id), HttpResponse.BodyHandlers.ofByteArray())
                .handle((answer, failure) -> {
                    if (failure != null || answer.statusCode() != OK) {
                        failed.incrementAndGet();
                    }
                    millis.add((System.nanoTime() - due) / MILLIS);
                    return null;
                });
    }

    private HttpRequest request(String id) {
        return HttpRequest.newBuilder(URI.create(url + "/v1/articles/" + id)).build();
    }

    int failed() {
        return failed.get();
    }

    /** Milliseconds that a share of the answers did not exceed. */
    double quantile(double share) {
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share)));
    }
}
