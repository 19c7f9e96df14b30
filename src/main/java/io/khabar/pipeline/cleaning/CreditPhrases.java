package io.khabar.pipeline.cleaning;

import io.khabar.model.CreditRole;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a credit line says before an outlet's name. */
final class CreditPhrases {
    private static final String RESOURCE = "/cleaning/credits.yaml";
    private static final int MOST_WORDS = 5;

    /**
     * A phrase found.
     *
     * @param end index after its last word
     */
    record Found(int end, CreditRole role) {}

    /**
     * A phrase with which a sentence begins that says whom the text is from.
     *
     * @param end index after its last word
     * @param isOpen whether anything may follow the outlet's name
     * @param opensText whether it counts as the first words of a text only
     */
    record Sentence(int end, boolean isOpen, boolean opensText) {}

    private final Map<String, CreditRole> roles = new HashMap<>();
    private final Set<String> fragments = new HashSet<>();
    private final Set<String> statements = new HashSet<>();
    private final Set<String> openings = new HashSet<>();
    /** Of all sentences, so that most words of a text are passed over with one look. */
    private final Set<String> firstWords = new HashSet<>();

    private final Set<String> nouns = new HashSet<>();
    private final Set<String> trailers = new HashSet<>();
    private final Set<String> pictures = new HashSet<>();

    private CreditPhrases() {}

    static CreditPhrases fromResources() {
        CreditPhrases phrases = new CreditPhrases();
        for (Map<?, ?> entry : YamlResource.entries(RESOURCE)) {
            if (entry.containsKey("role")) {
                CreditRole role = CreditRole.valueOf(String.valueOf(entry.get("role")));
                YamlResource.strings(entry.get("before")).forEach(text -> phrases.roles.put(Word.phrase(text), role));
            }
            phrases.add(entry, "fragments", phrases.fragments);
            phrases.add(entry, "statements", phrases.statements);
            phrases.add(entry, "openings", phrases.openings);
            phrases.add(entry, "nouns", phrases.nouns);
            phrases.add(entry, "trailers", phrases.trailers);
            phrases.add(entry, "pictures", phrases.pictures);
        }
        phrases.addFirstWords();
        return phrases;
    }

    private void addFirstWords() {
        Stream.of(fragments, statements, openings)
                .flatMap(Set::stream)
                .map(phrase -> phrase.strip().split(" ", 2)[0])
                .forEach(firstWords::add);
    }

    private void add(Map<?, ?> entry, String key, Set<String> to) {
        YamlResource.strings(entry.get(key)).forEach(text -> to.add(Word.phrase(text)));
    }

    /** The longest phrase that begins at a word, or null. */
    @Nullable Found at(List<Word> words, int first) {
        for (int end = Math.min(words.size(), first + MOST_WORDS); end > first; end--) {
            CreditRole role = roles.get(Word.line(words.subList(first, end)));
            if (role != null) {
                return new Found(end, role);
            }
        }
        return null;
    }

    /** The longest beginning of an attributing sentence at a word, or null. */
    @Nullable Sentence sentenceAt(List<Word> words, int first) {
        if (!firstWords.contains(words.get(first).folded())) {
            return null;
        }
        for (int end = Math.min(words.size(), first + MOST_WORDS); end > first; end--) {
            String phrase = Word.line(words.subList(first, end));
            if (statements.contains(phrase) || openings.contains(phrase)) {
                return new Sentence(end, true, openings.contains(phrase));
            }
            if (fragments.contains(phrase)) {
                return new Sentence(end, false, false);
            }
        }
        return null;
    }

    /** A word such as "agency" or "newspaper", also with a preposition, that may stand before an outlet's name. */
    boolean isNoun(Word word) {
        return nouns.contains(Word.line(List.of(word)));
    }

    /** A word that may follow an outlet's name without saying more: "today". */
    boolean isTrailer(Word word) {
        return trailers.contains(Word.line(List.of(word)));
    }

    /** A word with which a credit of pictures begins. */
    boolean isOfPictures(Word word) {
        return pictures.contains(Word.line(List.of(word)));
    }
}
