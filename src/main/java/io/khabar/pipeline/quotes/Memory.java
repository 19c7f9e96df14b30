package io.khabar.pipeline.quotes;

import io.khabar.pipeline.quotes.reading.Cue;
import io.khabar.pipeline.quotes.reading.SpeechText;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The speakers of a part so far, for verbs that leave theirs out. */
final class Memory {
    private static final int FARTHEST = 6;
    private static final int KEPT = 6;

    private final SpeechText text;
    private final Deque<Turn> turns = new ArrayDeque<>();

    Memory(SpeechText text) {
        this.text = text;
    }

    /** Who spoke in which sentence, and whether the verb was feminine or plural. */
    private record Turn(Speaker speaker, int sentence, boolean feminine, boolean plural) {}

    void spoke(Speaker speaker, int verb) {
        turns.addFirst(new Turn(
                speaker, text.view().sentence(verb), text.has(verb, Cue.FEMININE), text.has(verb, Cue.PLURAL)));
        if (turns.size() > KEPT) {
            turns.removeLast();
        }
    }

    /** The last speaker that agrees with a verb that names none; absent where that was too long ago. */
    @Nullable Speaker last(int verb) {
        boolean finite = text.has(verb, Cue.SAY);
        for (Turn turn : turns) {
            boolean agrees = !finite
                    || (turn.feminine() == text.has(verb, Cue.FEMININE) && turn.plural() == text.has(verb, Cue.PLURAL));
            if (agrees) {
                boolean near = text.view().sentence(verb) - turn.sentence() <= FARTHEST;
                return near ? turn.speaker().carriedOn() : null;
            }
        }
        return null;
    }

    /** Whether anybody spoke yet. */
    boolean hasTurns() {
        return !turns.isEmpty();
    }

    /** Whether somebody spoke in the sentence of a token. */
    boolean spokeIn(int token) {
        return !turns.isEmpty() && turns.getFirst().sentence() == text.view().sentence(token);
    }
}
