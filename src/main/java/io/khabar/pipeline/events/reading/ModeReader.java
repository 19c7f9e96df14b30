package io.khabar.pipeline.events.reading;

import io.khabar.model.EventDate;
import io.khabar.model.EventMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Tells how a text puts a happening: done, announced, threatened, denied, or long past. */
public final class ModeReader {
    private static final int REACH = 8;
    private static final int NEAR = 3;
    private static final int RECENT_DAYS = 14;
    private static final int JUST_NOW_DAYS = 3;
    private static final int SENTENCE = 60;

    private final Reading reading;
    private final @Nullable LocalDate today;

    public ModeReader(Reading reading, @Nullable LocalDate today) {
        this.reading = reading;
        this.today = today;
    }

    /** How the word at the token is put; absent where the text only supposes it. */
    public @Nullable EventMode at(int token, @Nullable EventDate date) {
        if (reading.before(token, Tag.CONDITION, REACH) >= 0) {
            return null;
        }
        if (isDenied(token)) {
            return EventMode.DENIED;
        }
        if (isThreatened(token)) {
            return EventMode.THREATENED;
        }
        if (isAhead(token) || startsLater(date)) {
            return EventMode.ANNOUNCED;
        }
        return isElapsed(token) || isBackground(token, date) ? EventMode.BACKGROUND : EventMode.ACTUAL;
    }

    /** A threat's words end at a comma: {@code إرهابيون يهددون الأمن، وأن تقديم الأسلحة} threatens with no weapons. */
    private boolean isThreatened(int token) {
        int threat = reading.before(token, Tag.THREAT, REACH);
        return threat >= 0 && !reading.isParted(threat, token);
    }

    private boolean isDenied(int token) {
        int negation = reading.before(token, Tag.NEGATION, NEAR);
        boolean negated = negation >= 0 && reading.end(negation) >= token - 1;
        return negated || reading.before(token, Tag.DENIAL, REACH) >= 0;
    }

    /** Whether the word at the token is spoken of as something to come. */
    public boolean isAhead(int token) {
        if (reading.inForm(token, Form.FUTURE)) {
            return true;
        }
        return reading.before(token, Tag.FUTURE, NEAR) >= 0
                || reading.before(token, Tag.PLANNED, REACH) >= 0
                || isDatedAhead(token);
    }

    /** {@code في يوليو المقبل}, behind a noun: a verb of what was done may have it in a clause of its own. */
    private boolean isDatedAhead(int token) {
        boolean done = reading.inForm(token, Form.PAST);
        int next = done ? -1 : reading.after(token, Tag.NEXT, REACH);
        return next >= 0 && (!reading.isSubjectFirst() || isOfTime(next + 1));
    }

    /** {@code next month}; {@code coming} alone says nothing of when. */
    private boolean isOfTime(int token) {
        return reading.hasAny(token, Tag.PERIOD, Tag.WEEKDAY, Tag.MONTH, Tag.MONTH_MAYBE, Tag.SEASON);
    }

    private boolean startsLater(@Nullable EventDate date) {
        return date != null && today != null && date.from().isAfter(today);
    }

    private boolean isBackground(int token, @Nullable EventDate date) {
        if (date != null && today != null) {
            if (date.to().isBefore(today.minusDays(RECENT_DAYS))) {
                return true;
            }
            if (!date.to().isBefore(today.minusDays(JUST_NOW_DAYS))) {
                return false;
            }
        }
        return isRecalled(token) || isEarlier(token);
    }

    /** In English what tells that it is past may follow: {@code years ago}. */
    private boolean isRecalled(int token) {
        boolean behind = reading.isSubjectFirst() && reading.after(token, Tag.BACKGROUND, REACH) >= 0;
        return behind || reading.has(token, Tag.BACKGROUND) || reading.before(token, Tag.BACKGROUND, SENTENCE) >= 0;
    }

    private boolean isEarlier(int token) {
        int earlier = reading.before(token, Tag.EARLIER, reading.isSubjectFirst() ? NEAR : REACH);
        return earlier >= 0 && !(reading.isSubjectFirst() && isReported(earlier));
    }

    /** {@code the army said rebels had attacked}: reported speech moves back what is news. */
    private boolean isReported(int had) {
        int said = reading.before(had, Tag.SAID, REACH);
        return said >= 0 && reading.inForm(said, Form.VERB);
    }

    /** Whether time has passed since what the word at the token tells: {@code a week after an attack that killed 12}. */
    public boolean isElapsed(int token) {
        int after = reading.isSubjectFirst() ? reading.before(token, Tag.CLAUSE, 2 * REACH) : 0;
        return after > 0 && reading.view().is(after, "after") && reading.has(after - 1, Tag.PERIOD);
    }
}
