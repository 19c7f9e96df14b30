package io.khabar.pipeline.events.diplomacy;

import io.khabar.model.NewsEvent;
import io.khabar.pipeline.events.reading.Party;
import io.khabar.pipeline.events.reading.Readers;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Span;
import io.khabar.pipeline.events.reading.Tag;
import io.khabar.pipeline.events.report.ArticleFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds meetings, acts and protests. */
public final class DiplomacyFinder {
    private static final int LONGEST_SENTENCE = 200;
    private static final int MOST = 100;
    private static final Tag[] TALK = {Tag.MEET, Tag.ACT, Tag.PROCESS};
    private static final Tag[] ANY = {Tag.MEET, Tag.ACT, Tag.PROCESS, Tag.PROTEST, Tag.PROTESTER};

    private DiplomacyFinder() {}

    /** Reads title and body, in this order. */
    public static List<NewsEvent> find(ArticleFacts article, List<Readers> parts) {
        Map<String, Act> acts = new LinkedHashMap<>();
        for (Readers part : parts) {
            if (mentions(part.reading())) {
                readPart(part, acts);
            }
        }
        return acts.values().stream().map(act -> act.toEvent(article)).toList();
    }

    private static boolean mentions(Reading reading) {
        for (Tag tag : ANY) {
            if (reading.anywhere(tag)) {
                return true;
            }
        }
        return false;
    }

    private static void readPart(Readers part, Map<String, Act> acts) {
        ProtestReader protests = new ProtestReader(part);
        ActReader talks = new ActReader(part);
        for (Span sentence : part.reading().sentences()) {
            for (int from = sentence.from(); from < sentence.to(); from += LONGEST_SENTENCE) {
                Span span = new Span(from, Math.min(sentence.to(), from + LONGEST_SENTENCE));
                if (has(part.reading(), span, ANY)) {
                    List<Party> parties = part.parties().in(span);
                    protests.read(span, parties).forEach(act -> add(act, acts));
                    if (has(part.reading(), span, TALK)) {
                        talks.read(span, parties).forEach(act -> add(act, acts));
                    }
                }
            }
        }
    }

    private static boolean has(Reading reading, Span span, Tag[] tags) {
        for (int i = span.from(); i < span.to(); i = reading.end(i)) {
            if (reading.hasAny(i, tags)) {
                return true;
            }
        }
        return false;
    }

    private static void add(Act act, Map<String, Act> acts) {
        if (acts.size() < MOST || acts.containsKey(act.key())) {
            acts.merge(act.key(), act, Act::with);
        }
    }
}
