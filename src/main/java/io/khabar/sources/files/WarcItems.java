package io.khabar.sources.files;

import io.khabar.model.Outcome;
import io.khabar.model.RejectReason;
import io.khabar.sources.MediaType;
import io.khabar.sources.Received;
import io.khabar.sources.StatedIdentity;
import io.khabar.sources.fetch.BodyDecoder;
import io.khabar.sources.fetch.FetchRefused;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The pages of a WARC file: responses with status 200 and a text in them. Everything else in it (requests, metadata,
 * pictures, redirects) is passed over. Reads gzipped files record by record and plain ones, so also Common Crawl's news. A record
 * that is damaged is one item lost and said so; only a damaged archive ends the reading.
 */
final class WarcItems implements ItemReader {
    private static final int OK = 200;

    private final WarcReader reader;
    private final FileSource source;
    private @Nullable Page page;
    /** Why the record cannot be read; null where it can. */
    private @Nullable String damage;

    private String origin;

    /** A response with a text in it. */
    private record Page(WarcResponse record, HttpResponse http, MediaType type) {}

    WarcItems(InputStream in, FileSource source) throws IOException {
        this.reader = new WarcReader(in);
        this.source = source;
        this.origin = source.origin();
    }

    @Override
    public boolean advance() throws IOException {
        for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
            look(next.get());
            if (page != null || damage != null) {
                origin = source.origin() + "#" + next.get().id();
                return true;
            }
        }
        return false;
    }

    private void look(WarcRecord record) {
        page = null;
        damage = null;
        try {
            page = page(record);
        } catch (IOException | IllegalArgumentException e) {
            damage = "it holds no answer of HTTP that can be read: " + e.getMessage();
        }
    }

    private static @Nullable Page page(WarcRecord record) throws IOException {
        boolean isHttp = record instanceof WarcResponse response
                && response.target().startsWith("http")
                && response.contentType().base().toString().equals("application/http");
        if (!isHttp) {
            return null;
        }
        HttpResponse http = ((WarcResponse) record).http();
        MediaType type = MediaType.parse(http.headers().first("Content-Type").orElse(null));
        boolean isText = type.isHtml() || type.isJson() || type.name().equals("text/plain");
        return http.status() == OK && isText ? new Page((WarcResponse) record, http, type) : null;
    }

    @Override
    public Outcome<Received> item() {
        if (damage != null) {
            return damaged(damage);
        }
        Page current = page;
        if (current == null) {
            throw new IllegalStateException("there is no record");
        }
        try {
            byte[] body = current.http().body().stream().readNBytes(source.maxItemBytes() + 1);
            return body.length > source.maxItemBytes()
                    ? tooLarge("the page has more than " + source.maxItemBytes() + " bytes")
                    : Outcome.kept(received(current, decoded(current, body)));
        } catch (FetchRefused e) {
            return isTooLarge(e) ? tooLarge(e.getMessage()) : damaged(e.getMessage());
        } catch (IOException e) {
            // If it is the archive that ends here, the next record says so.
            return damaged("its page cannot be read to its end: " + e.getMessage());
        }
    }

    private byte[] decoded(Page from, byte[] body) throws FetchRefused {
        String encoding = from.http().headers().first("Content-Encoding").orElse("identity");
        return BodyDecoder.lenient(body, encoding, source.maxItemBytes());
    }

    private static boolean isTooLarge(FetchRefused refused) {
        return refused.reason() == FetchRefused.Reason.TOO_LARGE_DECOMPRESSED
                || refused.reason() == FetchRefused.Reason.COMPRESSION_RATIO;
    }

    private Outcome<Received> tooLarge(@Nullable String detail) {
        return Outcome.rejected(RejectReason.TOO_LARGE, origin + ": " + detail, "raise the largest size of an item");
    }

    private Outcome<Received> damaged(@Nullable String detail) {
        return Outcome.rejected(
                RejectReason.MALFORMED_PAYLOAD, origin + ": " + detail, "fetch the page again, or leave it out");
    }

    private Received received(Page from, byte[] payload) {
        String url = from.record().target();
        StatedIdentity stated = from.type().isJson() ? StatedIdentity.of(payload) : StatedIdentity.NOTHING;
        return new Received(
                source.source(),
                "warc",
                origin,
                new Received.Identity(url, stated.identity().guid()),
                Received.Content.of(payload, from.type()),
                stated(from.record(), from.http().headers()));
    }

    private static Received.Stated stated(WarcResponse record, MessageHeaders http) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("warc-date", record.date().toString());
        http.first("Last-Modified").ifPresent(value -> attributes.put("last-modified", value));
        String language = http.first("Content-Language").orElse(null);
        return new Received.Stated(null, null, language, attributes);
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
