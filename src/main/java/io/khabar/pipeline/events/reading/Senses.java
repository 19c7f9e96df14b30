package io.khabar.pipeline.events.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All meanings of a lexicon entry; which tags and forms are among them is told by bits, for that is asked of every token. */
@SuppressWarnings("EnumOrdinal") // the places of bits, which no one sees; a set of more than 64 tags looks twice as far
final class Senses {
    /** No meaning. */
    static final Senses NONE = new Senses(List.of());

    private final List<Sense> all;
    private final long lowTags;
    private final long highTags;
    private final int forms;

    private Senses(List<Sense> all) {
        long low = 0;
        long high = 0;
        int bits = 0;
        for (Sense sense : all) {
            long bit = 1L << sense.tag().ordinal();
            low |= sense.tag().ordinal() < Long.SIZE ? bit : 0;
            high |= sense.tag().ordinal() < Long.SIZE ? 0 : bit;
            bits |= sense.form();
        }
        this.all = List.copyOf(all);
        this.lowTags = low;
        this.highTags = high;
        this.forms = bits;
    }

    /** These and one more. */
    Senses with(Sense sense) {
        List<Sense> more = new ArrayList<>(all);
        more.add(sense);
        return new Senses(more);
    }

    List<Sense> all() {
        return all;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    boolean has(Tag tag) {
        int ordinal = tag.ordinal();
        return ((ordinal < Long.SIZE ? lowTags : highTags) & (1L << ordinal)) != 0;
    }

    /** Whether any meaning was met in the form, one of {@link Form}. */
    boolean inForm(int form) {
        return (forms & form) != 0;
    }

    /** The first meaning under a tag. */
    @Nullable Sense of(Tag tag) {
        if (!has(tag)) {
            return null;
        }
        for (Sense sense : all) {
            if (sense.tag() == tag) {
                return sense;
            }
        }
        return null;
    }
}
