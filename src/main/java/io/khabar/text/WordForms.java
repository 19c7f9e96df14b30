package io.khabar.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which forms of a word a dictionary may hold in its place: the word itself, then the word without its affixes.
 *
 * <p>The dictionary decides: a form counts only where some dictionary has it, so that {@code وزير} never becomes {@code
 * زير} and {@code arms} never becomes {@code arm} unless someone looks for that.
 */
abstract class WordForms {
    private static final int SHORTEST = 3;

    /** The forms of one language's words. */
    static WordForms of(String language) {
        return switch (language) {
            case "ar" -> ArabicForms.INSTANCE;
            case "he" -> HebrewForms.INSTANCE;
            case "ru" -> RussianForms.INSTANCE;
            default -> SuffixForms.of(language);
        };
    }

    /** The forms of a token as words. */
    static List<String> of(TextView view, int token) {
        Forms forms = view.forms();
        Set<String> words = new LinkedHashSet<>();
        for (int form = forms.first(token); form < forms.end(token); form++) {
            words.add(forms.text(form));
        }
        return List.copyOf(words);
    }

    /** Offers the forms of a token, the token itself first. */
    final void offer(Forms forms, TextView view, int token) {
        int from = view.foldedStart(token);
        int to = view.foldedEnd(token);
        if (to - from < SHORTEST || view.foldedChars()[from] <= '9') {
            forms.add(from, to);
        } else {
            offer(forms, view.foldedChars(), from, to, view.lastLetter(token));
        }
    }

    /**
     * Offers the forms of the word at {@code [from, to)}, the word itself first.
     *
     * @param last the original's last letter, which tells ة from ه
     */
    abstract void offer(Forms forms, char[] folded, int from, int to, char last);

    static boolean endsWith(char[] folded, int from, int to, String suffix) {
        int start = to - suffix.length();
        if (start < from) {
            return false;
        }
        for (int i = 0; i < suffix.length(); i++) {
            if (folded[start + i] != suffix.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
