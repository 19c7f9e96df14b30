package io.khabar.sources.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.model.RawItem;
import io.khabar.sources.MemorySink;
import io.khabar.sources.SinkTakenOver;
import io.khabar.sources.fetch.AddressPolicy;
import io.khabar.sources.fetch.FetchLimits;
import io.khabar.sources.fetch.HttpFetcher;
import io.khabar.sources.fetch.MisbehavingServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FeedPollerTest {
    private static final Instant NOON = Instant.parse("2019-04-08T12:00:00Z");
    private static final String RSS = "<?xml version='1.0'?><rss"
            + " version='2.0'><channel><title>t</title><language>ar</language>%s</channel></rss>";
    private static final String ITEM =
            "<item><title>One</title><link>/one.html</link><guid>g1</guid><description>A teaser"
                    + " &lt;b&gt;only&lt;/b&gt;</description><pubDate>Mon, 08 Apr 2019 10:00:00 GMT</pubDate></item>";

    private final MemorySink sink = new MemorySink();
    private MisbehavingServer server;
    private HttpFetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = new MisbehavingServer();
        fetcher =
                new HttpFetcher(AddressPolicy.allowing(Set.of(InetAddress.getLoopbackAddress())), FetchLimits.DEFAULTS);
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.close();
    }

    @Test
    void fetchesThePageOfATeaser() throws Exception {
        feed(RSS.formatted(ITEM));
        server.on("/one.html", 200, "Content-Type: text/html; charset=utf-8\r\n", "<p>the whole</p>");

        poll(false, NOON);

        RawItem item = sink.items.get(0);
        assertThat(new String(item.payload().array(), UTF_8)).isEqualTo("<p>the whole</p>");
        assertThat(item.source()).isEqualTo("sana");
        assertThat(item.title()).isEqualTo("One");
        assertThat(item.url()).isEqualTo(server.at("/one.html").toString());
        assertThat(item.publishedAt())
                .isEqualTo(Instant.parse("2019-04-08T10:00:00Z").toEpochMilli());
    }

    @Test
    void keepsTheTeaserWhereThePageIsRefused() throws Exception {
        feed(RSS.formatted(ITEM.replace("/one.html", "http://10.0.0.1/x")));

        poll(false, NOON);

        assertThat(sink.items).singleElement().satisfies(item -> {
            assertThat(new String(item.payload().array(), UTF_8)).contains("A teaser <b>only</b>");
            assertThat(item.attributes().get("page-refused")).isNotBlank();
        });
    }

    @Test
    void remembersAfterARestartWhatItHadAndAsksConditionally() throws Exception {
        server.on("/feed", 200, "ETag: \"v1\"\r\n", RSS.formatted(ITEM));
        poll(true, NOON);
        poll(true, NOON.plusSeconds(3600));

        assertThat(sink.items).hasSize(1);
        assertThat(server.requests.get(server.requests.size() - 1)).contains("If-None-Match: \"v1\"");
    }

    @Test
    void pollsLessOftenWhileNothingIsNew() throws Exception {
        server.on("/feed", 304, "", "");

        SourceStatus status = poll(true, NOON);

        assertThat(status.nextPoll()).isBetween(NOON.plusSeconds(1350), NOON.plusSeconds(1485));
        assertThat(status.condition()).isEqualTo(SourceStatus.Condition.OK);
    }

    @Test
    void waitsAsLongAsIsAskedForButNotForACentury() throws Exception {
        server.on("/feed", 429, "Retry-After: 7200\r\n", "");
        assertThat(poll(true, NOON).nextPoll()).isBetween(NOON.plusSeconds(7200), NOON.plusSeconds(7920));

        server.on("/feed", 503, "Retry-After: Thu, 01 Jan 2099 00:00:00 GMT\r\n", "");
        assertThat(poll(true, NOON).nextPoll()).isBefore(NOON.plus(Duration.ofHours(27)));
    }

    @Test
    void endsAFeedThatIsGoneAndFollowsOneThatMoved() throws Exception {
        server.on("/feed", 301, "Location: /new\r\n", "");
        server.on("/new", 200, "", RSS.formatted(ITEM));
        assertThat(poll(true, NOON).url()).isEqualTo(server.at("/new").toString());

        server.on("/new", 410, "", "");
        assertThat(poll(true, NOON).condition()).isEqualTo(SourceStatus.Condition.ENDED);
    }

    @Test
    void saysThatASourceFailsOrIsSilent() throws Exception {
        server.on("/feed", 500, "", "");
        poll(true, NOON);
        poll(true, NOON);
        SourceStatus failing = poll(true, NOON);
        assertThat(failing.condition()).isEqualTo(SourceStatus.Condition.FAILING);
        assertThat(failing.lastError()).isEqualTo("HTTP status 500");

        server.on("/feed", 304, "", "");
        assertThat(poll(true, NOON.plus(Duration.ofDays(3))).condition()).isEqualTo(SourceStatus.Condition.SILENT);
    }

    @Test
    void readsAFeedWithADoctypeAndResolvesNothingOfIt() throws Exception {
        feed("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'><!ENTITY y '"
                + server.at("/leak") + "'>]>" + RSS.formatted(ITEM).substring("<?xml version='1.0'?>".length()));

        poll(true, NOON);

        assertThat(sink.items).hasSize(1);
        assertThat(server.requests).noneMatch(request -> request.contains("/leak"));
    }

    @Test
    void keepsWhatIsSoundOfAFeedThatIsNoUtf8AndHasDatesOf2099() throws Exception {
        byte[] feed = RSS.formatted(ITEM.replace("2019", "2099").replace("teaser", "te\u0001ser"))
                .getBytes(UTF_8);
        for (int i = 0; i < feed.length; i++) {
            feed[i] = feed[i] == 1 ? (byte) 0xFF : feed[i];
        }
        server.on("/feed", 200, "Content-Type: application/rss+xml; charset=utf-8\r\n", feed);

        poll(true, NOON);

        assertThat(sink.items).hasSize(1);
    }

    @Test
    void readsAtomAndJsonFeed() throws Exception {
        feed("<feed"
                + " xmlns='http://www.w3.org/2005/Atom'><title>t</title><id>f</id><entry><title>A</title><id>a1</id><link"
                + " href='https://a.example/1'/><updated>2019-04-08T10:00:00Z</updated><content"
                + " type='html'>text</content></entry></feed>");
        poll(true, NOON);
        feed(
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"j1\",\"title\":\"J\",\"content_text\":\"text\"}]}");
        poll(true, NOON);

        assertThat(sink.items).extracting(RawItem::guid).containsExactly("a1", "j1");
        assertThat(sink.items).extracting(RawItem::title).containsExactly("A", "J");
    }

    @Test
    void takesALargeFeedInSeveralPollsAndLosesNothing() throws Exception {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 450; i++) {
            items.append(ITEM.replace("g1", "g" + i));
        }
        server.on("/feed", 200, "ETag: \"v1\"\r\n", RSS.formatted(items));

        poll(true, NOON);
        assertThat(sink.items).hasSize(200);
        SourceStatus second = poll(true, NOON.plusSeconds(60));
        assertThat(second.nextPoll()).isBefore(NOON.plusSeconds(60 + 67));
        poll(true, NOON.plusSeconds(120));

        assertThat(sink.items).extracting(RawItem::guid).doesNotHaveDuplicates().hasSize(450);
    }

    @Test
    void tellsMetersOfEachSource() throws Exception {
        server.on("/feed", 500, "", "");
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        FeedSpec feed = new FeedSpec("sana", server.at("/feed"), null, FeedSpec.USUAL_INTERVAL, true);
        try (FeedRunner runner = new FeedRunner(sink, fetcher, Clock.fixed(NOON, ZoneOffset.UTC), new Random(7))) {
            runner.bindTo(meters);
            runner.hold(List.of(feed));
            for (int i = 0; i < 3; i++) {
                runner.pollNow(feed);
            }

            assertThat(meters.get("khabar.source.trouble")
                            .tag("source", "sana")
                            .gauge()
                            .value())
                    .isEqualTo(2);
            assertThat(meters.get("khabar.sources")
                            .tag("condition", "failing")
                            .gauge()
                            .value())
                    .isEqualTo(1);
        }
    }

    @Test
    void stopsWhereAnotherProcessHasTakenOver() throws Exception {
        feed(RSS.formatted(ITEM));
        sink.refusal = new SinkTakenOver("another process", new IllegalStateException());
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (FeedRunner runner = new FeedRunner(sink, fetcher, Clock.systemUTC(), new Random(7))) {
            runner.bindTo(meters);
            runner.follow(List.of(new FeedSpec("sana", server.at("/feed"), null, FeedSpec.USUAL_INTERVAL, true)));

            while (meters.get("khabar.feeds.polling").gauge().value() > 0) {
                Thread.sleep(10);
            }
        }
        assertThat(sink.items).isEmpty();
    }

    @Test
    void obeysRobots() throws Exception {
        server.on("/robots.txt", 200, "", "User-agent: *\nDisallow: /feed\n");
        feed(RSS.formatted(ITEM));

        assertThat(poll(true, NOON).lastError()).contains("asks robots to stay away");
        assertThat(sink.items).isEmpty();
    }

    @Test
    void readsListsAndOpml() {
        assertThat(FeedList.ofYaml(
                        "feeds:\n- {id: sana, url: 'https://sana.example/rss', interval: 10m, full-text: true}\n"))
                .singleElement()
                .satisfies(feed -> {
                    assertThat(feed.interval()).isEqualTo(Duration.ofMinutes(10));
                    assertThat(feed.isFullText()).isTrue();
                });
        assertThat(FeedList.ofOpml("<opml version='2.0'><body><outline text='N'><outline text='Le Phare'"
                        + " xmlUrl='https://p.example/r'/></outline></body></opml>"))
                .extracting(FeedSpec::id)
                .containsExactly("le-phare");
        assertThatThrownBy(() -> FeedList.ofYaml("feeds:\n- {id: x, url: 'https://x.example/', fulltext: true}\n"))
                .hasMessage("feed x has the unknown key fulltext");
    }

    private void feed(String body) {
        server.on("/feed", 200, "Content-Type: application/xml; charset=utf-8\r\n", body);
    }

    /** Polls as a process does that has just started: from what the sink has kept. */
    private SourceStatus poll(boolean isFullText, Instant now) throws Exception {
        FeedSpec feed = new FeedSpec("sana", server.at("/feed"), null, FeedSpec.USUAL_INTERVAL, isFullText);
        try (FeedRunner runner = new FeedRunner(sink, fetcher, Clock.fixed(now, ZoneOffset.UTC), new Random(7))) {
            runner.hold(List.of(feed));
            runner.pollNow(feed);
            return runner.statuses().get(0);
        }
    }
}
