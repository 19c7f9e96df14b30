package io.khabar.cli;

import io.khabar.model.DeadLetter;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.NewsEvent;
import io.khabar.model.Verdict;
import io.khabar.runtime.NewsReader;
import io.khabar.runtime.Received;
import io.khabar.runtime.Stack;
import io.khabar.wire.KafkaTopic;
import io.khabar.wire.KafkaTopics;
import io.khabar.wire.NewsHeaders;
import io.khabar.wire.NewsJson;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code khabar tail}: shows what comes out. */
@Command(
        name = "tail",
        description = "Show what comes out, as it comes.",
        footer = {"", "Examples:", "  khabar tail", "  khabar tail arms-deals --lang ar --from beginning --json"})
final class TailCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "WHAT",
            defaultValue = "enriched",
            description = "enriched, events, verdicts, dead-letters, or the id of a topic (${DEFAULT-VALUE}).")
    private String what = "enriched";

    @Option(
            names = "--from",
            paramLabel = "TIME",
            defaultValue = "now",
            description = "beginning, now, or an instant such as 2026-01-31T12:00:00Z (${DEFAULT-VALUE}).")
    private String from = "now";

    @Option(names = "--lang", paramLabel = "CODE", description = "Only articles in this language.")
    private @Nullable String language;

    @Option(names = "--topic", paramLabel = "ID", description = "Only articles about this topic.")
    private @Nullable String topic;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(names = "--max", paramLabel = "N", description = "Stop after N.")
    private long most = Long.MAX_VALUE;

    @Option(names = "--until-end", description = "Stop when all there is has been shown.")
    private boolean untilEnd;

    @Override
    public Integer call() {
        try (Stack connected = connection.find()) {
            KafkaTopics kafkaTopics = connected.kafkaTopics();
            switch (what) {
                case "enriched" -> show(connected, kafkaTopics.enriched(), this::enriched);
                case "events" -> show(connected, kafkaTopics.events(), TailCommand::event);
                case "verdicts" -> show(connected, kafkaTopics.verdicts(), TailCommand::verdict);
                case "dead-letters" -> show(connected, kafkaTopics.deadLetters(), TailCommand::deadLetter);
                default -> show(connected, ofTopic(kafkaTopics), this::enriched);
            }
        }
        return ExitCode.DONE;
    }

    private KafkaTopic<String, EnrichedArticle> ofTopic(KafkaTopics kafkaTopics) {
        return new KafkaTopic<>(
                KafkaTopics.ofTopic(what),
                kafkaTopics.enriched().keys(),
                kafkaTopics.enriched().values());
    }

    private <V> void show(Stack connected, KafkaTopic<String, V> kafkaTopic, Function<V, String> text) {
        PrintWriter out = spec.commandLine().getOut();
        long shown = 0;
        try (NewsReader<V> reader = NewsReader.open(connected.client(), kafkaTopic, start())) {
            while (shown < most && !(untilEnd && reader.isCaughtUp())) {
                List<Received<V>> fitting =
                        reader.poll(PATIENCE).stream().filter(this::isWanted).toList();
                for (Received<V> one : fitting.subList(0, (int) Math.min(fitting.size(), most - shown))) {
                    out.println(json ? NewsJson.line(one.value()) : text.apply(one.value()));
                    shown++;
                }
                out.flush();
            }
        }
    }

    /** By the headers alone, as any consumer may filter. */
    private boolean isWanted(Received<?> received) {
        boolean inLanguage =
                language == null || language.equals(received.headers().get(NewsHeaders.LANGUAGE));
        String topics = received.headers().getOrDefault(NewsHeaders.TOPICS, "");
        return inLanguage && (topic == null || List.of(topics.split(",", -1)).contains(topic));
    }

    private @Nullable Instant start() {
        try {
            return switch (from) {
                case "now" -> null;
                case "beginning" -> Instant.EPOCH;
                default -> Instant.parse(from);
            };
        } catch (DateTimeParseException e) {
            throw new CommandFailure(
                    ExitCode.CALLED_WRONGLY,
                    "--from must be beginning, now or an instant such as 2026-01-31T12:00:00Z, but is '" + from + "'");
        }
    }

    private String enriched(EnrichedArticle enriched) {
        return new EnrichedText(Ink.ofStandardOutput()).brief(enriched);
    }

    private static String event(NewsEvent event) {
        return event.mode().name().toLowerCase(Locale.ROOT) + "  " + event.summary() + "\n  "
                + event.evidence().get(0).text() + "\n  in " + event.articleId() + ", event " + event.id();
    }

    private static String verdict(Verdict verdict) {
        String of = verdict.root() == null ? "" : " of " + verdict.root();
        return String.format(
                Locale.ROOT,
                "%s v%d  %s%s  (%s; J %.2f, C %.2f)  %s: %s",
                verdict.articleId(),
                verdict.version(),
                verdict.relation().name().toLowerCase(Locale.ROOT),
                of,
                verdict.reason(),
                verdict.jaccard(),
                verdict.containment(),
                verdict.outlet() == null ? verdict.source() : verdict.outlet(),
                verdict.title());
    }

    private static String deadLetter(DeadLetter letter) {
        return DeadLetterText.brief(letter);
    }
}
