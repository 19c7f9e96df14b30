package io.khabar.text;

import org.jspecify.annotations.Nullable;

/** Joins runs to tokens, makes designations one token, and counts sentences and paragraphs. */
final class TokenAssembler implements TextScanner.Runs {
    private static final int LONGEST_LETTERS = 4;
    private static final int LONGEST_DIGITS = 4;
    private static final int LONGEST_GAP = 3;

    private final char[] text;
    private final FoldedBuffer folded;
    private final TokenList tokens;
    private final SentenceRules rules;

    private int foldedStart;
    private int sentence;
    private int paragraph;
    private byte lastKind = CharKind.NONE;

    TokenAssembler(char[] text, String language, FoldedBuffer folded, TokenList tokens) {
        this.text = text;
        this.folded = folded;
        this.tokens = tokens;
        this.rules = new SentenceRules(text, language);
    }

    @Override
    public void run(byte kind, int start, int end) {
        int from = foldedStart;
        foldedStart = folded.length();
        if (from == foldedStart) {
            return;
        }
        if (tokens.size() > 0
                && start - tokens.end(tokens.size() - 1) <= LONGEST_GAP
                && joins(kind, start, end, from)) {
            foldedStart = folded.length();
            lastKind = kind;
            return;
        }
        countBoundaries(start);
        tokens.add(start, end, from, foldedStart);
        tokens.place(sentence, paragraph);
        lastKind = kind;
    }

    private void countBoundaries(int start) {
        if (tokens.size() == 0) {
            return;
        }
        int gap = tokens.end(tokens.size() - 1);
        if (rules.endsParagraph(gap, start)) {
            paragraph++;
            sentence++;
        } else if (rules.endsSentence(tokens, folded, gap, start)) {
            sentence++;
        }
    }

    private boolean joins(byte kind, int start, int end, int from) {
        if (kind == CharKind.DIGIT) {
            return joinsNumber(start, end, from);
        }
        int last = tokens.size() - 1;
        if (kind == CharKind.LATIN && lastKind == CharKind.DIGIT && tokens.end(last) == start) {
            return joinsSuffix(end, from, last);
        }
        return joinsAcronym(start, end, from, last);
    }

    /** M1A1, F-16C, H1N1; 30mm stays a number and a unit. */
    private boolean joinsSuffix(int end, int from, int last) {
        boolean designation = !Character.isDigit(folded.chars()[tokens.foldedStart(last)]);
        if (!designation || folded.length() - from > 2) {
            return false;
        }
        boolean plural = folded.length() - from == 1 && folded.chars()[from] == 's';
        if (plural) {
            folded.truncate(from);
        }
        tokens.extend(end, folded.length());
        return true;
    }

    /** U.S., أ.ف.ب: single letters with nothing but a full stop between them. */
    private boolean joinsAcronym(int start, int end, int from, int last) {
        boolean dotted = start == tokens.end(last) + 1 && text[start - 1] == '.' && folded.length() - from == 1;
        if (!dotted || !endsInSingleLetter(last) || continues(end)) {
            return false;
        }
        char letter = folded.chars()[from];
        folded.truncate(from);
        folded.append('.');
        folded.append(letter);
        tokens.extend(end, folded.length());
        return true;
    }

    private boolean endsInSingleLetter(int last) {
        int length = tokens.foldedEnd(last) - tokens.foldedStart(last);
        char end = folded.chars()[tokens.foldedEnd(last) - 1];
        byte kind = CharKind.of(end);
        return kind != CharKind.DIGIT
                && kind != CharKind.UNSEGMENTED
                && (length == 1 || folded.chars()[tokens.foldedEnd(last) - 2] == '.');
    }

    private boolean continues(int end) {
        return end < text.length && Character.isLetterOrDigit(text[end]);
    }

    private boolean joinsNumber(int start, int end, int from) {
        int digits = folded.length() - from;
        int last = tokens.size() - 1;
        Gap gap = Gap.between(text, tokens.end(last), start);
        if (digits > LONGEST_DIGITS || gap == Gap.FAR || !isInteger(from)) {
            return false;
        }
        String letters = letters(last, gap);
        if (letters == null) {
            return false;
        }
        String number = folded.text(from, folded.length());
        int first = withEarlierLetters(last, letters);
        String all = first == last ? letters : earlierLetters(first, last) + letters;
        return replace(first, end, all + number);
    }

    private boolean isInteger(int from) {
        for (int i = from; i < folded.length(); i++) {
            if (!Character.isDigit(folded.chars()[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean replace(int first, int end, String designation) {
        int from = tokens.foldedStart(first);
        tokens.removeLast(tokens.size() - 1 - first);
        folded.truncate(from);
        folded.append(designation);
        tokens.extend(end, folded.length());
        return true;
    }

    /** The letters that a token before a number stands for, or null where the two do not belong together. */
    private @Nullable String letters(int token, Gap gap) {
        int from = tokens.foldedStart(token);
        int to = tokens.foldedEnd(token);
        boolean latin = lastKind == CharKind.LATIN;
        if (latin && to - from <= LONGEST_LETTERS && isPlainLatin(token, gap)) {
            return folded.text(from, to);
        }
        Designators.Name name = Designators.find(folded.chars(), from, to);
        if (name == null) {
            return null;
        }
        return gap.isTight() || mayStandApart(token, name, latin) ? name.letters() : null;
    }

    private boolean mayStandApart(int token, Designators.Name name, boolean latin) {
        char first = text[tokens.start(token)];
        return latin ? name.free() && Character.isUpperCase(first) : name.free() || first == 'إ';
    }

    private boolean isPlainLatin(int token, Gap gap) {
        if (gap == Gap.NONE) {
            return true;
        }
        if (gap != Gap.HYPHEN) {
            return false;
        }
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            if (Character.isLowerCase(text[i])) {
                return false;
            }
        }
        return true;
    }

    /** First token of a spelled-out row of letters: كيو in "إم كيو-9" is preceded by إم. */
    private int withEarlierLetters(int last, String letters) {
        int first = last;
        int count = letters.length();
        while (first > 0 && count < LONGEST_LETTERS && letters.length() == 1 && spellsLetter(first - 1)) {
            first--;
            count++;
        }
        return first;
    }

    private boolean spellsLetter(int token) {
        Gap gap = Gap.between(text, tokens.end(token), tokens.start(token + 1));
        Designators.Name name = Designators.find(folded.chars(), tokens.foldedStart(token), tokens.foldedEnd(token));
        return name != null
                && name.letters().length() == 1
                && tokens.foldedEnd(token) - tokens.foldedStart(token) > 1
                && gap != Gap.FAR
                && gap != Gap.NONE
                && (name.free() || text[tokens.start(token)] == 'إ');
    }

    private String earlierLetters(int first, int last) {
        StringBuilder letters = new StringBuilder();
        for (int i = first; i < last; i++) {
            Designators.Name name = Designators.find(folded.chars(), tokens.foldedStart(i), tokens.foldedEnd(i));
            letters.append(name == null ? "" : name.letters());
        }
        return letters.toString();
    }
}
