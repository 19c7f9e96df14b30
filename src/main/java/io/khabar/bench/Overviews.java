package io.khabar.bench;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Readers of the overview's stream, as open dashboards are. */
final class Overviews implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger seen = new AtomicInteger();
    private final List<Stream<String>> streams = new ArrayList<>();

    private Overviews() {}

    static Overviews open(String url, int count) {
        Overviews overviews = new Overviews();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/v1/overview/stream"))
                .header("Accept", "text/event-stream")
                .build();
        for (int i = 0; i < count; i++) {
            Stream<String> lines = overviews
                    .client
                    .sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                    .join()
                    .body();
            overviews.streams.add(lines);
            Thread reader = new Thread(() -> overviews.read(lines), "overview-" + i);
            reader.setDaemon(true);
            reader.start();
        }
        return overviews;
    }

    private void read(Stream<String> lines) {
        try {
            lines.filter(line -> line.startsWith("data:")).forEach(line -> seen.incrementAndGet());
        } catch (UncheckedIOException e) {
            // That is how a stream ends that is closed while it is read.
            seen.get();
        }
    }

    /** A figure without anybody looking would be none. */
    void mustHaveSeenSome() {
        if (seen.get() == 0) {
            throw new IllegalStateException("no overview came while articles were measured");
        }
    }

    @Override
    public void close() {
        streams.forEach(Stream::close);
    }
}
