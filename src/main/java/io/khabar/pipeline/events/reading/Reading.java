package io.khabar.pipeline.events.reading;

import io.khabar.model.Entity;
import io.khabar.model.Evidence;
import io.khabar.model.Part;
import io.khabar.text.TextView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A title or a body with the senses of its tokens, the entities named in it, and its sentences. */
public final class Reading {
    private static final int NOTHING = -1;

    private final TextView view;
    private final Part part;
    private final Senses[] senses;
    private final int[] starts;
    private final int[] ends;
    private final BitSet conjunctions = new BitSet();
    private final Set<Tag> found = EnumSet.noneOf(Tag.class);
    private final List<Entity> entities;
    private @Nullable Mention @Nullable [] mentions;

    private Reading(TextView view, Part part, List<Entity> entities) {
        this.view = view;
        this.part = part;
        this.entities = entities;
        this.senses = new Senses[view.size()];
        Arrays.fill(senses, Senses.NONE);
        this.starts = new int[view.size()];
        this.ends = new int[view.size()];
    }

    /** Looks every token up once. */
    public static Reading of(TextView view, Part part, Lexicon lexicon, List<Entity> entities) {
        Reading reading = new Reading(view, part, entities);
        int i = 0;
        while (i < view.size()) {
            i = reading.look(lexicon, i);
        }
        return reading;
    }

    private int look(Lexicon lexicon, int i) {
        Lexicon.Match match = lexicon.match(view, i);
        int end = match == null ? i + 1 : i + match.length();
        for (int k = i; k < end; k++) {
            starts[k] = i;
            ends[k] = end;
        }
        if (match != null) {
            senses[i] = match.senses();
            conjunctions.set(i, match.conjunction());
            for (Sense sense : match.senses().all()) {
                found.add(sense.tag());
            }
        }
        return end;
    }

    public TextView view() {
        return view;
    }

    public Part part() {
        return part;
    }

    /** Number of tokens. */
    public int size() {
        return view.size();
    }

    /** Whether any token of the reading has the sense. */
    public boolean anywhere(Tag tag) {
        return found.contains(tag);
    }

    /** Whether an entry with this sense begins at the token. */
    public boolean has(int i, Tag tag) {
        return at(i).has(tag);
    }

    private Senses at(int i) {
        return i < 0 || i >= senses.length ? Senses.NONE : senses[i];
    }

    /** Whether an entry with one of these senses begins at the token. */
    public boolean hasAny(int i, Tag... tags) {
        Senses here = at(i);
        if (here == Senses.NONE) {
            return false;
        }
        for (Tag tag : tags) {
            if (here.has(tag)) {
                return true;
            }
        }
        return false;
    }

    /** The sense of an entry that begins at the token. */
    public @Nullable Sense sense(int i, Tag tag) {
        return at(i).of(tag);
    }

    /** All senses of the entry that begins at the token. */
    public List<Sense> senses(int i) {
        return at(i).all();
    }

    /** Whether an entry begins at the token that was met in the form, one of {@link Form}. */
    public boolean inForm(int i, int form) {
        return at(i).inForm(form);
    }

    /** Whether an entry with this sense and value begins at the token. */
    public boolean has(int i, Tag tag, String value) {
        if (!has(i, tag)) {
            return false;
        }
        for (Sense sense : at(i).all()) {
            if (sense.tag() == tag && sense.value().equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** Token after the entry that covers the token; an unknown token is an entry of its own. */
    public int end(int i) {
        return ends[i];
    }

    /** First token of the entry that covers the token. */
    public int start(int i) {
        return starts[i];
    }

    /** Whether و or ف stands before the token's word. */
    public boolean joined(int i) {
        return conjunctions.get(i);
    }

    /** What stands between a token and the next one, bits of {@link Gap}. */
    public int gapAfter(int i) {
        int to = i + 1 < size() ? view.startUtf16(i + 1) : view.text().length();
        return Gap.of(view.text(), view.endUtf16(i), to);
    }

    /** Whether a comma or stop stands between two tokens. */
    public boolean isParted(int from, int to) {
        for (int k = from; k < to; k++) {
            if ((gapAfter(k) & (Gap.COMMA | Gap.STOP)) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token and the one before it stand in one sentence. */
    public boolean continues(int i) {
        return i > 0 && i < size() && view.sentence(i) == view.sentence(i - 1);
    }

    /** The longest mention that covers the token. */
    public @Nullable Mention mention(int i) {
        if (mentions == null) {
            mentions = place();
        }
        return i < 0 || i >= mentions.length ? null : mentions[i];
    }

    private @Nullable Mention[] place() {
        List<Placed> all = new ArrayList<>();
        for (Entity entity : entities) {
            for (Evidence evidence : entity.mentions()) {
                if (evidence.part() == part) {
                    all.add(new Placed(entity, evidence));
                }
            }
        }
        all.sort(Comparator.comparing(Placed::evidence));
        @Nullable Mention[] placed = new Mention[size()];
        int token = 0;
        for (Placed one : all) {
            while (token < size() && view.end(token) <= one.evidence().start()) {
                token++;
            }
            cover(placed, one, token);
        }
        return placed;
    }

    private record Placed(Entity entity, Evidence evidence) {}

    private void cover(@Nullable Mention[] placed, Placed one, int from) {
        int to = from;
        while (to < size() && view.start(to) < one.evidence().end()) {
            to++;
        }
        Mention there = from < to ? placed[from] : null;
        if (from == to || (there != null && there.to() - there.from() >= to - from)) {
            return;
        }
        Mention mention = new Mention(one.entity(), one.evidence(), from, to);
        for (int k = from; k < to; k++) {
            placed[k] = mention;
        }
    }

    /** Sentences in reading order. */
    public List<Span> sentences() {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= size(); i++) {
            if (i == size() || view.sentence(i) != view.sentence(i - 1)) {
                spans.add(new Span(from, i));
                from = i;
            }
        }
        return spans;
    }

    /** The text's own words from one token to before another. */
    public String words(int from, int to) {
        return from >= to ? "" : view.original(from, to - 1);
    }

    /** Points at the words from one token to before another. */
    public Evidence evidence(int from, int to) {
        return new Evidence(part, view.start(from), view.end(to - 1), words(from, to));
    }

    /** Points at the words of a span. */
    public Evidence evidence(Span span) {
        return evidence(span.from(), span.to());
    }

    /** Looks back from a token over at most some tokens of its sentence for a sense; {@code -1} where there is none. */
    public int before(int i, Tag tag, int reach) {
        for (int k = i - 1; k >= Math.max(0, i - reach) && view.sentence(k) == view.sentence(i); k--) {
            if (has(k, tag)) {
                return k;
            }
        }
        return NOTHING;
    }

    /** Looks on from a token over at most some tokens of its sentence for a sense; {@code -1} where there is none. */
    public int after(int i, Tag tag, int reach) {
        for (int k = i + 1; k < Math.min(size(), i + 1 + reach) && view.sentence(k) == view.sentence(i); k++) {
            if (has(k, tag)) {
                return k;
            }
        }
        return NOTHING;
    }

    /** Whether the doer stands before the verb and the object behind it, as in English; Arabic leaves both open. */
    public boolean isSubjectFirst() {
        return "en".equals(view.language());
    }
}
