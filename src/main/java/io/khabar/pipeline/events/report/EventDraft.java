package io.khabar.pipeline.events.report;

import io.khabar.model.Actor;
import io.khabar.model.ArmsTransfer;
import io.khabar.model.ConflictIncident;
import io.khabar.model.Diplomacy;
import io.khabar.model.EventDate;
import io.khabar.model.EventKind;
import io.khabar.model.EventMode;
import io.khabar.model.EventPlace;
import io.khabar.model.Evidence;
import io.khabar.model.NewsEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event while its fields are gathered. */
public final class EventDraft {
    private static final double STEPS = 100;

    private final EventKind kind;
    private final EventMode mode;
    private final List<Actor> actors = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<String> identity = new ArrayList<>();
    private @Nullable EventDate date;
    private @Nullable EventPlace place;
    private @Nullable ArmsTransfer arms;
    private @Nullable ConflictIncident incident;
    private @Nullable Diplomacy diplomacy;
    private double confidence;
    private String summary = "";

    /** Starts with the words that report it. */
    public EventDraft(EventKind kind, EventMode mode, Evidence core) {
        this.kind = kind;
        this.mode = mode;
        evidence.add(core);
        identity.add(kind.name());
    }

    /** Adds who takes part, with the words that name it. */
    public EventDraft actor(Actor actor, @Nullable Evidence words) {
        actors.add(actor);
        return supportedBy(words);
    }

    /** Adds words that support a field. */
    public EventDraft supportedBy(@Nullable Evidence words) {
        if (words != null && !evidence.contains(words)) {
            evidence.add(words);
        }
        return this;
    }

    public EventDraft on(@Nullable EventDate when) {
        this.date = when;
        return this;
    }

    public EventDraft at(@Nullable EventPlace where) {
        this.place = where;
        return this;
    }

    public EventDraft arms(ArmsTransfer transfer) {
        this.arms = transfer;
        return this;
    }

    public EventDraft incident(ConflictIncident detail) {
        this.incident = detail;
        return this;
    }

    public EventDraft diplomacy(Diplomacy detail) {
        this.diplomacy = detail;
        return this;
    }

    /** Names the parts that other articles on the same happening share. */
    public EventDraft identifiedBy(List<String> parts) {
        identity.addAll(parts);
        return this;
    }

    /** How sure the extraction is, from 0 to 1. */
    public EventDraft confidence(double value) {
        this.confidence = Math.round(Math.min(1, value) * STEPS) / STEPS;
        return this;
    }

    public EventDraft summary(String line) {
        this.summary = line;
        return this;
    }

    /** The finished event of an article. */
    public NewsEvent of(ArticleFacts article) {
        return new NewsEvent(
                EventIds.of(identity),
                kind,
                mode,
                article.id(),
                article.version(),
                article.language(),
                article.publishedAt(),
                date,
                place,
                actors,
                arms,
                incident,
                diplomacy,
                confidence,
                evidence,
                summary,
                article.extractor());
    }
}
