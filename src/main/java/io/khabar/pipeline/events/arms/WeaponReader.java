package io.khabar.pipeline.events.arms;

import io.khabar.model.Entity;
import io.khabar.model.EntityKind;
import io.khabar.pipeline.events.reading.Form;
import io.khabar.pipeline.events.reading.Gap;
import io.khabar.pipeline.events.reading.Mention;
import io.khabar.pipeline.events.reading.NumberReader;
import io.khabar.pipeline.events.reading.Quantity;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Sense;
import io.khabar.pipeline.events.reading.Span;
import io.khabar.pipeline.events.reading.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds weapons: a listed one by name, a designation such as {@code f16}, or a word for a kind of weapon, with the name that
 * follows it and the number before it.
 */
final class WeaponReader {
    private static final int NAME_REACH = 6;
    private static final int NUMBER_REACH = 4;
    private static final int LONGEST_NAME = 3;
    private static final int ANAPHORA_REACH = 80;
    private static final int PARTS_REACH = 4;
    private static final Set<String> POINTERS =
            Set.of("هذه", "بهذه", "لهذه", "تلك", "بتلك", "لتلك", "هذا", "بهذا", "لهذا");

    private final Reading reading;
    private final NumberReader numbers;

    WeaponReader(Reading reading, NumberReader numbers) {
        this.reading = reading;
        this.numbers = numbers;
    }

