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

    /** The forms of one language's words. */
    static WordForms of(String language) {
        return switch (language) {
            case "ar" -> ArabicForms.INSTANCE;
            case "he" -> HebrewForms.INSTANCE;
            case "ru" -> RussianForms.INSTANCE;
            default -> SuffixForms.of(language);
        };
    }

    /**
     * Offers the forms of the word at {@code [from, to)}, the word itself first.
     *
     * @param last the original's last character, which tells ة from ه
     */
    abstract void cut(Cuts cuts, char[] folded, int from, int to, char last);

    List<String> forms(TextView view, int i) {
        Cuts cuts = new Cuts();
        cut(cuts, view, i);
        Set<String> forms = new LinkedHashSet<>();
        for (int cut = 0; cut < cuts.size(); cut++) {
            forms.add(cuts.text(cut, view.foldedChars()));
        }
        return List.copyOf(forms);
    }

    /** Offers the forms of a token. */
    final void cut(Cuts cuts, TextView view, int i) {
        cuts.clear();
        int from = view.foldedStart(i);
        int to = view.foldedEnd(i);
        char first = view.foldedChars()[from];
        if (first <= '9' || to - from < 3) {
            cuts.add(from, to);
            return;
        }
        cut(cuts, view.foldedChars(), from, to, view.lastLetter(i));
    }

    static boolean startsWith(char[] folded, int from, int to, String prefix) {
        if (to - from < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (folded[from + i] != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static boolean endsWith(char[] folded, int from, int to, String suffix) {
        return to - from >= suffix.length() && startsWith(folded, to - suffix.length(), to, suffix);
    }
}
