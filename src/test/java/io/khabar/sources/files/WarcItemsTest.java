package io.khabar.sources.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.DeadLetter;
import io.khabar.model.RawItem;
import io.khabar.model.Rejected;
import io.khabar.sources.MemorySink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crawl's archive as Common Crawl writes its news: each record a gzip member, with all the odd answers that servers give. */
class WarcItemsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2019-04-08T12:00:00Z"), ZoneOffset.UTC);
    private static final String PAGE = "<html><title>خبر</title><p>وصل الوزير إلى العاصمة.</p></html>";

    @TempDir
    Path folder;

    private final MemorySink sink = new MemorySink();
    private final List<String> failed = new ArrayList<>();
    private final ByteArrayOutputStream archive = new ByteArrayOutputStream();
    private int records;

    @Test
    void takesThePagesAndPassesOverAllElse() throws IOException {
        member(
                "warcinfo",
                "application/warc-fields",
                "software: crawler\r\nformat: WARC File Format 1.0\r\n".getBytes(UTF_8));
        page("https://a.example/plain", "Content-Type: text/html; charset=UTF-8\r\n", PAGE.getBytes(UTF_8));
        response(
                "https://a.example/moved",
                "HTTP/1.1 301 Moved\r\nLocation: /\r\nContent-Type: text/html\r\n",
                PAGE.getBytes(UTF_8));
        response(
                "https://a.example/gone",
                "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n",
                PAGE.getBytes(UTF_8));
        page("https://a.example/picture", "Content-Type: image/png\r\n", new byte[] {1, 2, 3});
        member("metadata", "application/warc-fields", "fetchTimeMs: 12\r\n".getBytes(UTF_8));
        response("dns:a.example", "", "20190408173000\r\na.example 1 IN A 192.0.2.1\r\n".getBytes(UTF_8));
        page(
                "https://a.example/json",
                "Content-Type: application/json\r\n",
                "{\"id\":\"7\",\"title\":\"t\",\"body\":\"b\"}".getBytes(UTF_8));

        ingest();

        assertThat(failed).isEmpty();
        assertThat(sink.deadLetters).isEmpty();
        assertThat(sink.items)
                .extracting(RawItem::url)
                .containsExactly("https://a.example/plain", "https://a.example/json");
        assertThat(text(0)).isEqualTo(PAGE);
        assertThat(sink.items.get(1).guid()).isEqualTo("7");
    }

    @Test
    void undoesWhatHttpDidToThePage() throws IOException {
        byte[] page = PAGE.getBytes(UTF_8);
        String html = "Content-Type: text/html; charset=UTF-8\r\n";
        page("https://a.example/gzip", html + "Content-Encoding: gzip\r\n", gzip(page));
        page("https://a.example/chunked", html + "Transfer-Encoding: chunked\r\n", chunked(page));
        page(
                "https://a.example/both",
                html + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
                chunked(gzip(page)));
        page("https://a.example/undone", html + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", page);
        page("https://a.example/crawler", html + "X-Crawl-Content-Encoding: gzip\r\nContent-Length: 17\r\n", page);

        ingest();

        assertThat(failed).isEmpty();
        assertThat(sink.deadLetters).extracting(DeadLetter::detail).isEmpty();
        assertThat(sink.items)
                .hasSize(5)
                .allSatisfy(item -> assertThat(new String(item.payload().array(), UTF_8))
                        .as(item.url())
                        .isEqualTo(PAGE));
    }

    @Test
    void keepsTheBytesOfAnotherCharsetWithWhatTheServerSaidOfIt() throws IOException {
        byte[] page = PAGE.getBytes(Charset.forName("windows-1256"));
        page("https://a.example/1", "Content-Type: text/html; charset=\"windows-1256\"\r\n", page);

        ingest();

        assertThat(sink.items.get(0).payload().array()).isEqualTo(page);
        assertThat(sink.items.get(0).charset()).isEqualTo("windows-1256");
    }

    @Test
    void buriesAPageThatIsDamagedAndGoesOn() throws IOException {
        byte[] cut = Arrays.copyOf(gzip("قال الوزير ".repeat(500).getBytes(UTF_8)), 40);
        page("https://a.example/cut", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", cut);
        page(
                "https://a.example/chunks",
                "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n",
                "zz\r\nno chunk".getBytes(UTF_8));
        response("https://a.example/no-http", "", "this is no answer of HTTP at all".getBytes(UTF_8));
        page("https://a.example/sound", "Content-Type: text/html\r\n", PAGE.getBytes(UTF_8));

        ingest();

        assertThat(failed).isEmpty();
        assertThat(sink.items).extracting(RawItem::url).endsWith("https://a.example/sound");
        assertThat(sink.deadLetters).isNotEmpty().allSatisfy(letter -> {
            assertThat(letter.detail()).contains("crawl.warc.gz#");
            assertThat(letter.remedy()).isNotBlank();
        });
    }

    @Test
    void deliversWhatIsWholeBeforeAMemberThatIsCutOff() throws IOException {
        page("https://a.example/1", "Content-Type: text/html\r\n", PAGE.getBytes(UTF_8));
        page(
                "https://a.example/2",
                "Content-Type: text/html\r\n",
                PAGE.repeat(200).getBytes(UTF_8));
        byte[] whole = archive.toByteArray();
        archive.reset();
        archive.write(whole, 0, whole.length - 60);

        IngestReport report = ingest();

        assertThat(sink.items).extracting(RawItem::url).containsExactly("https://a.example/1");
        assertThat(failed).singleElement().asString().contains("crawl.warc.gz");
        assertThat(report.failed()).isOne();
    }

    private IngestReport ingest() throws IOException {
        Files.write(folder.resolve("crawl.warc.gz"), archive.toByteArray());
        IngestListener listener = new IngestListener() {
            @Override
            public void progressed(IngestProgress progress) {}

            @Override
            public void rejected(Rejected rejected) {}

            @Override
            public void failed(String file, String reason) {
                failed.add(file + ": " + reason);
            }
        };
        return new FileIngest(sink, FileIngestSettings.DEFAULTS, NOON, listener).run(List.of(folder));
    }

    private String text(int item) {
        return new String(sink.items.get(item).payload().array(), UTF_8);
    }

    private void page(String url, String headers, byte[] body) throws IOException {
        member(
                "request",
                "application/http; msgtype=request\r\nWARC-Target-URI: " + url,
                "GET / HTTP/1.1\r\nHost: a.example\r\n\r\n".getBytes(UTF_8));
        response(url, "HTTP/1.1 200 OK\r\n" + headers, body);
    }

    private void response(String url, String head, byte[] body) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(head.isEmpty() ? new byte[0] : (head + "\r\n").getBytes(ISO_8859_1));
        block.writeBytes(body);
        String type = url.startsWith("dns:") ? "text/dns" : "application/http; msgtype=response";
        member("response", type + "\r\nWARC-Target-URI: " + url, block.toByteArray());
    }

    private void member(String type, String contentType, byte[] block) throws IOException {
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Date: 2019-04-08T17:30:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-00000000000" + records++ % 10 + ">\r\n"
                + "Content-Type: " + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n";
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(head.getBytes(UTF_8));
        record.writeBytes(block);
        record.writeBytes("\r\n\r\n".getBytes(UTF_8));
        archive.writeBytes(gzip(record.toByteArray()));
    }

    private static byte[] chunked(byte[] body) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int from = 0; from < body.length; from += 20) {
            int length = Math.min(20, body.length - from);
            chunks.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(UTF_8));
            chunks.write(body, from, length);
            chunks.writeBytes("\r\n".getBytes(UTF_8));
        }
        chunks.writeBytes("0\r\n\r\n".getBytes(UTF_8));
        return chunks.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
