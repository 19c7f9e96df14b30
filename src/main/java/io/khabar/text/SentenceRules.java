package io.khabar.text;

import java.util.Map;
import java.util.Set;

/** Whether a sentence ends between two tokens. */
final class SentenceRules {
    private static final Set<String> LATIN = Set.of(
            "mr", "mrs", "ms", "dr", "gen", "col", "lt", "sgt", "st", "no", "jr", "sr", "sen", "rep", "gov", "prof",
            "vs", "inc", "corp", "ltd", "co", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
            "nov", "dec", "capt", "maj", "brig", "adm", "approx", "ca", "etc");
    private static final Map<String, Set<String>> ABBREVIATIONS = Map.of(
            "en", LATIN,
            "fr", Set.of("mme", "mlle", "mm", "dr", "pr", "st", "ste", "art", "av", "env", "cf"),
            "de", Set.of("dr", "prof", "bzw", "ca", "nr", "st", "hr", "fr", "vgl", "usw", "mio", "mrd", "abs", "art"),
            "es", Set.of("sr", "sra", "dr", "dra", "art", "núm", "ee", "uu", "gral", "pág"),
            "tr", Set.of("dr", "prof", "doç", "yrd", "av", "org", "alb", "gen", "no", "vb", "bkz"),
            "ru", Set.of("гг", "им", "ул", "млн", "млрд", "тыс", "руб", "ст", "см", "др", "пр", "проф"));

    private final char[] text;
    private final Set<String> abbreviations;

    SentenceRules(char[] text, String language) {
        this.text = text;
        this.abbreviations = ABBREVIATIONS.getOrDefault(language, Set.of());
    }

    /** Whether the characters {@code [from, to)} between two tokens end a paragraph. */
    boolean endsParagraph(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == '\n' || text[i] == '\r' || text[i] == '\u2029') {
                return true;
            }
        }
        return false;
    }

    /** Whether the characters {@code [from, to)} after the last token of the list end a sentence. */
    boolean endsSentence(TokenList tokens, FoldedBuffer folded, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isTerminator(text[i])) {
                return true;
            }
            if ((text[i] == '.' || text[i] == '…') && fullStop(tokens, folded, i, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTerminator(char c) {
        return switch (c) {
            case '!', '?', '؟', '؛', '۔', '。', '！', '？', '।', '։' -> true;
            default -> false;
        };
    }

    private boolean fullStop(TokenList tokens, FoldedBuffer folded, int at, int next) {
        int last = tokens.size() - 1;
        if (at + 1 == next) {
            return gluedSentences(tokens, last, next);
        }
        if (Character.isLowerCase(text[next])) {
            return false;
        }
        if (text[at] == '…' || at > tokens.end(last)) {
            return true;
        }
        return !isAbbreviation(tokens, folded, last) && !isBrokenNumber(tokens, last, next);
    }

    /** A full stop without a space after it ends a sentence where Arabic words meet, and in no file name or address. */
    private boolean gluedSentences(TokenList tokens, int last, int next) {
        return CharKind.of(text[next]) == CharKind.ARABIC
                && CharKind.of(text[tokens.start(last)]) == CharKind.ARABIC
                && tokens.end(last) - tokens.start(last) > 1;
    }

    private boolean isAbbreviation(TokenList tokens, FoldedBuffer folded, int last) {
        int length = tokens.foldedEnd(last) - tokens.foldedStart(last);
        char end = folded.chars()[tokens.foldedEnd(last) - 1];
        if (Character.isDigit(end) || CharKind.of(end) == CharKind.UNSEGMENTED) {
            return false;
        }
        boolean letters = length == 1 || folded.chars()[tokens.foldedEnd(last) - 2] == '.';
        if (letters) {
            return true;
        }
        return length <= 6 && abbreviations.contains(folded.text(tokens.foldedStart(last), tokens.foldedEnd(last)));
    }

    /** A decimal that was torn apart: "3. 1". */
    private boolean isBrokenNumber(TokenList tokens, int last, int next) {
        return Character.isDigit(text[next])
                && Character.isDigit(text[tokens.start(last)])
                && tokens.end(last) - tokens.start(last) == 1;
    }
}
