package io.khabar.sources.fetch;

import io.khabar.model.Bytes;
import io.khabar.sources.fetch.FetchRefused.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.TruncatedChunkException;

/** One request and its answer, no redirects followed. */
final class Exchange implements AutoCloseable {
    private static final int STEP = 16 * 1024;

    private final HttpClient client;
    private final URI address;
    private final FetchLimits limits;
    private final HttpGet request;
    private volatile boolean isOutOfTime;

    Exchange(HttpClient client, URI address, Map<String, String> headers, FetchLimits limits) {
        this.client = client;
        this.address = address;
        this.limits = limits;
        this.request = new HttpGet(address);
        request.setHeader("Accept-Encoding", "gzip, deflate");
        request.setHeader("Accept", "*/*");
        headers.forEach(request::setHeader);
    }

    /** Breaks off, from another thread, whatever is under way. */
    void runOutOfTime() {
        isOutOfTime = true;
        request.cancel();
    }

    Fetched run() throws FetchRefused {
        try (ClassicHttpResponse response = client.executeOpen(HttpHost.create(address), request, null)) {
            return read(response);
        } catch (FetchRefused e) {
            throw e;
        } catch (IOException | ProtocolException | RuntimeException e) {
            throw refused(e);
        }
    }

    private Fetched read(ClassicHttpResponse response) throws IOException, ProtocolException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Arrays.stream(response.getHeaders())
                .forEach(header -> headers.putIfAbsent(header.getName(), header.getValue()));
        int status = response.getCode();
        boolean isWanted = status >= 200 && status < 300;
        byte[] body = isWanted ? content(response.getEntity(), headers) : new byte[0];
        if (!isWanted) {
            request.cancel();
        }
        return new Fetched(address, false, status, headers, Bytes.of(body));
    }

    private byte[] content(HttpEntity entity, Map<String, String> headers) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > limits.bytes()) {
            throw tooLarge(entity.getContentLength() + " bytes are announced");
        }
        byte[] body = received(entity);
        String encoding = headers.getOrDefault("Content-Encoding", "identity");
        return BodyDecoder.decode(body, encoding, limits.decompressedBytes());
    }

    private byte[] received(HttpEntity entity) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] step = new byte[STEP];
        try (InputStream in = entity.getContent()) {
            for (int read = in.read(step); read >= 0; read = in.read(step)) {
                out.write(step, 0, read);
                if (out.size() > limits.bytes()) {
                    throw tooLarge("more arrive");
                }
            }
        }
        return out.toByteArray();
    }

    /** Cuts the connection, or closing it would first read all that is still to come. */
    private FetchRefused tooLarge(String what) {
        request.cancel();
        return new FetchRefused(
                Reason.TOO_LARGE, address + ": " + what + ", and at most " + limits.bytes() + " are taken");
    }

    private FetchRefused refused(Exception e) {
        if (isOutOfTime || e instanceof java.net.SocketTimeoutException) {
            return new FetchRefused(
                    Reason.TOO_SLOW,
                    address + ": not finished within " + limits.time().toMillis() + " ms",
                    e);
        }
        if (e instanceof PermittedAddresses.Forbidden) {
            return new FetchRefused(Reason.FORBIDDEN_ADDRESS, String.valueOf(e.getMessage()), e);
        }
        if (e instanceof UnknownHostException) {
            return new FetchRefused(Reason.UNKNOWN_HOST, "the host of " + address + " has no address", e);
        }
        boolean isCutOff = e instanceof ConnectionClosedException
                || e instanceof TruncatedChunkException
                || e instanceof MalformedChunkCodingException;
        return isCutOff
                ? new FetchRefused(Reason.CUT_OFF, address + ": the answer ends too early: " + e.getMessage(), e)
                : new FetchRefused(Reason.CONNECTION_FAILED, address + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        if (isOutOfTime) {
            request.reset();
        }
    }
}