    /** All weapons of a span in reading order. */
    List<Weapon> in(Span span) {
        List<Weapon> weapons = new ArrayList<>();
        int i = span.from();
        while (i < span.to()) {
            Weapon weapon = isFitted(i) ? null : at(i, span);
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
        return weapons;
    }

    /** {@code معدات مرتبطة بهذه المقاتلات}: what belongs to a weapon is traded as that weapon. */
    private void dropWhole(List<Weapon> weapons, Weapon weapon) {
        if (weapons.isEmpty() || !weapon.isNamed()) {
            return;
        }
        Weapon last = weapons.get(weapons.size() - 1);
        int from = last.span().to();
        boolean generic = !last.isNamed() && last.category().equals("weapons");
        boolean near = weapon.span().from() - from <= PARTS_REACH;
        if (generic && near && reading.after(from - 1, Tag.PART_OF, 2) >= 0) {
            weapons.remove(weapons.size() - 1);
        }
    }

    /** {@code مزودة بصواريخ}, {@code مضادة للغواصات}. */
    private boolean isFitted(int i) {
        return i > 0 && reading.continues(i) && reading.has(i - 1, Tag.DESCRIBES, "fitted");
    }

    private @Nullable Weapon at(int i, Span within) {
        Mention mention = listed(i);
        if (mention != null) {
            return counted(of(mention, null, i), within);
        }
        Sense head = reading.sense(i, Tag.WEAPON);
        if (head != null) {
            return counted(headed(i, head, within), within);
        }
        String designation = designation(i);
        boolean sure = designation != null && designation.indexOf('-') > 1;
        return designation == null || !sure ? null : counted(designated(designation, null, i, i + 1), within);
    }

    private @Nullable Mention listed(int i) {
        Mention mention = reading.mention(i);
        boolean weapon =
                mention != null && mention.from() == i && mention.entity().kind() == EntityKind.WEAPON;
        return weapon ? mention : null;
    }

    private Weapon of(Mention mention, @Nullable Sense head, int from) {
        Entity entity = mention.entity();
        String category = entity.category() == null ? category(head) : entity.category();
        Span span = new Span(from, mention.to());
        return new Weapon(
                entity.id(),
                entity.name(),
                category,
                english(head),
                entity.country(),
                null,
                null,
                false,
                false,
                reading.evidence(span),
                span);
    }

    private Weapon designated(String designation, @Nullable Sense head, int from, int to) {
        Span span = new Span(from, to);
        return new Weapon(
                null,
                designation,
                category(head),
                english(head),
                null,
                null,
                null,
                false,
                false,
                reading.evidence(span),
                span);
    }

    private static String category(@Nullable Sense head) {
        return head == null ? "other" : head.value().substring(0, head.value().indexOf('|'));
    }

    private static String english(@Nullable Sense head) {
        return head == null ? "weapons" : head.value().substring(head.value().indexOf('|') + 1);
    }

    /** A word for a kind of weapon with the name behind it: {@code طائرات مقاتلة من طراز «رافال»}. */
    private Weapon headed(int i, Sense head, Span within) {
        int end = reading.end(i);
        int last = Math.min(within.to(), end + NAME_REACH);
        for (int k = end; k < last && mayName(k); k = reading.end(k)) {
            Weapon named = name(i, k, head, within);
            if (named != null) {
                return named;
            }
        }
        Mention meant = meant(i, head);
        if (meant != null) {
            return of(meant, head, meant.from()).at(reading.evidence(i, end), new Span(i, end));
        }
        Span span = new Span(i, end);
        return new Weapon(
                null,
                null,
                category(head),
                english(head),
                null,
                null,
                null,
                false,
                false,
                reading.evidence(span),
                span);
    }

    /** What {@code هذه المقاتلات} means: the weapon of that category which the text named last. */
    private @Nullable Mention meant(int i, Sense head) {
        if (i == 0
                || !head.is(Form.DEFINITE)
                || !POINTERS.contains(reading.view().token(i - 1))) {
            return null;
        }
        for (int k = i - 1; k >= Math.max(0, i - ANAPHORA_REACH); k--) {
            Mention mention = listed(k);
            if (mention != null && category(head).equals(mention.entity().category())) {
                return mention;
            }
        }
        return null;
    }

    /** The name at a token: listed, a designation, in quotation marks, or behind a word such as {@code طراز}. */
    private @Nullable Weapon name(int i, int k, Sense head, Span within) {
        Mention mention = listed(k);
        if (mention != null) {
            return of(mention, head, i);
        }
        String designation = designation(k);
        if (designation != null) {
            return designated(designation, head, i, k + 1);
        }
        boolean typed = reading.has(reading.start(k - 1), Tag.TYPE_OF) && !reading.has(k, Tag.TYPE_OF);
        if (!typed && !isQuoted(k)) {
            return null;
        }
        int to = endOfName(k, within);
        return designated(reading.words(k, to).strip(), head, i, to);
    }

    private boolean mayName(int k) {
        boolean near = reading.continues(k) && (reading.gapAfter(k - 1) & (Gap.COMMA | Gap.STOP)) == 0;
        boolean other = reading.joined(k) || reading.hasAny(k, Tag.WEAPON, Tag.TO, Tag.GIVE, Tag.GET, Tag.DEAL);
        return near && !other;
    }

    private boolean isQuoted(int k) {
        return (reading.gapAfter(k - 1) & Gap.QUOTE) != 0 && reading.senses(k).isEmpty() && reading.mention(k) == null;
    }

    private int endOfName(int k, Span within) {
        int to = k + 1;
        while (to < Math.min(within.to(), k + LONGEST_NAME)
                && reading.continues(to)
                && reading.gapAfter(to - 1) == 0
                && reading.senses(to).isEmpty()
                && isQuoted(k)) {
            to++;
        }
        return to;
    }

    /** Letters and digits in one token, as the text view makes of {@code إف-16}. */
    private @Nullable String designation(int k) {
        String token = reading.view().token(k);
        char first = token.charAt(0);
        char last = token.charAt(token.length() - 1);
        boolean shaped = first >= 'a' && first <= 'z' && last >= '0' && last <= '9' && token.length() <= 7;
        if (!shaped || reading.words(k, k + 1).startsWith("بـ")) {
            return null;
        }
        int digits = 0;
        while (!Character.isDigit(token.charAt(digits))) {
            digits++;
        }
        return token.substring(0, digits).toUpperCase(Locale.ROOT) + "-" + token.substring(digits);
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
        boolean first = total != null || reading.before(from, Tag.FIRST_OF, 2) >= 0;
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
        return one && !"helicopter carriers".equals(english(head)) ? new Quantity(1, 1, 1, i, reading.end(i)) : null;
    }
}
