package io.khabar.pipeline.events.arms;

import io.khabar.pipeline.events.reading.Form;
import io.khabar.pipeline.events.reading.Mention;
import io.khabar.pipeline.events.reading.NumberReader;
import io.khabar.pipeline.events.reading.Quantity;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Sense;
import io.khabar.pipeline.events.reading.Span;
import io.khabar.pipeline.events.reading.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds weapons: a listed one by name, a designation such as {@code f16}, or a word for a kind of weapon, with the name that
 * follows it and the number before it.
 */
final class WeaponReader {
    private static final int NAME_REACH = 6;
    private static final int NUMBER_REACH = 4;
    private static final int ANAPHORA_REACH = 80;
    private static final int PARTS_REACH = 4;
    private static final int FRAME_REACH = 2;
    private static final int FIRST_REACH = 3;
    private static final String THEIRS = "هم";
    private static final String PARTS = "spare parts";
    private static final Set<String> POINTERS =
            Set.of("هذه", "بهذه", "لهذه", "تلك", "بتلك", "لتلك", "هذا", "بهذا", "لهذا");

    private final Reading reading;
    private final NumberReader numbers;
    private final WeaponNamer names;

    WeaponReader(Reading reading, NumberReader numbers) {
        this.reading = reading;
        this.numbers = numbers;
        this.names = new WeaponNamer(reading);
    }

    /** All weapons of a span in reading order. */
    List<Weapon> in(Span span) {
        List<Weapon> weapons = new ArrayList<>();
        int i = span.from();
        while (i < span.to()) {
            Weapon weapon = isTraded(i) ? at(i, span) : null;
            if (weapon == null) {
                i++;
            } else if (reading.isSubjectFirst() && weapon.isKindOf(weapons)) {
                i = weapon.span().to();
            } else {
                dropWhole(weapons, weapon);
                weapons.add(weapon);
                i = Math.max(i + 1, weapon.span().to());
            }
        }
        if (!weapons.stream().allMatch(this::isArming)) {
            weapons.removeIf(this::isArming);
        }
        return weapons;
    }

    private boolean isTraded(int i) {
        return !isFitted(i) && !isOwn(i) && !isFrame(i);
    }

    /** {@code تسليح}: weapons of no kind, unless the sentence says of which. */
    private boolean isArming(Weapon weapon) {
        return reading.has(weapon.span().from(), Tag.ARM);
    }

    /** {@code معدات مرتبطة بهذه المقاتلات}, {@code قطع غيار لدبابات}: what belongs to a weapon is traded as that weapon. */
    private void dropWhole(List<Weapon> weapons, Weapon weapon) {
        if (weapons.isEmpty() || !weapon.isNamed()) {
            return;
        }
        Weapon last = weapons.get(weapons.size() - 1);
        int distance = weapon.span().from() - last.span().to();
        boolean parts = PARTS.equals(last.english()) && distance == 0;
        if (parts || (distance <= PARTS_REACH && belongs(last))) {
            weapons.remove(weapons.size() - 1);
        }
    }

    private boolean belongs(Weapon thing) {
        boolean generic = !thing.isNamed() && thing.category().equals("weapons");
        return generic && reading.after(thing.span().to() - 1, Tag.PART_OF, 2) >= 0;
    }

    /** {@code مزودة بصواريخ}, {@code مضادة للغواصات}. */
    private boolean isFitted(int i) {
        return i > 0 && reading.continues(i) && reading.has(i - 1, Tag.DESCRIBES, "fitted");
    }

    /** {@code بكامل عتادهم}, {@code تسليم أسلحتهم}: what somebody carries is not traded. */
    private boolean isOwn(int i) {
        Sense head = reading.sense(i, Tag.WEAPON);
        boolean pronoun = head != null && head.is(Form.PRONOUN) && "weapons".equals(WeaponNamer.category(head));
        return pronoun && reading.view().token(i).endsWith(THEIRS);
    }

    /** {@code في إطار المساعدات العسكرية}: what a deal belongs to is not what is traded. */
    private boolean isFrame(int i) {
        int frame = reading.before(i, Tag.FRAME, FRAME_REACH);
        return frame >= 0
                && reading.has(i, Tag.WEAPON)
                && "aid".equals(WeaponNamer.category(reading.sense(i, Tag.WEAPON)));
    }

