package io.khabar.sources.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/** Posts to strangers over HTTP, within an address policy; follows no redirect and reads no answer but its status. */
public final class HttpPoster implements AutoCloseable {
    private final CloseableHttpClient client;

    /**
     * Prepares it.
     *
     * @param time that connecting, and each wait for the answer, may take
     */
    public HttpPoster(AddressPolicy policy, Duration time) {
        Timeout timeout = Timeout.ofMilliseconds(time.toMillis());
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PermittedAddresses(policy))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout).build())
                .setUserAgent(HttpFetcher.AGENT + "/1 (alerts)")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .build();
    }

    /**
     * Posts JSON and returns the answer's status.
     *
     * @throws IOException when no answer comes, or the address may not be connected to
     */
    public int post(URI address, Map<String, String> headers, byte[] json) throws IOException {
        HttpPost request = new HttpPost(address);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
        return client.execute(request, response -> {
            request.cancel();
            return response.getCode();
        });
    }

    @Override
    public void close() {
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
