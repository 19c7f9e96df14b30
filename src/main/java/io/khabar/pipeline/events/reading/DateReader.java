package io.khabar.pipeline.events.reading;

import io.khabar.model.DatePrecision;
import io.khabar.model.EventDate;
import io.khabar.model.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Finds when something happened by the words around it and the day the article was published. Days are reckoned in
 * UTC+3, the zone that most of the outlets report from, so that the same input gives the same day anywhere.
 */
public final class DateReader {
    /** The zone in which an article's moment becomes a day. */
    public static final ZoneOffset ZONE = ZoneOffset.ofHours(3);

    private static final int VAGUER = 4;

    private final Reading reading;
    private final DateGrammar grammar;
    private final @Nullable LocalDate today;

    /**
     * Reads for one article.
     *
     * @param publishedAt milliseconds since 1970; without it only full dates can be resolved
     */
    public DateReader(Reading reading, NumberReader numbers, @Nullable Long publishedAt) {
        this.reading = reading;
        this.today = publishedAt == null
                ? null
                : Instant.ofEpochMilli(publishedAt).atOffset(ZONE).toLocalDate();
        this.grammar = new DateGrammar(reading, numbers, today);
    }

    /** The article's day. */
    public @Nullable LocalDate today() {
        return today;
    }

    /**
     * The date said nearest to a token within a span; a day before a month, and a month before a year, where one is
     * about as near.
     *
     * @param ahead whether the text speaks of what is to come
     */
    public @Nullable Dated near(int token, Span span, boolean ahead) {
        Dated best = null;
        int i = span.from();
        while (i < span.to()) {
            DateGrammar.Said said = grammar.at(i, ahead);
            if (said == null) {
                i++;
                continue;
            }
            Dated dated = dated(said);
            if (best == null || cost(dated, token) < cost(best, token)) {
                best = dated;
            }
            i = Math.max(i + 1, said.to());
        }
        return best;
    }

    /** The expression of time that begins at the token. */
    public @Nullable Dated at(int token, boolean ahead) {
        DateGrammar.Said said = grammar.at(token, ahead);
        return said == null ? null : dated(said);
    }

    private Dated dated(DateGrammar.Said said) {
        Evidence words = reading.evidence(said.from(), said.to());
        EventDate date = said.date();
        return new Dated(
                new EventDate(date.from(), date.to(), date.precision(), words.text()),
                words,
                new Span(said.from(), said.to()));
    }

    /** A vaguer date must stand nearer to be preferred. */
    private static int cost(Dated dated, int token) {
        int vague = switch (dated.date().precision()) {
            case DAY -> 0;
            case WEEK -> VAGUER;
            case MONTH -> 2 * VAGUER;
            case YEAR, ARTICLE -> 3 * VAGUER;
        };
        return Math.abs(dated.span().from() - token) + vague;
    }

    /** The article's own day, for a happening that the text gives no date. */
    public @Nullable EventDate ofArticle() {
        return today == null ? null : new EventDate(today, today, DatePrecision.ARTICLE, "");
    }
}
