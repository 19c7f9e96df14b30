package io.khabar.eval.topics;

import io.khabar.pipeline.topics.TopicEngine;
import io.khabar.pipeline.topics.definition.Group;
import io.khabar.pipeline.topics.definition.Near;
import io.khabar.pipeline.topics.definition.Subject;
import io.khabar.pipeline.topics.definition.Term;
import io.khabar.pipeline.topics.definition.TopicDefinition;
import io.khabar.pipeline.topics.definition.TopicRules;
import io.khabar.text.TextView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes up topics of the words of given texts, the same ones each time. */
public final class SyntheticTopics {
    private static final int TERMS = 6;
    private static final int PHRASES = 3;
    private static final int PAIRS = 2;
    private static final int ONE_IN_HAS_NOT = 5;
    private static final int RAREST = 3;
    private static final double MOST_COMMON = 0.02;

    private final Random random;

    /** From rare to common. */
    private final List<String> words;

    private final Map<String, Integer> frequency;
    private final List<List<String>> bigrams = new ArrayList<>();
    private final IntSupplier places;

    /** Topics of words that are neither in many texts nor in one only, and of pairs of them that stand side by side. */
    public SyntheticTopics(List<TextView> texts, long seed) {
        this.random = new Random(seed);
        this.frequency = frequency(texts);
        int most = Math.max(RAREST, (int) (texts.size() * MOST_COMMON));
        frequency.values().removeIf(count -> count < Math.min(RAREST, texts.size()) || count > most);
        this.words = byFrequency();
        this.places = () -> random.nextInt(words.size());
        texts.forEach(this::collectBigrams);
    }

    /**
     * Topics of words as common as those of other topics, and of pairs of such words that stand side by side.
     *
     * @param commonness shares of the texts, one of which is drawn for each word
     */
    SyntheticTopics(List<TextView> texts, double[] commonness, long seed) {
        this.random = new Random(seed);
        this.frequency = frequency(texts);
        int most = (int) (texts.size() * Arrays.stream(commonness).max().orElseThrow());
        frequency.values().removeIf(count -> count > most);
        this.words = byFrequency();
        NavigableMap<Integer, List<Integer>> placesOfFrequency = new TreeMap<>(IntStream.range(0, words.size())
                .boxed()
                .collect(Collectors.groupingBy(place -> frequency.get(words.get(place)))));
        this.places = () -> {
            int wanted = (int) Math.round(texts.size() * commonness[random.nextInt(commonness.length)]);
            List<Integer> alike = nearest(placesOfFrequency, wanted);
            return alike.get(random.nextInt(alike.size()));
        };
        texts.forEach(this::collectBigrams);
    }

    private static List<Integer> nearest(NavigableMap<Integer, List<Integer>> places, int frequency) {
        Map.Entry<Integer, List<Integer>> below = places.floorEntry(frequency);
        return (below == null ? places.firstEntry() : below).getValue();
    }

    private List<String> byFrequency() {
        return frequency.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Integer> frequency(List<TextView> texts) {
        Map<String, Integer> frequency = new HashMap<>();
        texts.forEach(text -> distinct(text).forEach(word -> frequency.merge(word, 1, Integer::sum)));
        return frequency;
    }

    private void collectBigrams(TextView text) {
        for (int i = 1; i < text.size(); i++) {
            if (frequency.containsKey(text.token(i - 1)) && frequency.containsKey(text.token(i))) {
                bigrams.add(List.of(text.token(i - 1), text.token(i)));
            }
        }
    }

    private static Set<String> distinct(TextView text) {
        Set<String> words = new TreeSet<>();
        for (int i = 0; i < text.size(); i++) {
            if (!text.isNumber(i)) {
                words.add(text.token(i));
            }
        }
        return words;
    }

    /** Makes topics up. */
    public List<SyntheticTopic> make(int count) {
        return Stream.iterate(0, i -> i + 1).limit(count).map(this::topic).toList();
    }

    private SyntheticTopic topic(int number) {
        return new SyntheticTopic(
                "t" + number,
                distinctWords(TERMS),
                Stream.generate(this::bigram).limit(PHRASES).distinct().toList(),
                Stream.generate(() -> distinctWords(2)).limit(PAIRS).distinct().toList(),
                number % ONE_IN_HAS_NOT == 0 ? distinctWords(1).get(0) : "");
    }

    private List<String> distinctWords(int count) {
        List<String> chosen = Stream.generate(() -> words.get(places.getAsInt()))
                .distinct()
                .limit(count)
                .toList();
        return Collections.unmodifiableList(chosen);
    }

    private List<String> bigram() {
        return bigrams.isEmpty() ? distinctWords(2) : bigrams.get(random.nextInt(bigrams.size()));
    }

    /**
     * An engine for made-up topics.
     *
     * @param mark put before each word: {@code =} for words without affixes, empty for words with
     */
    public static TopicEngine engine(List<SyntheticTopic> topics, String language, String mark) {
        return TopicEngine.of(
                topics.stream().map(topic -> definition(topic, language, mark)).toList());
    }

    private static TopicDefinition definition(SyntheticTopic topic, String language, String mark) {
        List<Term> terms = new ArrayList<>(terms(topic.terms(), mark));
        topic.phrases().forEach(phrase -> terms.add(Term.of(mark + String.join(" ", phrase), 1)));
        List<Near> near = topic.pairs().stream()
                .map(pair -> new Near(
                        terms(pair.subList(0, 1), mark),
                        terms(pair.subList(1, 2), mark),
                        SyntheticTopic.WITHIN,
                        false,
                        1))
                .toList();
        List<Group> without =
                topic.without().isEmpty() ? List.of() : List.of(new Group(terms(List.of(topic.without()), mark), 1));
        TreeMap<String, TopicRules> languages = new TreeMap<>();
        languages.put(language, new TopicRules(terms, near, List.of(), without, List.of()));
        Subject plain = new Subject(SyntheticTopic.NEEDED, 1, 1, 1, 1, Integer.MAX_VALUE);
        return new TopicDefinition(topic.id(), new TreeMap<>(), List.of(), plain, new TreeMap<>(), languages);
    }

    private static List<Term> terms(List<String> words, String mark) {
        return words.stream().map(word -> Term.of(mark + word, 1)).toList();
    }
}