    private @Nullable Weapon at(int i, Span within) {
        Mention mention = names.listed(i);
        if (mention != null) {
            return counted(names.of(mention, null, i), within);
        }
        Sense head = reading.sense(i, Tag.WEAPON);
        if (head != null) {
            return counted(headed(i, head, within), within);
        }
        String designation = names.designation(i);
        boolean sure = designation != null && designation.indexOf('-') > 1;
        return designation == null || !sure ? null : counted(names.unlisted(designation, null, i, i + 1), within);
    }

    /** A word for a kind of weapon with the name behind it: {@code طائرات مقاتلة من طراز «رافال»}. */
    private Weapon headed(int i, Sense head, Span within) {
        Weapon named = named(i, head, within);
        if (named != null) {
            return named;
        }
        int end = reading.end(i);
        Mention meant = meant(i, head);
        if (meant != null) {
            return names.of(meant, head, meant.from()).at(reading.evidence(i, end), new Span(i, end));
        }
        return names.unlisted(null, head, i, end);
    }

    private @Nullable Weapon named(int i, Sense head, Span within) {
        Weapon quoted = null;
        int last = Math.min(within.to(), reading.end(i) + NAME_REACH);
        for (int k = reading.end(i); k < last && names.mayName(k); k = reading.end(k)) {
            Weapon named = names.name(i, k, head, within);
            if (named != null && (named.entity() != null || !WeaponNamer.isShip(head))) {
                return named;
            }
            quoted = quoted == null ? named : quoted;
        }
        return quoted;
    }

    /** What {@code هذه المقاتلات} means: the weapon of that category which the text named last. */
    private @Nullable Mention meant(int i, Sense head) {
        if (i == 0
                || !head.is(Form.DEFINITE)
                || !POINTERS.contains(reading.view().token(i - 1))) {
            return null;
        }
        for (int k = i - 1; k >= Math.max(0, i - ANAPHORA_REACH); k--) {
            Mention mention = names.listed(k);
            if (mention != null
                    && WeaponNamer.category(head).equals(mention.entity().category())) {
                return mention;
            }
        }
        return null;
    }

    private Weapon counted(Weapon weapon, Span within) {
        int head = weapon.span().from();
        Quantity quantity = before(head);
        Quantity total = totalBehind(weapon.span().to(), within);
        Quantity some =
                quantity != null && reading.has(quantity.from() - 1, Tag.FROM) ? before(quantity.from() - 1) : null;
        total = some == null ? total : quantity;
        quantity = some == null ? quantity : some;
        int from = quantity == null ? head : quantity.from();
        boolean first = total != null || reading.before(from, Tag.FIRST_OF, FIRST_REACH) >= 0;
        return weapon.counted(quantity == null ? ofForm(head) : quantity, total, first, isOther(weapon));
    }

    private boolean isOther(Weapon weapon) {
        return reading.after(weapon.span().to() - 1, Tag.OTHER, 2) >= 0
                || reading.after(weapon.span().from(), Tag.OTHER, 1) >= 0;
    }

    /** The number that ends right before a token. */
    private @Nullable Quantity before(int i) {
        for (int k = Math.max(0, i - NUMBER_REACH); k < i; k++) {
            Quantity quantity = numbers.at(k);
            if (quantity != null && quantity.to() == i) {
                return quantity;
            }
        }
        return null;
    }

    /** {@code 4 طائرات إف 16 من أصل 36}. */
    private @Nullable Quantity totalBehind(int i, Span within) {
        if (!reading.has(i, Tag.FROM)) {
            return null;
        }
        for (int k = i + 1; k <= i + 2 && k < within.to(); k++) {
            Quantity quantity = reading.view().isNumber(k) ? numbers.at(k) : null;
            if (quantity != null) {
                return quantity;
            }
        }
        return null;
    }

    /** A dual means two; a ship in the singular without an article means one. */
    private @Nullable Quantity ofForm(int i) {
        Sense head = reading.sense(i, Tag.WEAPON);
        if (head == null) {
            return null;
        }
        if (head.is(Form.DUAL)) {
            return new Quantity(2, 2, 2, i, reading.end(i));
        }
        boolean one = head.value().startsWith("ships") && !head.is(Form.PLURAL | Form.DEFINITE | Form.PRONOUN);
        return one && !"helicopter carriers".equals(WeaponNamer.english(head))
                ? new Quantity(1, 1, 1, i, reading.end(i))
                : null;
    }
}
