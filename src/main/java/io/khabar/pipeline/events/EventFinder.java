package io.khabar.pipeline.events;

import io.khabar.model.NewsEvent;
import io.khabar.model.Part;
import io.khabar.pipeline.events.arms.ArmsFinder;
import io.khabar.pipeline.events.diplomacy.DiplomacyFinder;
import io.khabar.pipeline.events.reading.Lexicon;
import io.khabar.pipeline.events.reading.Readers;
import io.khabar.pipeline.events.report.ArticleFacts;
import io.khabar.pipeline.events.violence.IncidentFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what an article says has happened. Safe for many threads: lexicons are only read. */
public final class EventFinder {
    private static final String VERSION = "events/1";

    private final Map<String, Lexicon> lexicons;

    private EventFinder(Map<String, Lexicon> lexicons) {
        this.lexicons = lexicons;
    }

    /** Knows the languages whose lexicons ship with the project. */
    public static EventFinder shipped() {
        return new EventFinder(Lexicon.languages().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), Lexicon::shipped)));
    }

    /** Name and version, as written into every event. */
    public String version() {
        return VERSION;
    }

    /** The happenings of an article, families apart, each in reading order; none for a language without lexicons. */
    public List<NewsEvent> find(EventInput input) {
        Lexicon lexicon = lexicons.get(input.language());
        if (lexicon == null || lexicon.isEmpty()) {
            return List.of();
        }
        ArticleFacts article =
                new ArticleFacts(input.articleId(), input.version(), input.language(), input.publishedAt(), VERSION);
        List<Readers> parts = List.of(
                Readers.of(input.title(), Part.TITLE, lexicon, input.entities(), input.publishedAt()),
                Readers.of(input.body(), Part.BODY, lexicon, input.entities(), input.publishedAt()));
        List<NewsEvent> events = new ArrayList<>(ArmsFinder.find(article, parts));
        events.addAll(IncidentFinder.find(article, parts));
        events.addAll(DiplomacyFinder.find(article, parts));
        return List.copyOf(events);
    }
}
