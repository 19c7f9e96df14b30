package io.khabar.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MeyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * What an editor changed between two texts, word by word: case, vowel marks and punctuation do not count. In scripts
 * without spaces a word is a character.
 */
public final class TextDiff {
    /** Words of each text that are compared, from its start. */
    public static final int MOST_WORDS = 5_000;

    /** Changes with fewer common words between them read as one. */
    private static final int LEAST_COMMON = 2;

    private TextDiff() {}

    /** The edits that lead from the elder text to the newer one, in the order of the text. */
    public static List<TextEdit> of(String elder, String newer) {
        List<Word> before = words(elder);
        List<Word> after = words(newer);
        List<int[]> changes = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(
                        folded(before), folded(after), new MeyersDiffWithLinearSpace<>(String::equals))
                .getDeltas()) {
            int from = delta.getSource().getPosition();
            int newFrom = delta.getTarget().getPosition();
            join(changes, new int[] {
                from,
                from + delta.getSource().size(),
                newFrom,
                newFrom + delta.getTarget().size()
            });
        }
        return changes.stream()
                .map(change -> edit(new Side(elder, before), new Side(newer, after), change))
                .toList();
    }

    private static void join(List<int[]> changes, int[] change) {
        int[] last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
        if (last != null && change[0] - last[1] < LEAST_COMMON) {
            last[1] = change[1];
            last[3] = change[3];
        } else {
            changes.add(change);
        }
    }

    private static TextEdit edit(Side elder, Side newer, int[] change) {
        return new TextEdit(
                elder.start(change[0], change[1]),
                elder.end(change[0], change[1]),
                elder.text(change[0], change[1]),
                newer.start(change[2], change[3]),
                newer.end(change[2], change[3]),
                newer.text(change[2], change[3]));
    }

    private static List<String> folded(List<Word> words) {
        return words.stream().map(Word::folded).toList();
    }

    private static List<Word> words(String text) {
        Reader reader = new Reader();
        for (int i = 0; i < text.length() && reader.words.size() < MOST_WORDS; i++) {
            reader.take(PrintFolding.fold(text.charAt(i)), i);
        }
        reader.end(text.length());
        return reader.words;
    }

    /** Goes through a text once. */
    private static final class Reader {
        private final List<Word> words = new ArrayList<>();
        private final StringBuilder folded = new StringBuilder();
        private int start;

        void take(char unit, int at) {
            if (unit == PrintFolding.BREAK) {
                end(at);
            } else if (unit != PrintFolding.DROPPED) {
                letter(unit, at);
            }
        }

        private void letter(char unit, int at) {
            if (PrintFolding.withoutSpaces(unit)) {
                end(at);
                words.add(new Word(at, at + 1, String.valueOf(unit)));
                return;
            }
            start = folded.isEmpty() ? at : start;
            folded.append(unit);
        }

        void end(int at) {
            if (!folded.isEmpty()) {
                words.add(new Word(start, at, folded.toString()));
                folded.setLength(0);
            }
        }
    }

    /** A word and where it stands, in UTF-16 units. */
    private record Word(int start, int end, String folded) {}

    /** A text and its words. */
    private record Side(String text, List<Word> words) {
        int start(int from, int to) {
            int unit = from < words.size() ? words.get(from).start() : text.length();
            return points(from == to && from > 0 ? words.get(from - 1).end() : unit);
        }

        int end(int from, int to) {
            return from == to ? start(from, to) : points(words.get(to - 1).end());
        }

        String text(int from, int to) {
            return from == to
                    ? ""
                    : text.substring(words.get(from).start(), words.get(to - 1).end());
        }

        private int points(int unit) {
            return text.codePointCount(0, unit);
        }
    }
}
