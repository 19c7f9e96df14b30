package io.khabar.pipeline.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Successive words of a text that are, but for names, of one script.
 *
 * @param first number of the first word
 * @param end number of the word behind the last one
 * @param script of most of its letters
 * @param weight its letters in this script, times the script's weight
 */
record Passage(Words words, int first, int end, Script script, double weight) {

    /** A run of another script that weighs less, or has fewer words, is a name or a title. */
    private static final double LEAST_WEIGHT = 40;

    private static final int FEWEST_WORDS = 5;

    /** Longer paragraphs are taken in pieces. */
    private static final int MOST_WORDS = 120;

    static Passage of(Words words, int first, int end) {
        ScriptVote vote = new ScriptVote(words, first, end);
        Script script = vote.winner();
        return new Passage(words, first, end, script, vote.letters(script) * script.weight());
    }

    /** Of the words from {@code first} up to {@code end}, at most as many as have this many letters and marks, but one. */
    static Passage beginningOf(Words words, int first, int end, int size) {
        int last = Math.min(first + 1, end);
        while (last < end && words.end(last) - words.start(first) <= size) {
            last++;
        }
        return of(words, first, last);
    }

    /** At most as many words as have this many letters and marks. */
    Passage beginning(int size) {
        return beginningOf(words, first, end, size);
    }

    /** The whole text: its paragraphs, cut where they change to another script for good. */
    static List<Passage> allOf(Words words) {
        return new Splitter(words).split();
    }

    private static final class Splitter {

        private final Words words;
        private final List<Passage> passages = new ArrayList<>();

        /** Where the passage begins. */
        private int first;

        /** Where the words begin that up to now are all of one script. */
        private int run;

        Splitter(Words words) {
            this.words = words;
        }

        List<Passage> split() {
            for (int word = 0; word < words.count(); word++) {
                if (words.beginsParagraph(word) || word - first == MOST_WORDS) {
                    cutAt(word);
                }
                run = word > run && group(word) == group(run) ? run : word;
                if (changesForGood(word)) {
                    cutAt(run);
                }
            }
            cutAt(words.count());
            return passages;
        }

        private void cutAt(int end) {
            if (end > first) {
                passages.add(of(words, first, end));
                first = end;
            }
        }

        private boolean changesForGood(int last) {
            if (run <= first || group(run) == group(first)) {
                return false;
            }
            Script script = Script.of(words.script(run));
            double letters = 0;
            for (int word = run; word <= last; word++) {
                letters += words.letters(word);
            }
            boolean enoughWords = last + 1 - run >= FEWEST_WORDS || script.isWithoutBlanks();
            return enoughWords && letters * script.weight() >= LEAST_WEIGHT;
        }

        /** Han and kana go together. */
        private int group(int word) {
            int script = words.script(word);
            return script == Script.KANA.number() ? Script.HAN.number() : script;
        }
    }
}
