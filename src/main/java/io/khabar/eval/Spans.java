package io.khabar.eval;

import io.khabar.model.Evidence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Every evidence that a record holds, however deep: a field that is added later is looked into without being named here. */
final class Spans {
    private Spans() {}

    static void each(@Nullable Object value, Consumer<Evidence> taker) {
        if (value instanceof Evidence evidence) {
            taker.accept(evidence);
        } else if (value instanceof Collection<?> many) {
            many.forEach(one -> each(one, taker));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(one -> each(one, taker));
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                each(read(component, value), taker);
            }
        }
    }

    private static @Nullable Object read(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component + " of " + record.getClass(), e);
        }
    }
}
