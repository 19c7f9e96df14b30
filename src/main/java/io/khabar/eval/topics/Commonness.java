package io.khabar.eval.topics;

import io.khabar.pipeline.topics.definition.Near;
import io.khabar.pipeline.topics.definition.Term;
import io.khabar.pipeline.topics.definition.TopicDefinition;
import io.khabar.pipeline.topics.definition.TopicRules;
import io.khabar.text.Lexicon;
import io.khabar.text.TextView;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** In which share of texts the words of topics stand: how common the words are that people write topics with. */
final class Commonness {

    private Commonness() {}

    /**
     * The shares for all single words that count for one of the topics, by themselves or near another, in rising order.
     *
     * @param language of the texts; topics without it say nothing
     */
    static double[] of(List<TopicDefinition> topics, List<TextView> texts, String language) {
        Lexicon.Builder lexicon = Lexicon.in(language);
        topics.stream()
                .map(topic -> topic.languages().get(language))
                .filter(Objects::nonNull)
                .flatMap(Commonness::terms)
                .filter(term -> term.weight() > 0 && term.words().indexOf(' ') < 0)
                .forEach(term -> {
                    int unused = term.exact() ? lexicon.addExact(term.words()) : lexicon.add(term.words());
                });
        int[] textsWith = textsWith(lexicon.build(), texts);
        return Arrays.stream(textsWith)
                .mapToDouble(count -> count / (double) texts.size())
                .sorted()
                .toArray();
    }

    private static Stream<Term> terms(TopicRules rules) {
        return Stream.concat(rules.terms().stream(), rules.near().stream().flatMap(Commonness::sides));
    }

    private static Stream<Term> sides(Near near) {
        return Stream.concat(near.first().stream(), near.second().stream());
    }

    private static int[] textsWith(Lexicon lexicon, List<TextView> texts) {
        int[] counts = new int[lexicon.size()];
        for (TextView text : texts) {
            BitSet found = new BitSet();
            lexicon.find(text, (entry, first, last) -> found.set(entry));
            found.stream().forEach(entry -> counts[entry]++);
        }
        return counts;
    }
}
