package io.khabar.pipeline.events.arms;

import io.khabar.model.Evidence;
import io.khabar.pipeline.events.reading.Quantity;
import io.khabar.pipeline.events.reading.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is traded, as one place of a text says it.
 *
 * @param entity id where the gazetteer has it
 * @param designation such as {@code S-400}; absent of a generic weapon
 * @param category SIPRI's category in lower case
 * @param english what it is called in English
 * @param maker country that makes it, where the gazetteer says
 * @param quantity how many, where the text says
 * @param total of how many these are some: the 36 of {@code 4 من أصل 36}
 * @param first whether these are the first of more
 * @param other whether these come on top of others: {@code أخرى}
 * @param words head, type and name
 * @param span their tokens
 */
record Weapon(
        @Nullable String entity,
        @Nullable String designation,
        String category,
        String english,
        @Nullable String maker,
        @Nullable Quantity quantity,
        @Nullable Quantity total,
        boolean first,
        boolean other,
        Evidence words,
        Span span) {

    boolean isNamed() {
        return entity != null || designation != null;
    }

    /** {@code S-400 missiles}: English names the weapon before its kind. */
    boolean isKindOf(List<Weapon> before) {
        Weapon last = before.isEmpty() ? this : before.get(before.size() - 1);
        return last.isNamed() && !isNamed() && last.span.to() == span.from();
    }

    /** What makes it the same weapon elsewhere. */
    String key() {
        if (entity != null) {
            return entity;
        }
        return designation == null ? english : designation;
    }

    Weapon counted(@Nullable Quantity some, @Nullable Quantity of, boolean isFirst, boolean isOther) {
        return new Weapon(entity, designation, category, english, maker, some, of, isFirst, isOther, words, span);
    }

    Weapon at(Evidence otherWords, Span otherSpan) {
        return new Weapon(
                entity, designation, category, english, maker, quantity, total, first, other, otherWords, otherSpan);
    }

    Weapon named(Weapon by) {
        return new Weapon(
                by.entity,
                by.designation,
                by.category,
                by.english,
                by.maker,
                quantity,
                total,
                first,
                other,
                words,
                span);
    }
}
