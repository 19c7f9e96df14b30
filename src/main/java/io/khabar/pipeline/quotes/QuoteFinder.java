package io.khabar.pipeline.quotes;

import io.khabar.model.Entity;
import io.khabar.model.Part;
import io.khabar.model.Quote;
import io.khabar.pipeline.quotes.reading.SpeechText;
import io.khabar.pipeline.quotes.reading.SpeechWords;
import io.khabar.text.TextView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds who says what in an article. Safe for many threads: its words are only read. */
public final class QuoteFinder {
    private static final String VERSION = "quotes/1";
    private static final List<String> LANGUAGES = List.of("ar", "en", "fa", "fr", "ru", "tr");

    private final Map<String, SpeechWords> words;

    private QuoteFinder(Map<String, SpeechWords> words) {
        this.words = Map.copyOf(words);
    }

    /** Knows the languages whose words of speech ship with the project: ar en fa fr ru tr. */
    public static QuoteFinder shipped() {
        Map<String, SpeechWords> words = new HashMap<>();
        for (String language : LANGUAGES) {
            words.put(language, Objects.requireNonNull(SpeechWords.shipped(language), language));
        }
        return new QuoteFinder(words);
    }

    /** Name and version, as every output has it. */
    public String version() {
        return VERSION;
    }

    /**
     * The quotes of an article in reading order, the title's first; none for a language without words of speech.
     *
     * @param language BCP 47 code of both views
     * @param entities named in title and body
     */
    public List<Quote> find(TextView title, TextView body, String language, List<Entity> entities) {
        SpeechWords known = words.get(language);
        if (known == null) {
            return List.of();
        }
        SpeechText titleText = SpeechText.of(title, Part.TITLE, known, entities);
        SpeechText bodyText = SpeechText.of(body, Part.BODY, known, entities);
        Offices offices = new Offices();
        offices.learn(titleText);
        offices.learn(bodyText);
        List<Quote> quotes = new ArrayList<>(new PartQuotes(titleText, offices).read());
        quotes.addAll(new PartQuotes(bodyText, offices).read());
        return List.copyOf(quotes);
    }
}
