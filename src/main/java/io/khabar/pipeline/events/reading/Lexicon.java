package io.khabar.pipeline.events.reading;

import io.khabar.text.TextView;
import io.khabar.text.TokenTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language that event extraction knows, as a trie over folded tokens. Clitics and inflections are
 * written out when it is built, all but the Arabic conjunctions و and ف, which are looked for when a token is unknown.
 */
public final class Lexicon {
    private final String language;
    private final TokenTable words = new TokenTable();

    /** Where the entries begin, by the number of their first word. */
    private final Node[] first;

    Lexicon(String language, Map<String, Node> first) {
        this.language = language;
        this.first = new Node[first.size()];
        first.forEach((word, node) -> this.first[words.add(word)] = node);
    }

    /** A place in the trie: what ends here, and what may follow. */
    static final class Node {
        final Map<String, Node> next = new HashMap<>(2);
        Senses senses = Senses.NONE;
    }

    /**
     * The longest entry at a token.
     *
     * @param length in tokens
     * @param conjunction whether و or ف stands before it
     */
    record Match(Senses senses, int length, boolean conjunction) {}

    /** Reads the shipped lexicons of a language; empty for a language that has none. */
    public static Lexicon shipped(String language) {
        return LexiconReader.shipped(language);
    }

    /** The languages that shipped lexicons exist for. */
    public static List<String> languages() {
        return LexiconReader.LANGUAGES;
    }

    /** Whether there is nothing to be found with it. */
    public boolean isEmpty() {
        return first.length == 0;
    }

    /** BCP 47 code of the language. */
    public String language() {
        return language;
    }

    @Nullable Match match(TextView view, int at) {
        String token = view.token(at);
        Match match = longest(view, at, words.find(token, 0, '\0'), false);
        boolean joined = token.length() > 2 && (token.charAt(0) == 'و' || token.charAt(0) == 'ف');
        return match == null && joined ? longest(view, at, words.find(token, 1, '\0'), true) : match;
    }

    private @Nullable Match longest(TextView view, int at, int word, boolean conjunction) {
        Node node = word == TokenTable.UNKNOWN ? null : first[word];
        Match best = null;
        int end = at + 1;
        while (node != null) {
            if (node.senses != Senses.NONE) {
                best = new Match(node.senses, end - at, conjunction);
            }
            boolean over = node.next.isEmpty() || end >= view.size() || view.sentence(end) != view.sentence(at);
            node = over ? null : node.next.get(view.token(end));
            end++;
        }
        return best;
    }
}
