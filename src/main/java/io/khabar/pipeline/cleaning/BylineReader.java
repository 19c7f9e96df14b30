package io.khabar.pipeline.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads outlets out of what stands around a text: datelines, sign-offs, author fields. */
final class BylineReader {
    private static final String SEPARATORS = "-–—−ـ/\\|:،,;؛()[]{}«»\"“”„‹›•·*+\n";
    private static final String OPENING = "([«\"“„‹";
    private static final String CLOSING = ")]»\"”“›";
    /** Words that say nothing more where an agency's name stands alone: agencies, and the conjunction. */
    private static final Set<String> FILLERS = Set.of(
            "وكالات",
            "الوكالات",
            "وكاله",
            "و",
            "خاص",
            "متابعات",
            "خدمه",
            "بالاتفاق",
            "مع",
            "service",
            "services",
            "agencies",
            "agence",
            "agences",
            "with",
            "and",
            "avec",
            "et",
            "ve",
            "и");

    private static final String LAM = "ل";
    private static final Set<String> SERVICES = Set.of("خدمه", "بالاتفاق", "service");
    private static final int LONGEST_SIGN_OFF = 8;

    private final OutletNames names;

    BylineReader(OutletNames names) {
        this.names = names;
    }

    /** The names that stand between separators or ends of the text, longest first at each word. */
    List<OutletNames.Found> segments(List<Word> words, String text) {
        List<OutletNames.Found> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            OutletNames.Found name = names.at(words, i, text);
            if (name != null && isParted(words, i, text) && isParted(words, name.end(), text)) {
                found.add(name);
                i = name.end() - 1;
            }
        }
        return found;
    }

    /** The same of an author field, where short Latin names count in small letters too if it holds nothing else. */
    List<OutletNames.Found> segmentsOfByline(List<Word> words, String text) {
        List<OutletNames.Found> found = segments(words, text);
        String raised = text.toUpperCase(Locale.ROOT);
        if (raised.equals(text) || raised.length() != text.length()) {
            return found;
        }
        List<OutletNames.Found> inCapitals = segments(words, raised);
        int named =
                inCapitals.stream().mapToInt(name -> name.end() - name.first()).sum();
        return named == words.size() ? inCapitals : found;
    }

    /** The name that begins at a word, also behind the conjunction و that is written together with it. */
    OutletNames.@Nullable Found at(List<Word> words, int first, String text) {
        return names.at(words, first, text);
    }

    /** The same behind the preposition ل, "for" or "to", apart or written together with the name: {@code لصحيفة ...}. */
    OutletNames.@Nullable Found behindPreposition(List<Word> words, int first, String text) {
        OutletNames.Found name = at(words, first, text);
        Word word = words.get(first);
        if (name != null || !word.folded().startsWith(LAM)) {
            return name;
        }
        if (word.folded().equals(LAM)) {
            return first + 1 < words.size() ? at(words, first + 1, text) : null;
        }
        String rest = word.folded().substring(1);
        List<Word> unbound = new ArrayList<>(words);
        unbound.set(first, new Word(rest.startsWith(LAM) ? "ا" + rest : rest, word.start() + 1, word.end()));
        return at(unbound, first, text);
    }

    /** Whether a line names the service that a text was bought from, which also stands before a box: {@code خدمة «نيويورك تايمز»}. */
    boolean isServiceLine(Line line) {
        boolean begins =
                !line.words().isEmpty() && SERVICES.contains(line.words().get(0).folded());
        return begins && isSignOff(line);
    }

    /** Whether a line is nothing but names of outlets: {@code (أ ف ب)}, {@code رويترز - وكالات}. */
    boolean isSignOff(Line line) {
        List<Word> words = line.words();
        if (words.isEmpty() || words.size() > LONGEST_SIGN_OFF) {
            return false;
        }
        int named = 0;
        for (int i = 0; i < words.size(); ) {
            OutletNames.Found name = names.at(words, i, line.text());
            if (name != null && !name.isAmbiguous()) {
                named++;
                i = name.end();
            } else if (FILLERS.contains(words.get(i).folded())) {
                i++;
            } else {
                return false;
            }
        }
        return named > 0;
    }

    /** Whether a separator, or an end of the text, stands before the word. */
    static boolean isParted(List<Word> words, int at, String text) {
        return at == 0 || at == words.size() || hasAny(between(words, at, text), SEPARATORS);
    }

    /** Whether a name stands in brackets or quotation marks of its own. */
    static boolean isEnclosed(List<Word> words, OutletNames.Found name, String text) {
        int start = words.get(name.first()).start();
        int end = words.get(name.end() - 1).end();
        return hasAny(text.substring(Math.max(0, start - 2), start).strip(), OPENING)
                && hasAny(text.substring(end, Math.min(text.length(), end + 2)).strip(), CLOSING);
    }

    /** Whether the brackets around a name are round ones. */
    static boolean isInRoundBrackets(List<Word> words, OutletNames.Found name, String text) {
        int start = words.get(name.first()).start();
        return text.substring(Math.max(0, start - 2), start).contains("(");
    }

    /** Whether the word before another one ends a sentence. */
    static boolean endsSentence(List<Word> words, int at, String text) {
        return at == 0 || hasSentenceEnd(between(words, at, text)) || isTrailingBracket(words, at, text);
    }

    private static boolean isTrailingBracket(List<Word> words, int at, String text) {
        return hasAny(between(words, at, text), "([");
    }

    static boolean hasSentenceEnd(String gap) {
        return hasAny(gap, ".!?؟۔…");
    }

    private static String between(List<Word> words, int at, String text) {
        return text.substring(words.get(at - 1).end(), words.get(at).start());
    }

    private static boolean hasAny(String text, String characters) {
        return text.chars().anyMatch(c -> characters.indexOf(c) >= 0);
    }
}
