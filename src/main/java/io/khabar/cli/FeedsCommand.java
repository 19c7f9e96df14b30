package io.khabar.cli;

import io.khabar.eval.Table;
import io.khabar.runtime.LiveSources;
import io.khabar.runtime.Stack;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import io.khabar.sources.StateLog;
import io.khabar.sources.feeds.FeedSpec;
import io.khabar.sources.feeds.FeedTrial;
import io.khabar.sources.feeds.FeedsFile;
import io.khabar.sources.feeds.SourceStatus;
import io.khabar.sources.fetch.FetchLimits;
import io.khabar.sources.fetch.HttpFetcher;
import io.khabar.wire.NewsJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code khabar feeds}: the feeds that are polled, and how they are. */
@Command(
        name = "feeds",
        description = "Show, add and check the feeds that a running Khabar polls.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "The list is feeds.yaml in the data directory unless feeds.file or --feeds names another. It can be edited",
            "by hand; a running Khabar follows its changes within seconds.",
            "",
            "Examples:",
            "  khabar feeds add https://example.org/rss --outlet example",
            "  khabar feeds import subscriptions.opml",
            "  khabar feeds check || mail -s 'feeds' desk@example.org"
        })
final class FeedsCommand implements Runnable {
    /** State is read as it is in Kafka; a transaction that stays open is waited for no longer. */
    private static final long PATIENCE_MILLIS = 30_000;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do with the feeds");
    }

    /** Which list, and which Khabar. */
    static final class Which {
        @Mixin
        private ConnectionOptions connection = new ConnectionOptions();

        @Option(names = "--feeds", paramLabel = "FILE", description = "The list of feeds (that of the settings).")
        private @Nullable Path file;

        Settings settings() {
            return connection.settings(file == null ? Map.of() : Map.of(SettingKeys.FEEDS_FILE, file.toString()));
        }

        static FeedsFile list(Settings settings) {
            return LiveSources.feedsFile(settings, settings.path(SettingKeys.DATA_DIR));
        }

        List<SourceStatus> statuses() {
            Settings settings = settings();
            List<FeedSpec> feeds = wrongIsTold(() -> list(settings).read());
            try (Stack stack = Stack.find(settings)) {
                Map<String, String> states = StateLog.read(stack.client(), PATIENCE_MILLIS);
                return SourceStatus.read(feeds, states, Clock.systemUTC().millis());
            }
        }
    }

    @Command(name = "list", description = "Show the feeds and how each is; needs a running Khabar.")
    int list(@Mixin Which which, @Option(names = "--json", description = "As JSON.") boolean json) {
        List<SourceStatus> statuses = which.statuses();
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                json ? NewsJson.pretty(statuses.stream().map(FeedsCommand::told).toList()) : text(statuses));
        return ExitCode.DONE;
    }

    @Command(
            name = "check",
            description =
                    "Show the feeds that fail or have gone silent, and exit with 1 if there are any; needs a running"
                            + " Khabar.")
    int check(@Mixin Which which) {
        List<SourceStatus> statuses = which.statuses();
        List<SourceStatus> troubled = statuses.stream()
                .filter(status -> status.condition().isTrouble())
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        out.println(troubled.isEmpty() ? statuses.size() + " feeds, none fails or is silent" : text(troubled));
        return troubled.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    @Command(name = "add", description = "Add a feed, after a look whether it can be read.")
    int add(
            @Mixin Which which,
            @Parameters(paramLabel = "URL", description = "Address of the feed.") URI url,
            @Mixin Choices choices)
            throws InterruptedException {
        FeedSpec feed = wrongIsTold(() -> choices.feed(url));
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = which.settings();
        if (!choices.noCheck) {
            out.println(tried(feed, settings));
        }
        report(Which.list(settings), List.of(feed));
        return ExitCode.DONE;
    }

    @Command(name = "import", description = "Add the feeds of an OPML file, or of a list in Khabar's own form.")
    int importFile(@Mixin Which which, @Parameters(paramLabel = "FILE", description = "OPML or YAML.") Path file)
            throws IOException {
        if (!Files.isReadable(file)) {
            throw new CommandFailure(ExitCode.NOT_THERE, "cannot read " + file + ": there is no such file");
        }
        String text = Files.readString(file);
        List<FeedSpec> feeds = wrongIsTold(() -> FeedsFile.parse(text));
        if (feeds.isEmpty()) {
            throw new CommandFailure(ExitCode.FAILED, file + " lists no feed: an OPML outline names it as xmlUrl");
        }
        report(Which.list(which.settings()), feeds);
        return ExitCode.DONE;
    }

    /** What may be said of a feed that is added. */
    static final class Choices {
        @Option(names = "--id", paramLabel = "ID", description = "Id of the feed (made of its host).")
        private @Nullable String id;

        @Option(names = "--outlet", paramLabel = "ID", description = "Outlet that publishes it, by id.")
        private @Nullable String outlet;

        @Option(names = "--interval", paramLabel = "MINUTES", description = "Minutes between two polls at first (15).")
        private @Nullable Integer interval;

        @Option(names = "--full-text", description = "Its entries hold whole articles: do not fetch their pages.")
        private boolean fullText;

        @Option(names = "--no-check", description = "Add it though it may not be readable now.")
        private boolean noCheck;

        FeedSpec feed(URI url) {
            Duration pause = interval == null ? FeedSpec.USUAL_INTERVAL : Duration.ofMinutes(interval);
            return FeedSpec.named(id == null ? "" : id, url, outlet, pause, fullText);
        }
    }

    private static String tried(FeedSpec feed, Settings settings) throws InterruptedException {
        try (HttpFetcher fetcher =
                new HttpFetcher(wrongIsTold(() -> LiveSources.addressPolicy(settings)), FetchLimits.DEFAULTS)) {
            return FeedTrial.of(feed, fetcher).summary();
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.FAILED, "not added: " + e.getMessage() + "; --no-check adds it all the same");
        }
    }

    private void report(FeedsFile file, List<FeedSpec> feeds) {
        FeedsFile.Added added = wrongIsTold(() -> file.add(feeds));
        PrintWriter out = spec.commandLine().getOut();
        added.feeds().forEach(feed -> out.println("added " + feed.id() + "  " + feed.url()));
        if (added.known() > 0) {
            out.println(added.known() + " were there already");
        }
        out.println(file.path() + ": a running Khabar follows it within seconds");
    }

    private static <T> T wrongIsTold(java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private static String text(List<SourceStatus> statuses) {
        List<List<String>> rows = statuses.stream()
                .map(status -> List.of(
                        status.id(),
                        status.condition().name().toLowerCase(java.util.Locale.ROOT),
                        time(status.lastSuccess()),
                        status.condition() == SourceStatus.Condition.NEW ? "-" : time(status.lastItem()),
                        status.condition() == SourceStatus.Condition.ENDED ? "never" : time(status.nextPoll()),
                        status.lastError() == null ? "" : status.lastError()))
                .toList();
        return TableText.of(
                new Table("feeds", List.of("id", "condition", "last answer", "last news", "next poll", "why"), rows));
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "-" : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Map<String, Object> told(SourceStatus status) {
        Map<String, Object> told = new TreeMap<>();
        told.put("id", status.id());
        told.put("url", status.url());
        told.put("outlet", status.outlet());
        told.put("condition", status.condition().name());
        told.put("lastSuccess", time(status.lastSuccess()));
        told.put("lastItem", time(status.lastItem()));
        told.put("failures", status.failures());
        told.put("lastError", status.lastError());
        told.put("nextPoll", time(status.nextPoll()));
        return told;
    }
}
