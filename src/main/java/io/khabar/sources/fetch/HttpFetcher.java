package io.khabar.sources.fetch;

import io.khabar.sources.fetch.FetchRefused.Reason;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Gets from strangers over HTTP, within an address policy and limits. Safe for use by several threads. */
public final class HttpFetcher implements Fetcher, AutoCloseable {
    /** How Khabar names itself to sites, and to their robots.txt. */
    public static final String AGENT = "Khabar";

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int CONNECT_SECONDS = 10;
    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int CONNECTIONS = 64;

    private final FetchLimits limits;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "khabar-fetch-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    public HttpFetcher(AddressPolicy policy, FetchLimits limits) {
        this.limits = limits;
        this.client = client(policy, Timeout.ofMilliseconds(limits.time().toMillis()));
    }

    private static CloseableHttpClient client(AddressPolicy policy, Timeout time) {
        return HttpClients.custom()
                .setConnectionManager(connections(policy, time))
                .setDefaultRequestConfig(
                        RequestConfig.custom().setConnectionRequestTimeout(time).build())
                .setUserAgent(AGENT + "/1 (news reader; obeys robots.txt)")
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(AddressPolicy policy, Timeout time) {
        Http1Config http = Http1Config.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxLineLength(LONGEST_LINE)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new PermittedAddresses(policy))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(http)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofSeconds(CONNECT_SECONDS))
                        .setSocketTimeout(time)
                        .build())
                .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(time).build())
                .setMaxConnTotal(CONNECTIONS)
                .build();
    }

    @Override
    public Fetched get(URI address, Map<String, String> headers) throws FetchRefused {
        long deadline = System.nanoTime() + limits.time().toNanos();
        Set<URI> been = new HashSet<>();
        URI at = checked(address);
        boolean isForGood = true;
        for (int redirects = 0; redirects <= limits.redirects(); redirects++) {
            if (!been.add(at)) {
                throw new FetchRefused(Reason.TOO_MANY_REDIRECTS, "the redirects go round in a circle at " + at);
            }
            Fetched answer = once(at, headers, deadline);
            if (!REDIRECTS.contains(answer.status())) {
                return new Fetched(at, redirects > 0 && isForGood, answer.status(), answer.headers(), answer.body());
            }
            isForGood &= answer.status() == 301 || answer.status() == 308;
            at = target(at, answer);
        }
        throw new FetchRefused(
                Reason.TOO_MANY_REDIRECTS, "more than " + limits.redirects() + " redirects from " + address);
    }

    private Fetched once(URI at, Map<String, String> headers, long deadline) throws FetchRefused {
        try (Exchange exchange = new Exchange(client, at, headers, limits)) {
            long left = Math.max(1, deadline - System.nanoTime());
            var alarm = clock.schedule(exchange::runOutOfTime, left, TimeUnit.NANOSECONDS);
            try {
                return exchange.run();
            } finally {
                alarm.cancel(false);
            }
        }
    }

    private static URI target(URI from, Fetched answer) throws FetchRefused {
        String location = answer.header("Location").orElse("");
        try {
            if (!location.isBlank()) {
                return checked(from.resolve(location.strip().replace(" ", "%20")));
            }
        } catch (IllegalArgumentException e) {
            throw new FetchRefused(Reason.BAD_REDIRECT, from + " redirects to what is no address: " + location, e);
        }
        throw new FetchRefused(Reason.BAD_REDIRECT, from + " redirects to nowhere");
    }

    private static URI checked(URI address) throws FetchRefused {
        @Nullable String scheme = address.getScheme();
        boolean isHttp = scheme != null && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"));
        if (!isHttp || address.getHost() == null || address.getUserInfo() != null) {
            throw new FetchRefused(Reason.BAD_ADDRESS, address + " is no http or https address that can be fetched");
        }
        return address.normalize();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        try {
            client.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
