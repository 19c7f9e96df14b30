package io.khabar.pipeline.topics;

import io.khabar.pipeline.topics.definition.Group;
import io.khabar.pipeline.topics.definition.Near;
import io.khabar.pipeline.topics.definition.Subject;
import io.khabar.pipeline.topics.definition.Term;
import io.khabar.pipeline.topics.definition.TopicDefinition;
import io.khabar.pipeline.topics.definition.TopicRules;
import io.khabar.text.Lexicon;
import java.util.List;

/** A topic's rules in one language, with the words' places in the language's lexicon instead of the words. */
final class CompiledTopic {

    /** A word or phrase that counts. */
    record Word(int entry, double weight, String rule) {}

    /** Two sets of words near one another. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record Pair(int[] first, int[] second, Near near) {}

    /** Words of which some must be there, or must not. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record Needed(int[] any, int hits, String rule) {}

    final TopicDefinition definition;
    final String version;
    final Subject subject;
    final List<Word> words;
    final List<Pair> pairs;
    final List<Needed> required;
    final List<Needed> excluded;
    final int[] ignored;

    CompiledTopic(TopicDefinition definition, TopicRules rules, Lexicon.Builder lexicon) {
        this.definition = definition;
        this.version = definition.version();
        this.subject = definition.subject();
        this.words = rules.terms().stream()
                .map(term -> new Word(add(lexicon, term), term.weight(), "term " + term.words()))
                .toList();
        this.pairs = rules.near().stream()
                .map(near -> new Pair(addAll(lexicon, near.first()), addAll(lexicon, near.second()), near))
                .toList();
        this.required =
                rules.require().stream().map(group -> needed(lexicon, group)).toList();
        this.excluded =
                rules.exclude().stream().map(group -> needed(lexicon, group)).toList();
        this.ignored = addAll(lexicon, rules.ignore());
    }

    private static Needed needed(Lexicon.Builder lexicon, Group group) {
        List<Term> any = group.any();
        String more = any.size() > 1 ? ", …" : "";
        return new Needed(
                addAll(lexicon, any), group.hits(), "any of " + any.get(0).words() + more);
    }

    private static int[] addAll(Lexicon.Builder lexicon, List<Term> terms) {
        return terms.stream().mapToInt(term -> add(lexicon, term)).toArray();
    }

    private static int add(Lexicon.Builder lexicon, Term term) {
        return term.exact() ? lexicon.addExact(term.words()) : lexicon.add(term.words());
    }

    /** The most that one hit of a rule can add to the sum, if it stood at the best place. */
    double most(double weight) {
        return Math.max(0, weight) * Math.max(1, Math.max(subject.title(), subject.lead()));
    }
}
