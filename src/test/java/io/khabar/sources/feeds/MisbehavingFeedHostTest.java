package io.khabar.sources.feeds;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.RawItem;
import io.khabar.sources.MemorySink;
import io.khabar.sources.fetch.AddressPolicy;
import io.khabar.sources.fetch.FetchLimits;
import io.khabar.sources.fetch.HttpFetcher;
import io.khabar.sources.fetch.MisbehavingServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A feed's host that misbehaves: each poll ends, says why it failed, and nothing is lost that was sound. */
@Timeout(60)
class MisbehavingFeedHostTest {
    private static final Instant NOON = Instant.parse("2019-04-08T12:00:00Z");
    private static final int MIB = 1024 * 1024;
    private static final FetchLimits LIMITS = new FetchLimits(4 * MIB, 8 * MIB, 3, Duration.ofSeconds(2));
    private static final String HEAD = "<?xml version='1.0'?><rss version='2.0'><channel><title>t</title>";
    private static final String ITEM = "<item><title>One</title><link>/one.html</link><guid>g1</guid><description>A"
            + " teaser</description></item>";
    private static final String SOUND = HEAD + ITEM + "</channel></rss>";

    private final MemorySink sink = new MemorySink();
    private MisbehavingServer server;
    private HttpFetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = new MisbehavingServer();
        fetcher = new HttpFetcher(AddressPolicy.allowing(Set.of(InetAddress.getLoopbackAddress())), LIMITS);
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.close();
    }

    /** What a host can do wrong so that nothing can be had from it. */
    enum Fault {
        REDIRECT_LOOP("go round in a circle") {
            @Override
            void set(MisbehavingServer server, String path) {
                server.on(path, 302, "Location: /loop\r\n", "");
                server.on("/loop", 302, "Location: " + path + "\r\n", "");
            }
        },
        REDIRECT_TO_THE_INSIDE("not on the public internet") {
            @Override
            void set(MisbehavingServer server, String path) {
                server.on(path, 302, "Location: http://169.254.169.254/latest/meta-data/\r\n", "");
            }
        },
        REDIRECT_TO_A_FILE("no http or https address") {
            @Override
            void set(MisbehavingServer server, String path) {
                server.on(path, 301, "Location: file:///etc/passwd\r\n", "");
            }
        },
        SLOW_DRIP("not finished within 2000 ms") {
            @Override
            void set(MisbehavingServer server, String path) {
                server.on(path, MisbehavingFeedHostTest::drip);
            }
        },
        GZIP_BOMB("") {
            @Override
            void set(MisbehavingServer server, String path) throws IOException {
                server.on(path, 200, "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", bomb());
            }
        },
        FIFTY_MEGABYTES("") {
            @Override
            void set(MisbehavingServer server, String path) {
                server.on(path, 200, "Content-Type: text/html\r\n", new byte[50 * MIB]);
            }
        },
        SHORTER_THAN_ANNOUNCED("") {
            @Override
            void set(MisbehavingServer server, String path) {
                server.on(
                        path,
                        out -> out.write(
                                ("HTTP/1.1 200 X\r\nContent-Type: text/html\r\nContent-Length: 9000\r\n\r\n" + SOUND)
                                        .getBytes(ISO_8859_1)));
            }
        },
        NO_HTTP("") {
            @Override
            void set(MisbehavingServer server, String path) {
                server.on(
                        path,
                        out -> out.write("220 mail.example ESMTP\r\n".repeat(50).getBytes(ISO_8859_1)));
            }
        },
        HANGS_UP("") {
            @Override
            void set(MisbehavingServer server, String path) {
                server.on(path, out -> {});
            }
        };

        private final String why;

        Fault(String why) {
            this.why = why;
        }

        abstract void set(MisbehavingServer server, String path) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void saysWhyAFeedCannotBeReadAndReadsItOnceItCan(Fault fault) throws Exception {
        fault.set(server, "/feed");

        SourceStatus failed = poll(true, NOON);

        assertThat(failed.failures()).isEqualTo(1);
        assertThat(failed.lastError()).isNotBlank().contains(fault.why);
        assertThat(failed.nextPoll()).isAfter(NOON);
        assertThat(sink.items).isEmpty();

        server.on("/feed", 200, "Content-Type: application/rss+xml\r\n", SOUND);
        assertThat(poll(true, NOON.plusSeconds(3600)).condition()).isEqualTo(SourceStatus.Condition.OK);
        assertThat(sink.items).extracting(RawItem::guid).containsExactly("g1");
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheTeaserOfAnArticleWhosePageCannotBeHad(Fault fault) throws Exception {
        server.on("/feed", 200, "Content-Type: application/rss+xml\r\n", SOUND);
        fault.set(server, "/one.html");

        SourceStatus status = poll(false, NOON);

        assertThat(status.condition()).isEqualTo(SourceStatus.Condition.OK);
        assertThat(sink.items).singleElement().satisfies(item -> {
            assertThat(new String(item.payload().array(), UTF_8)).contains("A teaser");
            assertThat(item.attributes().get("page-refused")).isNotBlank().contains(fault.why);
        });
    }

    /** What a host can do wrong that a feed is read all the same. */
    enum Oddity {
        DOCTYPE("<!DOCTYPE rss [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]>" + ITEM),
        INVALID_UTF_8(ITEM.replace("teaser", "te\u0001ser")),
        CLOCK_IN_2099(ITEM.replace("</item>", "<pubDate>Thu, 01 Jan 2099 00:00:00 GMT</pubDate></item>")),
        DATE_THAT_IS_NONE(ITEM.replace("</item>", "<pubDate>yesterday</pubDate></item>")),
        UNDECLARED_ENTITY(ITEM.replace("A teaser", "A&nbsp;teaser &eacute;t&eacute;")),
        TWICE_THE_SAME(ITEM + ITEM),
        EMPTY_ENTRY(ITEM + "<item/>");

        private final String items;

        Oddity(String items) {
            this.items = items;
        }

        byte[] feed() {
            String xml = items.startsWith("<!DOCTYPE")
                    ? HEAD.replace("?>", "?>" + items.substring(0, items.indexOf("]>") + 2))
                            + items.substring(items.indexOf("]>") + 2)
                    : HEAD + items;
            byte[] bytes = (xml + "</channel></rss>").getBytes(UTF_8);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = bytes[i] == 1 ? (byte) 0xFF : bytes[i];
            }
            return bytes;
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatIsSoundOfAnOddFeed(Oddity oddity) throws Exception {
        server.on("/feed", 200, "Content-Type: application/rss+xml; charset=utf-8\r\n", oddity.feed());

        SourceStatus status = poll(true, NOON);

        assertThat(status.lastError()).isNull();
        assertThat(sink.items).extracting(RawItem::guid).contains("g1");
        assertThat(sink.items.stream().filter(item -> "g1".equals(item.guid()))).hasSize(1);
    }

    private SourceStatus poll(boolean isFullText, Instant now) throws Exception {
        FeedSpec feed = new FeedSpec("odd", server.at("/feed"), null, FeedSpec.USUAL_INTERVAL, isFullText);
        try (FeedRunner runner = new FeedRunner(sink, fetcher, Clock.fixed(now, ZoneOffset.UTC), new Random(7))) {
            runner.hold(List.of(feed));
            runner.pollNow(feed);
            return runner.statuses().get(0);
        }
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[100 * MIB]);
        }
        return bytes.toByteArray();
    }

    private static void drip(OutputStream out) throws Exception {
        out.write("HTTP/1.1 200 X\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n".getBytes(ISO_8859_1));
        for (int i = 0; i < 500; i++) {
            out.write('x');
            out.flush();
            Thread.sleep(100);
        }
    }
}
