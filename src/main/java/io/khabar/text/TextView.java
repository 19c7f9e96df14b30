package io.khabar.text;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as its folded tokens, each with its place in the original.
 *
 * <p>Offsets are {@code [start, end)}, as Unicode code points and as UTF-16 units; both are read from arrays. A view is
 * immutable and safe to share.
 */
public final class TextView {
    private static final int CHARACTERS_PER_TOKEN = 5;

    private final String text;
    private final String language;
    private final FoldedBuffer folded;
    private final TokenList tokens;
    /** UTF-16 indices of the low surrogates of all pairs, ascending; empty for most texts. */
    private final int[] pairs;
    /** Computed when first asked for; two threads may both do so and get the same. */
    private @Nullable Forms forms;

    /** Each made when first asked for: whoever looks a token up by hash has its hash computed once. */
    private final @Nullable String[] words;

    private TextView(String text, String language, FoldedBuffer folded, TokenList tokens) {
        this.text = text;
        this.language = language;
        this.folded = folded;
        this.tokens = tokens;
        this.pairs = pairs(text);
        this.words = new String[tokens.size()];
    }

    /** Folds and cuts a text written in the given language, {@code und} where it is not known. */
    public static TextView of(String text, String language) {
        char[] chars = text.toCharArray();
        FoldedBuffer folded = new FoldedBuffer(chars.length);
        TokenList tokens = new TokenList(chars.length / CHARACTERS_PER_TOKEN);
        TokenAssembler assembler = new TokenAssembler(chars, language, folded, tokens);
        new TextScanner(chars, CharFolds.of(language), folded, assembler).scan();
        return new TextView(text, language, folded, tokens);
    }

    /** The original text. */
    public String text() {
        return text;
    }

    /** The language that the text was read as. */
    public String language() {
        return language;
    }

    /** Number of tokens. */
    public int size() {
        return tokens.size();
    }

    /** The folded token. */
    public String token(int i) {
        String known = words[i];
        if (known == null) {
            known = folded.text(tokens.foldedStart(i), tokens.foldedEnd(i));
            words[i] = known;
        }
        return known;
    }

    /** Whether the folded token is the given word. */
    public boolean is(int i, String word) {
        int from = tokens.foldedStart(i);
        return tokens.foldedEnd(i) - from == word.length()
                && Arrays.equals(folded.chars(), from, from + word.length(), word.toCharArray(), 0, word.length());
    }

    /** First code point of the token in the original. */
    public int start(int i) {
        return codePoint(tokens.start(i));
    }

    /** Code point after the token in the original. */
    public int end(int i) {
        return codePoint(tokens.end(i));
    }

    /** First UTF-16 unit of the token in the original. */
    public int startUtf16(int i) {
        return tokens.start(i);
    }

    /** UTF-16 unit after the token in the original. */
    public int endUtf16(int i) {
        return tokens.end(i);
    }

    /** Ordinal of the token's sentence, from 0. */
    public int sentence(int i) {
        return tokens.sentence(i);
    }

    /** Ordinal of the token's paragraph, from 0; a line feed ends a paragraph. */
    public int paragraph(int i) {
        return tokens.paragraph(i);
    }

    /** Number of sentences. */
    public int sentences() {
        return size() == 0 ? 0 : sentence(size() - 1) + 1;
    }

    /** The original characters from the start of one token to the end of another. */
    public String original(int first, int last) {
        return text.substring(tokens.start(first), tokens.end(last));
    }

    /** What stands between a token and the one after it, or after the last one: spaces and punctuation. */
    public String gapAfter(int i) {
        return text.substring(tokens.end(i), i + 1 < size() ? tokens.start(i + 1) : text.length());
    }

    /** The first token that ends after the given UTF-16 unit, or {@link #size()}. */
    public int tokenAtUtf16(int unit) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.end(middle) <= unit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether the token is a number in digits: {@code 24}, {@code 5.2}. */
    public boolean isNumber(int i) {
        char first = folded.chars()[tokens.foldedStart(i)];
        return first >= '0' && first <= '9';
    }

    /** The words that a dictionary may know the token by: the token itself, then without its affixes. */
    public List<String> candidates(int i) {
        return WordForms.of(this, i);
    }

    Forms forms() {
        Forms known = forms;
        if (known == null) {
            known = Forms.of(this);
            forms = known;
        }
        return known;
    }

    char[] foldedChars() {
        return folded.chars();
    }

    int foldedLength() {
        return folded.length();
    }

    /** The original's last character that is no mark. */
    char lastLetter(int i) {
        int at = tokens.end(i) - 1;
        while (at > tokens.start(i) && !Character.isLetterOrDigit(text.charAt(at))) {
            at--;
        }
        return text.charAt(at);
    }

    int foldedStart(int i) {
        return tokens.foldedStart(i);
    }

    int foldedEnd(int i) {
        return tokens.foldedEnd(i);
    }

    /** Code points before the given UTF-16 unit. */
    private int codePoint(int unit) {
        if (pairs.length == 0) {
            return unit;
        }
        int found = Arrays.binarySearch(pairs, unit);
        return unit - (found >= 0 ? found : -found - 1);
    }

    private static int[] pairs(String text) {
        int[] pairs = new int[0];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (count == pairs.length) {
                    pairs = Arrays.copyOf(pairs, Math.max(8, count * 2));
                }
                pairs[count++] = i;
            }
        }
        return Arrays.copyOf(pairs, count);
    }
}
