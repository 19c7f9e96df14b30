package io.khabar.pipeline.quotes.reading;

import io.khabar.model.Entity;
import io.khabar.model.Evidence;
import io.khabar.model.Part;
import io.khabar.text.TextView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A title or a body with its quotations, its words of speech and the names in it, all by token. */
public final class SpeechText {
    private final TextView view;
    private final Part part;
    private final SpeechWords words;
    private final int[] cues;
    private final int[] ends;
    private final List<Quotation> quotations = new ArrayList<>();
    private final boolean[] quoted;
    private final @Nullable Named[] names;

    private SpeechText(TextView view, Part part, SpeechWords words) {
        this.view = view;
        this.part = part;
        this.words = words;
        this.cues = new int[view.size()];
        this.ends = new int[view.size()];
        this.quoted = new boolean[view.size()];
        this.names = new Named[view.size()];
    }

    /** Reads one part. */
    public static SpeechText of(TextView view, Part part, SpeechWords words, List<Entity> entities) {
        SpeechText text = new SpeechText(view, part, words);
        words.find(view, text::cue);
        text.findQuotations();
        text.place(entities);
        return text;
    }

    private void cue(int bits, int first, int last) {
        cues[first] = bits;
        ends[first] = last + 1;
    }

    private void findQuotations() {
        for (Marked marked : MarkReader.read(view.text())) {
            int from = view.tokenAtUtf16(marked.from());
            int to = from;
            while (to < view.size() && view.startUtf16(to) < marked.to()) {
                quoted[to++] = true;
            }
            if (to > from) {
                quotations.add(new Quotation(from, to, marked.from(), marked.to(), marked.closed()));
            }
        }
    }

    private void place(List<Entity> entities) {
        for (Entity entity : entities) {
            for (Evidence evidence : entity.mentions()) {
                if (evidence.part() == part) {
                    place(entity, evidence);
                }
            }
        }
    }

    private void place(Entity entity, Evidence evidence) {
        int from = tokenAt(evidence.start());
        int to = from;
        while (to < view.size() && view.start(to) < evidence.end()) {
            to++;
        }
        if (from < to && isLongest(from, to)) {
            boolean bare = view.start(from) == evidence.start() || isJoined(view.token(from), evidence.text());
            Arrays.fill(names, from, to, new Named(entity, evidence, from, to, bare));
        }
    }

    private boolean isLongest(int from, int to) {
        Named there = names[from];
        return there == null || there.to() - there.from() < to - from;
    }

    /** Whether only {@code و} or {@code ف} stands before the name. */
    private static boolean isJoined(String token, String name) {
        char first = token.charAt(0);
        return (first == 'و' || first == 'ف') && token.length() > 1 && token.charAt(1) == fold(name.charAt(0));
    }

    private static char fold(char c) {
        return switch (c) {
            case 'أ', 'إ', 'آ' -> 'ا';
            default -> c;
        };
    }

    /** The first token that ends after a code point. */
    private int tokenAt(int codePoint) {
        int low = 0;
        int high = view.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (view.end(middle) <= codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether the language puts the speaker behind the verb. */
    public boolean verbFirst() {
        return words.verbFirst();
    }

    /** The word for an office at a token, without article and clitics. */
    public @Nullable String office(int token) {
        return has(token, Cue.OFFICE) ? words.office(view.token(token)) : null;
    }

    public TextView view() {
        return view;
    }

    /** Number of tokens. */
    public int size() {
        return view.size();
    }

    /** Quotations in reading order. */
    public List<Quotation> quotations() {
        return quotations;
    }

    /** Whether the token stands between quotation marks. */
    public boolean isQuoted(int token) {
        return quoted[token];
    }

    /** Whether a word with this cue begins at the token. */
    public boolean has(int token, Cue cue) {
        return token >= 0 && token < cues.length && (cues[token] & cue.bit()) != 0;
    }

    /** Whether a word with any of these cues begins at the token. */
    public boolean hasAny(int token, Cue one, Cue two) {
        return has(token, one) || has(token, two);
    }

    /** Token after the word that begins at the token. */
    public int end(int token) {
        return Math.max(token + 1, ends[token]);
    }

    /** The name that covers the token. */
    public @Nullable Named name(int token) {
        return token < 0 || token >= names.length ? null : names[token];
    }

    /** The name that begins at the token. */
    public @Nullable Named nameFrom(int token) {
        Named named = name(token);
        return named != null && named.from() == token ? named : null;
    }

    /** The first token behind some words of this part. */
    public int tokenAfter(Evidence words) {
        return tokenAt(words.end());
    }

    public boolean sameSentence(int one, int other) {
        return view.sentence(one) == view.sentence(other);
    }

    /** Whether one of the characters stands between a token and the next one. */
    public boolean gapHas(int token, String characters) {
        int to = token + 1 < size() ? view.startUtf16(token + 1) : view.text().length();
        for (int i = view.endUtf16(token); i < to; i++) {
            if (characters.indexOf(view.text().charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Points at the words from one token to before another. */
    public Evidence evidence(int from, int to) {
        return evidenceUtf16(view.startUtf16(from), view.endUtf16(to - 1));
    }

    /** The same with the mark that closes a quotation at their end. */
    public Evidence evidenceWithMark(int from, int to) {
        for (Quotation quotation : quotations) {
            if (quotation.to() == to && quotation.from() > from && quotation.closed()) {
                int mark = quotation.toUtf16();
                while (Character.isWhitespace(view.text().charAt(mark))) {
                    mark++;
                }
                return evidenceUtf16(view.startUtf16(from), mark + 1);
            }
        }
        return evidence(from, to);
    }

    /** Points at the word of speech at a token, without {@code و} or {@code ف} before it. */
    public Evidence verb(int token) {
        int from = view.startUtf16(token) + (has(token, Cue.JOINED) ? 1 : 0);
        return evidenceUtf16(from, view.endUtf16(end(token) - 1));
    }

    /** Points at the characters {@code [from, to)}. */
    public Evidence evidenceUtf16(int from, int to) {
        return Evidence.of(part, view.text(), from, to);
    }
}
