package io.khabar.wire;

import java.util.List;
import java.util.function.Function;

/** Turns a domain record into its contract record and back, without loss. */
interface Codec<M, A> {
    A toAvro(M record);

    M fromAvro(A avro);

    /** One constant of an enum by the other's name. */
    static <E extends Enum<E>> E named(Class<E> type, Enum<?> constant) {
        return Enum.valueOf(type, constant.name());
    }

    /** Each element of a list turned. */
    static <S, T> List<T> each(List<S> list, Function<? super S, ? extends T> turn) {
        return list.stream().<T>map(turn).toList();
    }
}
