package io.khabar.sources.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.model.RawItem;
import io.khabar.model.RejectReason;
import io.khabar.sources.MemorySink;
import io.khabar.sources.SinkUnavailable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class FileIngestTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2019-04-08T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final MemorySink sink = new MemorySink();

    @Test
    void takesAFolderInTheOrderOfNamesAndLeavesOutWhatIsHiddenOrNoArticle() throws IOException {
        write("b/two.html", "<p>two</p>");
        write("a/one.txt", "one");
        write("a/.hidden.txt", "no");
        write(".git/three.txt", "no");
        write("a/README.md", "no");

        IngestReport report = ingest(folder);

        assertThat(sink.items).extracting(item -> text(item)).containsExactly("one", "<p>two</p>");
        assertThat(sink.items).extracting(RawItem::source).containsExactly("a", "b");
        assertThat(sink.items).extracting(RawItem::mediaType).containsExactly("text/plain", "text/html");
        assertThat(report).isEqualTo(new IngestReport(2, 2, 0, 0, 1, 0, 0));
    }

    @Test
    void takesEachLineAsItsBytesAreWithTheIdentityThatItStates() throws IOException {
        write(
                "wire.ndjson",
                "{\"id\":\"7\",\"source\":\"sana\",\"title\":\"t\",\"body\":\"b\"}\r\n\n  \n{\"url\":\"https://a.example/x\"}\nno json");

        ingest(folder);

        assertThat(sink.items).extracting(item -> text(item).length()).containsExactly(49, 29, 7);
        assertThat(sink.items).extracting(RawItem::source).containsExactly("sana", name(), name());
        assertThat(sink.items).extracting(RawItem::guid).containsExactly("7", null, null);
        assertThat(sink.items).extracting(RawItem::url).containsExactly(null, "https://a.example/x", null);
        assertThat(sink.items)
                .extracting(item -> item.origin().replaceFirst(".*/", ""))
                .containsExactly("wire.ndjson:1", "wire.ndjson:4", "wire.ndjson:5");
    }

    @Test
    void keepsALineThatIsNoUtf8AndReadsItsAsciiIdentity() throws IOException {
        byte[] line = "{\"id\":\"7\",\"title\":\"مرحبا\",\"body\":\"نص\"}".getBytes(Charset.forName("windows-1256"));
        Files.write(folder.resolve("old.jsonl"), line);

        ingest(folder);

        assertThat(sink.items.get(0).payload().array()).isEqualTo(line);
        assertThat(sink.items.get(0).guid()).isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-8"})
    void readsLinesOfWideCharactersAndPassesOverTheMarkBeforeThem(String charset) throws IOException {
        String lines =
                "{\"id\":\"1\",\"title\":\"خبر\",\"body\":\"نص أول\"}\r\n{\"id\":\"ਊ2\",\"title\":\"خبر\",\"body\":\"نص ثان\"}\n";
        String mark = charset.equals("UTF-8") ? "\uFEFF" : "";
        Files.write(folder.resolve("wide.ndjson"), (mark + lines).getBytes(Charset.forName(charset)));

        ingest(folder);

        assertThat(sink.items).extracting(RawItem::guid).containsExactly("1", "ਊ2");
        assertThat(text(sink.items.get(1))).contains("نص ثان");
    }

    @Test
    void tellsHowFarItIsUpToTheLastByte() throws IOException {
        MadeItems.writeNdjson(folder.resolve("made.ndjson.gz"), 100);
        write("a.txt", "one");
        List<IngestProgress> told = new ArrayList<>();

        new FileIngest(sink, small(10), NOON, told::add).run(List.of(folder));

        assertThat(told)
                .isSortedAccordingTo(Comparator.comparing(IngestProgress::bytesRead))
                .allSatisfy(progress -> assertThat(progress.bytesRead()).isBetween(0L, progress.bytesTotal()));
        IngestProgress last = told.get(told.size() - 1);
        assertThat(last.bytesRead()).isEqualTo(last.bytesTotal());
        assertThat(last.items()).isEqualTo(101);
    }

    @Test
    void rejectsALineThatIsTooLongAndGoesOn() throws IOException {
        write("wire.ndjson", "{\"id\":\"1\"}\n" + "x".repeat(200_000) + "\n{\"id\":\"3\"}\n");

        IngestReport report = new FileIngest(sink, small(10), NOON, IngestListener.NONE).run(List.of(folder));

        assertThat(sink.items).extracting(RawItem::guid).containsExactly("1", "3");
        assertThat(sink.deadLetters).singleElement().satisfies(letter -> {
            assertThat(letter.reason()).isEqualTo(RejectReason.TOO_LARGE);
            assertThat(letter.detail()).contains("wire.ndjson:2").contains("200000 bytes");
        });
        assertThat(report.rejected()).isEqualTo(1);
    }

    @Test
    void readsGzipInSeveralMembersAndXz() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(gzip("{\"id\":\"1\"}\n{\"id\""));
        both.write(gzip(":\"2\"}\n"));
        Files.write(folder.resolve("a.ndjson.gz"), both.toByteArray());
        try (var xz = new XZOutputStream(Files.newOutputStream(folder.resolve("b.txt.xz")), new LZMA2Options())) {
            xz.write("three".getBytes(UTF_8));
        }

        ingest(folder);

        assertThat(sink.items).extracting(RawItem::guid).containsExactly("1", "2", null);
        assertThat(text(sink.items.get(2))).isEqualTo("three");
    }

    @Test
    void takesAnInterruptedFileUpAfterTheLastRecordDelivered() throws IOException {
        MadeItems.writeNdjson(folder.resolve("made.ndjson.gz"), 100);
        sink.deliveriesLeft = 3;
        assertThatThrownBy(() -> new FileIngest(sink, small(10), NOON, IngestListener.NONE).run(List.of(folder)))
                .isInstanceOf(SinkUnavailable.class);
        assertThat(sink.items).hasSize(30);
        sink.deliveriesLeft = Integer.MAX_VALUE;

        IngestReport report = new FileIngest(sink, small(10), NOON, IngestListener.NONE).run(List.of(folder));

        assertThat(report.resumed()).isEqualTo(30);
        assertThat(report.items()).isEqualTo(70);
        assertThat(sink.items)
                .extracting(RawItem::itemId)
                .doesNotHaveDuplicates()
                .hasSize(100);
    }

    @Test
    void passesOverWhatIsFinishedAndReadsAChangedFileAgain() throws IOException {
        write("a.txt", "one");
        write("b.txt", "two");
        ingest(folder);
        write("b.txt", "two, corrected");

        IngestReport report = ingest(folder);

        assertThat(report.alreadyFinished()).isEqualTo(1);
        assertThat(sink.items).extracting(item -> text(item)).containsExactly("one", "two", "two, corrected");
    }

    @Test
    void deliversWhatIsSoundOfAFileThatIsCutOffAndSaysSo() throws IOException {
        MadeItems.writeNdjson(folder.resolve("made.ndjson.gz"), 1000);
        byte[] whole = Files.readAllBytes(folder.resolve("made.ndjson.gz"));
        Files.write(folder.resolve("made.ndjson.gz"), Arrays.copyOf(whole, whole.length / 2));
        write("z.txt", "after it");
        List<String> failed = new ArrayList<>();
        IngestListener listener = new IngestListener() {
            @Override
            public void progressed(IngestProgress progress) {}

            @Override
            public void failed(String file, String reason) {
                failed.add(file);
            }
        };

        IngestReport report = new FileIngest(sink, FileIngestSettings.DEFAULTS, NOON, listener).run(List.of(folder));

        assertThat(failed).singleElement().asString().endsWith("made.ndjson.gz");
        assertThat(report.failed()).isEqualTo(1);
        assertThat(sink.items).hasSizeGreaterThan(400);
        assertThat(text(sink.items.get(sink.items.size() - 1))).isEqualTo("after it");
    }

    @Test
    void takesThePagesOfAWarcWithWhatTheirHeadersSay() throws IOException {
        MadeItems.writeWarc(folder.resolve("crawl.warc.gz"), 5);

        IngestReport report = ingest(folder);

        assertThat(report.items()).isEqualTo(5);
        RawItem first = sink.items.get(0);
        assertThat(first.url()).isEqualTo("https://news.example/0");
        assertThat(first.connector()).isEqualTo("warc");
        assertThat(first.mediaType()).isEqualTo("text/html");
        assertThat(first.charset()).isEqualTo("utf-8");
        assertThat(first.attributes()).containsEntry("warc-date", "2019-04-08T17:30:00Z");
        assertThat(text(first)).startsWith("<!doctype html><title>").endsWith("</article>");
    }

    @Test
    void takesAWarcUpAfterTheLastRecordDelivered() throws IOException {
        MadeItems.writeWarc(folder.resolve("crawl.warc.gz"), 50);
        sink.deliveriesLeft = 2;
        assertThatThrownBy(() -> new FileIngest(sink, small(10), NOON, IngestListener.NONE).run(List.of(folder)))
                .isInstanceOf(SinkUnavailable.class);
        sink.deliveriesLeft = Integer.MAX_VALUE;

        ingest(folder);

        assertThat(sink.items)
                .extracting(RawItem::url)
                .doesNotHaveDuplicates()
                .hasSize(50)
                .endsWith("https://news.example/49");
    }

    @Test
    void readsStandardInputLineByLineOrAsOneText() throws IOException {
        FileIngestSettings asWire = FileIngestSettings.DEFAULTS.withSource("wire");

        new FileIngest(sink, asWire, NOON, IngestListener.NONE)
                .read(
                        new ByteArrayInputStream("{\"id\":\"1\"}\n{\"id\":\"2\"}".getBytes(UTF_8)),
                        "application/x-ndjson");
        new FileIngest(sink, asWire, NOON, IngestListener.NONE)
                .read(new ByteArrayInputStream("<p>x</p>".getBytes(UTF_8)), "text/html; charset=UTF-8");

        assertThat(sink.items).extracting(RawItem::source).containsOnly("wire");
        assertThat(sink.items).extracting(RawItem::guid).containsExactly("1", "2", null);
        assertThat(sink.items.get(2).charset()).isEqualTo("UTF-8");
    }

    @Test
    void saysWhichPathDoesNotExist() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> ingest(missing))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining(missing.toString());
    }

    private IngestReport ingest(Path path) throws IOException {
        return new FileIngest(sink, FileIngestSettings.DEFAULTS, NOON, IngestListener.NONE).run(List.of(path));
    }

    private static FileIngestSettings small(int batchItems) {
        FileIngestSettings defaults = FileIngestSettings.DEFAULTS;
        return new FileIngestSettings(defaults.source(), 100_000, batchItems, defaults.batchBytes());
    }

    private String name() {
        return folder.getFileName().toString();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String text(RawItem item) {
        return new String(item.payload().array(), UTF_8);
    }
}
