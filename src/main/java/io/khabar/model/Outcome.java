package io.khabar.model;

import java.util.function.Function;

/** What became of an input: kept as a value, or rejected with a reason. */
public sealed interface Outcome<T> {

    /** The input went through. */
    record Kept<T>(T value) implements Outcome<T> {}

    /** The input could not be processed. */
    record Refused<T>(Rejected rejected) implements Outcome<T> {}

    static <T> Outcome<T> kept(T value) {
        return new Kept<>(value);
    }

    static <T> Outcome<T> rejected(RejectReason reason, String detail, String remedy) {
        return new Refused<>(new Rejected(reason, detail, remedy));
    }

    /** Takes the outcome apart: the one place that does. */
    default <R> R fold(Function<? super T, ? extends R> onKept, Function<? super Rejected, ? extends R> onRejected) {
        if (this instanceof Kept<T> kept) {
            return onKept.apply(kept.value());
        }
        return onRejected.apply(((Refused<T>) this).rejected());
    }

    /** The next step's outcome, or this refusal. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return fold(next, Refused::new);
    }

    /** The same outcome of another value. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return fold(value -> kept(change.apply(value)), Refused::new);
    }
}
