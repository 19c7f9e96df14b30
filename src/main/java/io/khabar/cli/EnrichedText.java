package io.khabar.cli;

import io.khabar.model.Article;
import io.khabar.model.Credit;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.Entity;
import io.khabar.model.Evidence;
import io.khabar.model.NewsEvent;
import io.khabar.model.Part;
import io.khabar.model.Quote;
import io.khabar.model.TopicEvidence;
import io.khabar.model.TopicMatch;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An enriched article for people to read. */
final class EnrichedText {
    private static final int SHOWN_AT_MOST = 12;
    private static final int QUOTES_IN_BRIEF = 3;

    private final Ink ink;
    private final MarkedText marks;

    EnrichedText(Ink ink) {
        this.ink = ink;
        this.marks = new MarkedText(ink);
    }

    /** A few lines: what passes by in {@code khabar tail} and {@code khabar demo}. */
    String brief(EnrichedArticle enriched) {
        Article article = enriched.article();
        StringBuilder out = new StringBuilder();
        out.append(ink.bold(article.title().isEmpty() ? "(no title)" : article.title()))
                .append('\n')
                .append(facts(enriched));
        for (TopicMatch match : enriched.topics()) {
            out.append("  ")
                    .append(ink.green(match.topic()))
                    .append(score(match))
                    .append(words(match))
                    .append('\n');
        }
        for (Quote quote : enriched.quotes().stream().limit(QUOTES_IN_BRIEF).toList()) {
            out.append("  ").append(ink.blue("quote ")).append(quote(quote)).append('\n');
        }
        for (NewsEvent event : enriched.events()) {
            out.append("  ").append(ink.blue("event ")).append(event.summary()).append('\n');
        }
        return out.toString();
    }

    /** Everything, with the text and its marked evidence. */
    String whole(EnrichedArticle enriched) {
        StringBuilder out = new StringBuilder(brief(enriched));
        section(
                out,
                "entities",
                enriched.entities().stream().map(EnrichedText::entity).toList());
        section(
                out,
                "quotes",
                enriched.quotes().stream().map(EnrichedText::quote).toList());
        section(
                out,
                "events",
                enriched.events().stream().map(EnrichedText::event).toList());
        out.append(ink.bold("text, with the topics' evidence marked")).append('\n');
        out.append(marked(enriched, Part.TITLE))
                .append("\n\n")
                .append(marked(enriched, Part.BODY))
                .append('\n');
        return out.toString();
    }

    private String marked(EnrichedArticle enriched, Part part) {
        List<Evidence> evidence = enriched.topics().stream()
                .flatMap(match -> match.evidence().stream().map(TopicEvidence::at))
                .toList();
        return marks.mark(enriched.article().text(part), part, evidence);
    }

    private String facts(EnrichedArticle enriched) {
        Article article = enriched.article();
        String credits = article.credits().stream().map(Credit::name).distinct().collect(Collectors.joining(", "));
        String line = "  " + article.id().substring(0, 8) + " v" + article.version() + "  "
                + enriched.language().code() + percent(enriched.language().confidence()) + "  "
                + enriched.relation().name().toLowerCase(Locale.ROOT) + "  from " + article.source()
                + (credits.isEmpty() ? "" : ", credit " + credits);
        return ink.faint(line) + "\n";
    }

    private String words(TopicMatch match) {
        String words = match.evidence().stream()
                .map(one -> one.at().text()
                        + ink.faint("@" + one.at().part().name().toLowerCase(Locale.ROOT) + " "
                                + one.at().start() + "–" + one.at().end()))
                .limit(SHOWN_AT_MOST)
                .collect(Collectors.joining(", "));
        int more = match.evidence().size() - SHOWN_AT_MOST;
        return words + (more > 0 ? " and " + more + " more" : "");
    }

    private static String score(TopicMatch match) {
        return String.format(Locale.ROOT, " %.2f  ", match.score());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, " %.0f%%", share * 100);
    }

    private void section(StringBuilder out, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.append(ink.bold(title)).append('\n');
            lines.forEach(line -> out.append("  ").append(line).append('\n'));
        }
    }

    private static String entity(Entity entity) {
        String surfaces =
                entity.mentions().stream().map(Evidence::text).distinct().collect(Collectors.joining(", "));
        return entity.name() + "  [" + entity.id() + (entity.wikidata() == null ? "" : " " + entity.wikidata()) + "]  "
                + entity.mentions().size() + "×: " + surfaces;
    }

    private static String quote(Quote quote) {
        String speaker = quote.speakerName() == null ? "somebody" : quote.speakerName();
        String verb = quote.verb() == null ? "" : " " + quote.verb();
        String words = quote.quote().text();
        return speaker + (quote.resolved() ? " (carried over)" : "") + verb + ": "
                + (quote.direct() ? "«" + words + "»" : words);
    }

    private static String event(NewsEvent event) {
        return event.mode().name().toLowerCase(Locale.ROOT) + "  " + event.summary() + "  ← "
                + event.evidence().get(0).text();
    }
}
