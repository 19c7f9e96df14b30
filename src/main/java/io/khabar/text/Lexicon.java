package io.khabar.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words and phrases of one language, found all at once in one pass over a view's tokens.
 *
 * <p>Each entry has an ordinal. A token stands for an entry's word where one of its candidate forms is that word, so
 * that {@code وبالصفقة} finds {@code صفقة}; an entry added as exact takes the token as it stands only. Phrases do not
 * reach over paragraphs.
 *
 * <p>Words are found by hash, phrases by a trie over word ordinals: the cost of a pass grows with the text and with
 * what is found, and hardly with the number of entries.
 */
public final class Lexicon {

    /** Takes what is found, in order of its first token. */
    @FunctionalInterface
    public interface Hits {
        /** An entry stands at the tokens {@code [first, last]}, both inclusive. */
        void hit(int entry, int first, int last);
    }

    private static final int NONE = -1;
    private static final int ROOT = 0;

    private final String language;
    private final WordTable words;
    private final WordTable exactWords;
    private final Edges edges;
    private final int[] entryOfNode;
    private final int entries;

    private Lexicon(Builder builder) {
        this.language = builder.language;
        this.words = new WordTable(builder.words);
        this.exactWords = new WordTable(builder.exactWords);
        this.edges = new Edges(builder.edges, builder.words.size(), builder.exactWords.size());
        this.entryOfNode =
                builder.entryOfNode.stream().mapToInt(Integer::intValue).toArray();
        this.entries = builder.entries;
    }

    /** Starts a lexicon of a language's words. */
    public static Builder in(String language) {
        return new Builder(language);
    }

    /** The language whose words these are. */
    public String language() {
        return language;
    }

    /** Number of entries. */
    public int size() {
        return entries;
    }

    /** Finds every entry at every place where it stands. */
    public void find(TextView view, Hits hits) {
        if (entries == 0 || view.size() == 0) {
            return;
        }
        new Walk(view, KnownWords.of(view, words, exactWords), hits).overAllTokens();
    }

    /** One pass over a view. */
    private final class Walk {
        private final TextView view;
        private final KnownWords known;
        private final Hits hits;

        Walk(TextView view, KnownWords known, Hits hits) {
            this.view = view;
            this.known = known;
            this.hits = hits;
        }

        void overAllTokens() {
            for (int token = 0; token < view.size(); token++) {
                for (int i = known.first(token); i < known.end(token); i++) {
                    int child = edges.fromRoot(known.word(i));
                    if (child != NONE) {
                        arrive(child, token, token);
                    }
                }
            }
        }

        private void step(int node, int first, int token) {
            for (int i = known.first(token); i < known.end(token); i++) {
                int child = edges.follow(node, known.word(i));
                if (child != NONE) {
                    arrive(child, first, token);
                }
            }
        }

        private void arrive(int node, int first, int last) {
            if (entryOfNode[node] != NONE) {
                hits.hit(entryOfNode[node], first, last);
            }
            int next = last + 1;
            if (edges.leads(node) && next < view.size() && view.paragraph(next) == view.paragraph(first)) {
                step(node, first, next);
            }
        }
    }

    /** Collects entries. */
    public static final class Builder {
        private final String language;
        private final Map<String, Integer> words = new HashMap<>();
        private final Map<String, Integer> exactWords = new HashMap<>();
        private final Map<Long, Integer> edges = new HashMap<>();
        private final List<Integer> entryOfNode = new ArrayList<>(List.of(NONE));
        private int entries;

        private Builder(String language) {
            this.language = language;
        }

        /**
         * Adds a word or phrase, with or without affixes in the text.
         *
         * @return its ordinal, the same for a phrase that folds to one added before; -1 where it holds no word
         */
        public int add(String phrase) {
            return add(phrase, words, 0);
        }

        /** Adds a word or phrase that counts only as written, without affixes. */
        public int addExact(String phrase) {
            return add(phrase, exactWords, KnownWords.EXACT);
        }

        private int add(String phrase, Map<String, Integer> known, int mark) {
            TextView view = TextView.of(phrase, language);
            int node = ROOT;
            for (int i = 0; i < view.size(); i++) {
                int word = known.computeIfAbsent(view.token(i), key -> known.size()) | mark;
                node = child(node, word);
            }
            if (node == ROOT) {
                return NONE;
            }
            if (entryOfNode.get(node) == NONE) {
                entryOfNode.set(node, entries++);
            }
            return entryOfNode.get(node);
        }

        private int child(int node, int word) {
            return edges.computeIfAbsent(Edges.key(node, word), key -> {
                entryOfNode.add(NONE);
                return entryOfNode.size() - 1;
            });
        }

        /** Compiles the entries added so far. */
        public Lexicon build() {
            return new Lexicon(this);
        }
    }

    /** The trie's edges: node and word to node, in one open-addressing table. */
    private static final class Edges {
        private final long[] keys;
        private final int[] nodes;
        private final boolean[] leads;
        private final int mask;

        /** From the root, where every token asks: by word, those that are taken as they stand in a table of their own. */
        private final int[] roots;

        private final int[] exactRoots;

        Edges(Map<Long, Integer> edges, int words, int exactWords) {
            roots = new int[words];
            exactRoots = new int[exactWords];
            Arrays.fill(roots, NONE);
            Arrays.fill(exactRoots, NONE);
            int capacity = Math.max(16, Integer.highestOneBit(edges.size() * 2) * 2);
            keys = new long[capacity];
            nodes = new int[capacity];
            leads = new boolean[edges.size() + 1];
            mask = capacity - 1;
            Arrays.fill(keys, -1);
            edges.forEach(this::put);
        }

        static long key(int node, int word) {
            return ((long) node << 32) | (word & 0xFFFFFFFFL);
        }

        private void put(long key, int node) {
            if (key >>> 32 == ROOT) {
                int word = (int) key;
                (isExact(word) ? exactRoots : roots)[word & ~KnownWords.EXACT] = node;
                return;
            }
            int slot = slot(key);
            while (keys[slot] != -1) {
                slot = (slot + 1) & mask;
            }
            keys[slot] = key;
            nodes[slot] = node;
            leads[(int) (key >>> 32)] = true;
        }

        private static boolean isExact(int word) {
            return (word & KnownWords.EXACT) != 0;
        }

        int fromRoot(int word) {
            return isExact(word) ? exactRoots[word & ~KnownWords.EXACT] : roots[word];
        }

        boolean leads(int node) {
            return leads[node];
        }

        int follow(int node, int word) {
            long key = key(node, word);
            for (int slot = slot(key); keys[slot] != -1; slot = (slot + 1) & mask) {
                if (keys[slot] == key) {
                    return nodes[slot];
                }
            }
            return NONE;
        }

        private int slot(long key) {
            long mixed = key * 0x9E3779B97F4A7C15L;
            return (int) (mixed >>> 40) & mask;
        }
    }
}
