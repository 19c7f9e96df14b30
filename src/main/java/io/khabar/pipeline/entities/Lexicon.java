package io.khabar.pipeline.entities;

import io.khabar.model.EntityKind;
import io.khabar.pipeline.entities.gazetteer.Gazetteer;
import io.khabar.pipeline.entities.gazetteer.Name;
import io.khabar.pipeline.entities.gazetteer.WordLists;
import io.khabar.text.TextView;
import io.khabar.text.TokenTable;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One language's names and word classes, folded as its texts are. Built once, then only read. */
final class Lexicon {
    /** Languages near enough to lend their names where a language has none of its own. */
    private static final Map<String, List<String>> LENDERS =
            Map.of("ps", List.of("fa"), "sd", List.of("ur"), "az", List.of("tr"), "ku", List.of("tr"));

    private final String language;
    private final TokenTable words = new TokenTable();
    private final NameTrie names = new NameTrie();
    private int[] classes = new int[0];
    private boolean knowsNames;

    private Lexicon(String language) {
        this.language = language;
    }

    static Lexicon of(Gazetteer gazetteer, String language) {
        Lexicon lexicon = new Lexicon(language);
        gazetteer.names(language).forEach(lexicon::add);
        for (String lender : LENDERS.getOrDefault(language, List.of())) {
            gazetteer.names(lender).forEach(lexicon::add);
        }
        if (!language.equals("en")) {
            gazetteer.names("en").stream()
                    .filter(name -> gazetteer.entry(name.entry()).kind() != EntityKind.PLACE || language.equals("und"))
                    .forEach(lexicon::add);
        }
        WordLists.of(language)
                .forEach((section, list) -> list.forEach(word -> lexicon.classify(word, WordClass.of(section))));
        lexicon.knowsNames = !WordLists.of(language).isEmpty();
        lexicon.classes = Arrays.copyOf(lexicon.classes, lexicon.words.size());
        return lexicon;
    }

    private void add(Name name) {
        addSpelling(name, name.text());
        String plain = withoutAccents(name.text());
        if (!plain.equals(name.text())) {
            addSpelling(name, plain);
        }
    }

    private void addSpelling(Name name, String spelling) {
        TextView view = TextView.of(spelling, language);
        if (view.size() == 0) {
            return;
        }
        int[] path = new int[view.size()];
        for (int i = 0; i < path.length; i++) {
            path[i] = words.add(view.token(i));
        }
        names.add(path, new Sense(name.entry(), name.use(), Capital.asked(spelling)));
    }

    /** {@code Erdoğan} is often written {@code Erdogan}; only Latin letters lose their accents. */
    private static String withoutAccents(String text) {
        if (text.isEmpty() || Character.UnicodeScript.of(text.codePointAt(0)) != Character.UnicodeScript.LATIN) {
            return text;
        }
        return Normalizer.normalize(text.replace('ı', 'i'), Normalizer.Form.NFD).replaceAll("[\\p{Mn}ʻʿʾ‘’]", "");
    }

    private void classify(String phrase, WordClass wordClass) {
        TextView view = TextView.of(phrase, language);
        if (view.size() != 1) {
            throw new IllegalStateException("the word lists hold single words, but " + phrase + " is not one");
        }
        int word = words.add(view.token(0));
        if (word >= classes.length) {
            classes = Arrays.copyOf(classes, Math.max(word + 1, classes.length * 2));
        }
        classes[word] |= wordClass.bit();
    }

    String language() {
        return language;
    }

    /** Whether the language has lists of first and family names. */
    boolean knowsNames() {
        return knowsNames;
    }

    int word(String token, int from, char prefix) {
        return words.find(token, from, prefix);
    }

    /** The word's classes as bits, see {@link WordClass}. */
    int classes(int word) {
        return word < 0 || word >= classes.length ? 0 : classes[word];
    }

    int step(int node, int word) {
        return word == TokenTable.UNKNOWN ? NameTrie.NOWHERE : names.step(node, word);
    }

    Sense[] senses(int node) {
        return names.senses(node);
    }
}
