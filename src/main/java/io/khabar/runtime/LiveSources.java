package io.khabar.runtime;

import io.javalin.util.JavalinBindException;
import io.khabar.http.Access;
import io.khabar.model.Ids;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import io.khabar.sources.KafkaSink;
import io.khabar.sources.RawItemSink;
import io.khabar.sources.SinkRefused;
import io.khabar.sources.SinkUnavailable;
import io.khabar.sources.api.ApiSettings;
import io.khabar.sources.api.IngestApi;
import io.khabar.sources.feeds.FeedRunner;
import io.khabar.sources.feeds.FeedsFile;
import io.khabar.sources.feeds.FeedsWatch;
import io.khabar.sources.fetch.AddressPolicy;
import io.khabar.sources.fetch.FetchLimits;
import io.khabar.sources.fetch.HttpFetcher;
import io.khabar.wire.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** The sources that run beside the applications: the HTTP API, and the feeds. */
public final class LiveSources implements MeterBinder, AutoCloseable {
    private static final String FEEDS = "feeds";

    private final List<MeterBinder> meters = new ArrayList<>();
    private final Started started = new Started();
    private Optional<Path> feedsFile = Optional.empty();

    private LiveSources() {}

    /** Nothing, where another instance has them. */
    static LiveSources none() {
        return new LiveSources();
    }

    /**
     * Starts what the settings ask for; the Kafka topics must be there.
     *
     * @throws StartFailure when a setting is wrong, a port is taken or Kafka takes nothing
     */
    static LiveSources start(Stack stack, Tracing tracing) {
        LiveSources sources = new LiveSources();
        try {
            if (stack.settings().number(SettingKeys.API_PORT) != SettingKeys.NO_PORT) {
                sources.startApi(stack, tracing);
            }
            sources.startFeeds(stack);
            return sources;
        } catch (IllegalArgumentException | SinkUnavailable | SinkRefused e) {
            StartFailure failure = new StartFailure(String.valueOf(e.getMessage()), e);
            sources.started.undo(failure);
            throw failure;
        } catch (RuntimeException e) {
            sources.started.undo(e);
            throw e;
        }
    }

    private void startApi(Stack stack, Tracing tracing) {
        ApiSettings settings = apiSettings(stack.settings());
        IngestApi api = started.add(api(stack, settings, tracing));
        meters.add(api);
        stack.publishPage("api", "http://" + settings.host() + ":" + api.port() + IngestApi.ARTICLES);
    }

    private static IngestApi api(Stack stack, ApiSettings settings, Tracing tracing) {
        try {
            return IngestApi.start(settings, sink(stack, nameHere(stack)), Clock.systemUTC(), tracing);
        } catch (JavalinBindException e) {
            throw new StartFailure(
                    "port " + settings.port() + " of " + settings.host()
                            + " is taken by another process; choose another"
                            + " with --api-port, 0 for any free one, or -1 for no API",
                    e);
        }
    }

    private static ApiSettings apiSettings(Settings settings) {
        return new ApiSettings(
                settings.text(SettingKeys.API_HOST),
                settings.number(SettingKeys.API_PORT),
                Access.of(settings.text(SettingKeys.API_TOKEN)),
                settings.number(SettingKeys.API_MAX_BODY_BYTES),
                settings.number(SettingKeys.API_MAX_ITEM_BYTES),
                settings.number(SettingKeys.API_QUEUE_BYTES),
                settings.duration(SettingKeys.API_PATIENCE));
    }

    /** Of this instance alone: a data directory has one process, and instances must not throw each other out. */
    private static String nameHere(Stack stack) {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "";
        }
        return "api-" + Ids.of(host, stack.dataDirectory().toAbsolutePath().toString());
    }

    /** One process polls the feeds; the last that starts takes over from the one before. */
    private void startFeeds(Stack stack) {
        FeedsFile file = feedsFile(stack.settings(), stack.dataDirectory());
        boolean isWanted = !stack.settings().text(SettingKeys.FEEDS_FILE).isEmpty()
                || !stack.settings().flag(SettingKeys.EPHEMERAL);
        if (!isWanted) {
            return;
        }
        feedsFile = Optional.of(file.path());
        HttpFetcher fetcher = new HttpFetcher(addressPolicy(stack.settings()), FetchLimits.DEFAULTS);
        started.add(fetcher);
        FeedsWatch watch = new FeedsWatch(
                file, () -> new FeedRunner(sink(stack, FEEDS), fetcher, Clock.systemUTC(), new Random()));
        started.add(watch);
        meters.add(watch);
        watch.start();
    }

    private static RawItemSink sink(Stack stack, String name) {
        return KafkaSink.open(
                stack.client(), stack.kafkaTopics(), name, stack.settings().duration(SettingKeys.START_PATIENCE));
    }

    /** Where feeds are listed. */
    public static FeedsFile feedsFile(Settings settings, Path dataDirectory) {
        String named = settings.text(SettingKeys.FEEDS_FILE);
        return new FeedsFile(named.isEmpty() ? dataDirectory.resolve("feeds.yaml") : Path.of(named));
    }

    /** Which addresses feeds may be fetched from. */
    public static AddressPolicy addressPolicy(Settings settings) {
        Set<InetAddress> allowed = new HashSet<>();
        for (String address : settings.list(SettingKeys.FEEDS_ALLOWED_ADDRESSES)) {
            try {
                allowed.add(InetAddress.getByName(address));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(
                        SettingKeys.FEEDS_ALLOWED_ADDRESSES + " has " + address + ", which is no address", e);
            }
        }
        return AddressPolicy.allowing(allowed);
    }

    /** The list of feeds that is followed, where one is. */
    public Optional<Path> feedsFile() {
        return feedsFile;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        meters.forEach(each -> each.bindTo(registry));
    }

    /** Takes no more, and writes what waits. */
    @Override
    public void close() {
        started.close();
    }
}
