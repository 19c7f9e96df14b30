package io.khabar.pipeline.events.violence;

import io.khabar.pipeline.events.reading.Form;
import io.khabar.pipeline.events.reading.Gap;
import io.khabar.pipeline.events.reading.NumberReader;
import io.khabar.pipeline.events.reading.Quantity;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Sense;
import io.khabar.pipeline.events.reading.Span;
import io.khabar.pipeline.events.reading.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Tells news of violence from mere mention of it. What a sentence counts dead or injured of has happened; otherwise it must
 * say that something is done, breaks out or goes on: {@code شنت طائرات غارات}, {@code اندلعت اشتباكات}. A bare noun recalls
 * what was told before, {@code بعد الهجوم}, or speaks of violence at large, {@code مكافحة الهجمات}; and what somebody only
 * seeks, plans or wants stopped, {@code للمشاركة في هجوم}, {@code طالب بوقف القصف}, is no news of it either.
 */
final class Standing {
    private static final int SOUGHT_REACH = 5;
    private static final int NUMBER_REACH = 4;
    private static final Tag[] ACTS = {Tag.LAUNCH, Tag.TARGET, Tag.CLAIM};
    private static final Tag[] DEEDS = {
        Tag.LAUNCH, Tag.TARGET, Tag.METHOD, Tag.OCCUR, Tag.FALL, Tag.CLAIM, Tag.KILL, Tag.WOUND
    };

    private final Reading reading;
    private final NumberReader numbers;

    Standing(Reading reading, NumberReader numbers) {
        this.reading = reading;
        this.numbers = numbers;
    }

    /**
     * Whether a scene is told as something that took place.
     *
     * @param from first token of the sentence that no scene before this one has
     */
    boolean isReported(Scene scene, int from) {
        if (isCounted(scene.killed()) || isCounted(scene.injured())) {
            return true;
        }
        int trigger = scene.trigger();
        if (isSought(trigger, scene.span())) {
            return false;
        }
        boolean told = isDeed(trigger) || isNumbered(trigger) || hasVictims(scene);
        return told
                || has(DEEDS, scene.span())
                || has(ACTS, new Span(from, scene.span().from()));
    }

    private static boolean isCounted(@Nullable Toll toll) {
        return toll != null && toll.counted();
    }

    /** {@code مقتل جنود}, {@code قتلى وجرحى}, but not {@code القتلى}. */
    private boolean hasVictims(Scene scene) {
        return isNew(scene.killed()) || isNew(scene.injured());
    }

    private boolean isNew(@Nullable Toll toll) {
        if (toll == null) {
            return false;
        }
        for (Sense sense : reading.senses(toll.span().from())) {
            if (sense.is(Form.DEFINITE | Form.PRONOUN)) {
                return false;
            }
        }
        return true;
    }

    private boolean isNumbered(int trigger) {
        for (int k = Math.max(0, trigger - NUMBER_REACH); k < trigger; k++) {
            Quantity quantity = numbers.at(k);
            if (quantity != null && quantity.to() == trigger) {
                return true;
            }
        }
        return false;
    }

    private boolean has(Tag[] deeds, Span span) {
        for (int i = span.from(); i < span.to(); i = Math.max(i + 1, reading.end(i))) {
            if (isDone(i, deeds)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDeed(int i) {
        return isDone(i, DEEDS);
    }

    private boolean isDone(int i, Tag[] deeds) {
        for (Tag tag : deeds) {
            Sense sense = reading.sense(i, tag);
            if (sense != null && sense.is(Form.VERB) && !sense.is(Form.FUTURE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of wanting, planning or stopping governs the token, or {@code ل} says what for. */
    private boolean isSought(int token, Span span) {
        for (int k = token; k >= Math.max(span.from(), token - SOUGHT_REACH); k--) {
            if (k < token && (reading.gapAfter(k) & (Gap.STOP | Gap.COMMA)) != 0) {
                return false;
            }
            if (reading.has(k, Tag.SOUGHT) || isPurpose(k, span)) {
                return true;
            }
        }
        return false;
    }

    /** {@code لشن غارات}, {@code لضرب}, but not {@code تعرض لقصف}. */
    private boolean isPurpose(int k, Span span) {
        for (Tag tag : new Tag[] {Tag.LAUNCH, Tag.TARGET, Tag.METHOD}) {
            Sense sense = reading.sense(k, tag);
            if (sense != null && sense.is(Form.WITH_L) && !sense.is(Form.DEFINITE)) {
                return !isSuffered(span.from(), k);
            }
        }
        return false;
    }

    private boolean isSuffered(int from, int to) {
        for (int k = from; k < to; k++) {
            if (reading.has(k, Tag.TARGET, "suffer")) {
                return true;
            }
        }
        return false;
    }
}
