package io.khabar.text;

import java.util.Arrays;

/** For each token of a view the ordinals of the words of one lexicon that it stands for. */
final class KnownWords {
    /** Set in the ordinal of a word that is taken as it stands only. */
    static final int EXACT = 0x40000000;

    private final int[] firsts;
    private int[] words = new int[64];
    private int size;

    private KnownWords(int tokens) {
        firsts = new int[tokens + 1];
    }

    static KnownWords of(TextView view, WordTable words, WordTable exactWords) {
        KnownWords known = new KnownWords(view.size());
        Forms forms = view.forms();
        for (int token = 0; token < view.size(); token++) {
            known.firsts[token] = known.size;
            if (!exactWords.isEmpty()) {
                known.add(token, exactWords.find(forms, forms.first(token)), EXACT);
            }
            for (int form = forms.first(token); !words.isEmpty() && form < forms.end(token); form++) {
                known.add(token, words.find(forms, form), 0);
            }
        }
        known.firsts[view.size()] = known.size;
        return known;
    }

    private void add(int token, int word, int mark) {
        if (word < 0) {
            return;
        }
        int marked = word | mark;
        for (int i = firsts[token]; i < size; i++) {
            if (words[i] == marked) {
                return;
            }
        }
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
        }
        words[size++] = marked;
    }

    int first(int token) {
        return firsts[token];
    }

    int end(int token) {
        return firsts[token + 1];
    }

    int word(int i) {
        return words[i];
    }
}
