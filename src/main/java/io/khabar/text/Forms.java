package io.khabar.text;

import java.util.Arrays;

/** The candidate forms of all tokens of a view with their hashes, so that each dictionary costs one probe a form. */
final class Forms {
    static final int PRIME = 31;

    private final char[] folded;
    private final int[] firstForm;
    private int[] cells = new int[64 * 3];
    private String[] heads = new String[64];
    private String[] tails = new String[64];
    private int size;

    private Forms(char[] folded, int tokens) {
        this.folded = folded;
        this.firstForm = new int[tokens + 1];
    }

    static Forms of(TextView view) {
        WordForms language = WordForms.of(view.language());
        Forms forms = new Forms(view.foldedChars(), view.size());
        Cuts cuts = new Cuts();
        for (int i = 0; i < view.size(); i++) {
            forms.firstForm[i] = forms.size;
            language.cut(cuts, view, i);
            forms.addAll(cuts);
        }
        forms.firstForm[view.size()] = forms.size;
        return forms;
    }

    private void addAll(Cuts cuts) {
        if (size + cuts.size() > heads.length) {
            int capacity = Math.max(heads.length * 2, size + cuts.size());
            cells = Arrays.copyOf(cells, capacity * 3);
            heads = Arrays.copyOf(heads, capacity);
            tails = Arrays.copyOf(tails, capacity);
        }
        for (int i = 0; i < cuts.size(); i++) {
            int hash = hash(0, cuts.head(i));
            hash = hash(hash, folded, cuts.from(i), cuts.to(i));
            cells[size * 3] = hash(hash, cuts.tail(i));
            cells[size * 3 + 1] = cuts.from(i);
            cells[size * 3 + 2] = cuts.to(i);
            heads[size] = cuts.head(i);
            tails[size] = cuts.tail(i);
            size++;
        }
    }

    /** First form of a token; the token as it stands. */
    int first(int token) {
        return firstForm[token];
    }

    /** Form after the last one of a token. */
    int end(int token) {
        return firstForm[token + 1];
    }

    int hash(int form) {
        return cells[form * 3];
    }

    /** Whether the form is the given word. */
    boolean is(int form, String word) {
        int from = cells[form * 3 + 1];
        int to = cells[form * 3 + 2];
        String head = heads[form];
        String tail = tails[form];
        int middle = to - from;
        if (word.length() != head.length() + middle + tail.length() || !word.startsWith(head) || !word.endsWith(tail)) {
            return false;
        }
        for (int i = 0; i < middle; i++) {
            if (folded[from + i] != word.charAt(head.length() + i)) {
                return false;
            }
        }
        return true;
    }

    static int hash(String word) {
        return hash(0, word);
    }

    private static int hash(int seed, String part) {
        int hash = seed;
        for (int i = 0; i < part.length(); i++) {
            hash = PRIME * hash + part.charAt(i);
        }
        return hash;
    }

    private static int hash(int seed, char[] chars, int from, int to) {
        int hash = seed;
        for (int i = from; i < to; i++) {
            hash = PRIME * hash + chars[i];
        }
        return hash;
    }
}
