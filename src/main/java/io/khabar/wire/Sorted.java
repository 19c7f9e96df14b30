package io.khabar.wire;

import io.khabar.model.DeadLetter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a step made of a record: either a value, or a dead letter. */
record Sorted<R>(@Nullable R keptOrNull, @Nullable DeadLetter letterOrNull) {
    static <R> Sorted<R> keep(R value) {
        return new Sorted<>(value, null);
    }

    static <R> Sorted<R> reject(DeadLetter letter) {
        return new Sorted<>(null, letter);
    }

    boolean isKept() {
        return keptOrNull != null;
    }

    R kept() {
        return Objects.requireNonNull(keptOrNull, "a rejected record has no value");
    }

    DeadLetter letter() {
        return Objects.requireNonNull(letterOrNull, "a kept record has no dead letter");
    }
}
