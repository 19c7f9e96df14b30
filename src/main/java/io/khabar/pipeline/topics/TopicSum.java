package io.khabar.pipeline.topics;

import io.khabar.model.Entity;
import io.khabar.model.Evidence;
import io.khabar.model.Part;
import io.khabar.pipeline.topics.definition.Near;
import io.khabar.pipeline.topics.definition.Subject;
import io.khabar.text.TextView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Sums what an article says about one topic. */
final class TopicSum {
    private static final int NONE = -1;

    private final CompiledTopic topic;
    private final Subject subject;
    private final Reading reading;
    private final DocumentHits hits;
    private final List<Counted> counted = new ArrayList<>();

    TopicSum(CompiledTopic topic, Reading reading) {
        this.topic = topic;
        this.subject = topic.subject;
        this.reading = reading;
        this.hits = reading.hits();
    }

    /** Everything that counts, in no order. */
    List<Counted> count() {
        topic.words.forEach(this::countWord);
        topic.pairs.forEach(this::countPair);
        reading.entities().forEach(this::countEntity);
        return counted;
    }

    /** The first required group that is missing or excluded group that is there, or an empty text. */
    String missing() {
        for (CompiledTopic.Needed group : topic.required) {
            if (hitsOf(group.any(), group.hits()) < group.hits()) {
                return "required: " + group.rule();
            }
        }
        for (CompiledTopic.Needed group : topic.excluded) {
            if (hitsOf(group.any(), group.hits()) >= group.hits()) {
                return "excluded: " + group.rule();
            }
        }
        return "";
    }

    private int hitsOf(int[] entries, int enough) {
        int count = 0;
        for (int entry : entries) {
            for (int hit = hits.firstHit(entry); hit != NONE && count < enough; hit = hits.nextHit(hit)) {
                count += isIgnored(hit) ? 0 : 1;
            }
        }
        return count;
    }

    private void countWord(CompiledTopic.Word word) {
        int left = subject.repeat();
        for (int hit = hits.firstHit(word.entry()); hit != NONE && left > 0; hit = hits.nextHit(hit)) {
            if (!isIgnored(hit)) {
                count(hit, hit, word.weight(), word::rule);
                left--;
            }
        }
    }

    private void countPair(CompiledTopic.Pair pair) {
        if (isThere(pair.first()) && isThere(pair.second())) {
            countPairThatIsThere(pair);
        }
    }

    private void countPairThatIsThere(CompiledTopic.Pair pair) {
        Set<Long> taken = new HashSet<>();
        for (int entry : pair.first()) {
            for (int hit = hits.firstHit(entry);
                    hit != NONE && taken.size() < subject.repeat();
                    hit = hits.nextHit(hit)) {
                int partner = isIgnored(hit) ? NONE : partner(hit, pair);
                if (partner != NONE && taken.add(place(hit))) {
                    count(hit, partner, pair.near().weight(), rule(hit, partner));
                }
            }
        }
    }

    private boolean isThere(int[] entries) {
        for (int entry : entries) {
            if (hits.firstHit(entry) != NONE) {
                return true;
            }
        }
        return false;
    }

    /** Where a hit ends, the same for all words of a pair that stand for one another at one place. */
    private long place(int hit) {
        return hits.inTitle(hit) ? -1L - hits.lastToken(hit) : hits.lastToken(hit);
    }

    private int partner(int hit, CompiledTopic.Pair pair) {
        for (int entry : pair.second()) {
            for (int other = hits.firstHit(entry); other != NONE; other = hits.nextHit(other)) {
                if (areNear(hit, other, pair.near()) && !isIgnored(other)) {
                    return other;
                }
            }
        }
        return NONE;
    }

    private boolean areNear(int hit, int other, Near near) {
        if (hits.inTitle(hit) != hits.inTitle(other)) {
            return false;
        }
        int after = hits.firstToken(other) - hits.lastToken(hit) - 1;
        int before = hits.firstToken(hit) - hits.lastToken(other) - 1;
        int between = near.ordered() ? after : Math.max(after, before);
        return between >= 0 && between <= near.within();
    }

    private Supplier<String> rule(int hit, int partner) {
        TextView view = reading.view(reading.part(hit));
        int one = hits.firstToken(hit);
        int oneEnd = hits.lastToken(hit);
        int other = hits.firstToken(partner);
        int otherEnd = hits.lastToken(partner);
        return () -> "near " + view.original(one, oneEnd) + " ~ " + view.original(other, otherEnd);
    }

    private void countEntity(Entity entity) {
        Double weight = topic.definition.entities().get(entity.id());
        if (weight == null) {
            return;
        }
        entity.mentions().stream()
                .limit(subject.repeat())
                .forEach(mention -> countMention(entity.id(), mention, weight));
    }

    private void countMention(String id, Evidence mention, double weight) {
        TextView view = reading.view(mention.part());
        int token = view.tokenAtUtf16(view.text().offsetByCodePoints(0, mention.start()));
        if (token < view.size()) {
            double counts = weight * factor(mention.part() == Part.TITLE, token);
            counted.add(new Counted(mention.part(), token, token, counts, () -> "entity " + id, mention));
        }
    }

    private void count(int hit, int other, double weight, Supplier<String> rule) {
        int first = Math.min(hits.firstToken(hit), hits.firstToken(other));
        int last = Math.max(hits.lastToken(hit), hits.lastToken(other));
        double counts = weight * factor(hits.inTitle(hit), first);
        counted.add(new Counted(reading.part(hit), first, last, counts, rule, null));
    }

    private double factor(boolean inTitle, int token) {
        if (inTitle) {
            return subject.title();
        }
        return token < Subject.LEAD_TOKENS ? subject.lead() : 1;
    }

    /** Whether a hit stands inside a phrase that means something else. */
    private boolean isIgnored(int hit) {
        for (int entry : topic.ignored) {
            for (int phrase = hits.firstHit(entry); phrase != NONE; phrase = hits.nextHit(phrase)) {
                if (hits.inTitle(phrase) == hits.inTitle(hit)
                        && hits.firstToken(phrase) <= hits.firstToken(hit)
                        && hits.lastToken(phrase) >= hits.lastToken(hit)) {
                    return true;
                }
            }
        }
        return false;
    }
}
