package io.khabar.cli;

import io.khabar.model.Article;
import io.khabar.model.DeadLetter;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.NewsEvent;
import io.khabar.model.Relation;
import io.khabar.model.Verdict;
import io.khabar.runtime.NewsReader;
import io.khabar.runtime.Received;
import io.khabar.runtime.Stack;
import io.khabar.wire.KafkaTopic;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Follows the samples through the pipeline, prints what comes out, and counts. */
final class DemoReport {
    private static final Duration POLL = Duration.ofMillis(50);

    private final Stack stack;
    private final PrintWriter out;
    private final EnrichedText text = new EnrichedText(Ink.ofStandardOutput());
    private final Map<Relation, Integer> relations = new TreeMap<>();
    private int articles;
    private int verdicts;
    private int goneOn;
    private int enriched;
    private int events;
    private int eventsPromised;
    private int rejectedByIntake;
    private int deadLetters;

    DemoReport(Stack stack, PrintWriter out) {
        this.stack = stack;
        this.out = out;
    }

    /** Reads until all is accounted for; whether it was, in time. */
    boolean follow(long fed, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try (NewsReader<Article> made = open(stack.kafkaTopics().articles());
                NewsReader<Verdict> decided = open(stack.kafkaTopics().verdicts());
                NewsReader<EnrichedArticle> told = open(stack.kafkaTopics().enriched());
                NewsReader<NewsEvent> happened = open(stack.kafkaTopics().events());
                NewsReader<DeadLetter> failed = open(stack.kafkaTopics().deadLetters())) {
            while (!isComplete(fed) && System.nanoTime() < deadline) {
                articles += made.poll(POLL).size();
                decided.poll(POLL).forEach(this::count);
                told.poll(POLL).forEach(this::show);
                events += happened.poll(POLL).size();
                failed.poll(POLL).forEach(this::count);
            }
        }
        return isComplete(fed);
    }

    private <V> NewsReader<V> open(KafkaTopic<String, V> kafkaTopic) {
        return NewsReader.open(stack.client(), kafkaTopic, Instant.EPOCH);
    }

    private boolean isComplete(long fed) {
        return articles + rejectedByIntake == fed
                && verdicts == articles
                && enriched == goneOn
                && events == eventsPromised;
    }

    private void count(Received<?> received) {
        if (received.value() instanceof Verdict verdict) {
            verdicts++;
            relations.merge(verdict.relation(), 1, Integer::sum);
            goneOn += verdict.relation().goesOn() ? 1 : 0;
        } else if (received.value() instanceof DeadLetter letter) {
            deadLetters++;
            rejectedByIntake += letter.stage().startsWith("intake/") ? 1 : 0;
            out.println("dead letter: " + letter.detail() + "\n");
        }
    }

    private void show(Received<EnrichedArticle> received) {
        enriched++;
        eventsPromised += received.value().events().size();
        out.println(text.brief(received.value()));
        out.flush();
    }

    String summary(long fed) {
        StringBuilder summary = new StringBuilder(fed + " items fed: " + articles + " articles");
        relations.forEach((relation, count) -> summary.append(", ")
                .append(count)
                .append(' ')
                .append(relation.name().toLowerCase(Locale.ROOT)));
        return summary.append("; ")
                .append(enriched)
                .append(" enriched, ")
                .append(events)
                .append(" events, ")
                .append(deadLetters)
                .append(" dead letters")
                .toString();
    }
}
