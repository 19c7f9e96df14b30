package io.khabar.pipeline.events.arms;

import io.khabar.model.Entity;
import io.khabar.model.EntityKind;
import io.khabar.pipeline.events.reading.Gap;
import io.khabar.pipeline.events.reading.Mention;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Sense;
import io.khabar.pipeline.events.reading.Span;
import io.khabar.pipeline.events.reading.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what a weapon is called: a listed name, a designation such as {@code f16}, or a name in quotation marks. */
final class WeaponNamer {
    private static final int LONGEST_NAME = 3;

    private final Reading reading;

    WeaponNamer(Reading reading) {
        this.reading = reading;
    }

    @Nullable Mention listed(int i) {
        Mention mention = reading.mention(i);
        boolean weapon =
                mention != null && mention.from() == i && mention.entity().kind() == EntityKind.WEAPON;
        return weapon ? mention : null;
    }

    Weapon of(Mention mention, @Nullable Sense head, int from) {
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

    /** What no gazetteer has, with the name that the text gives it, if any. */
    Weapon unlisted(@Nullable String designation, @Nullable Sense head, int from, int to) {
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

    /** Ships have names of their own, {@code الفرقاطة «تحيا مصر» من طراز «فريم»}: the type behind tells more. */
    static boolean isShip(Sense head) {
        return "ships".equals(category(head));
    }

    static String category(@Nullable Sense head) {
        return head == null ? "other" : head.value().substring(0, head.value().indexOf('|'));
    }

    static String english(@Nullable Sense head) {
        return head == null ? "weapons" : head.value().substring(head.value().indexOf('|') + 1);
    }

    /** The name at a token: listed, a designation, in quotation marks, or behind a word such as {@code طراز}. */
    @Nullable Weapon name(int i, int k, Sense head, Span within) {
        Mention mention = listed(k);
        if (mention != null) {
            return of(mention, head, i);
        }
        String designation = designation(k);
        if (designation != null) {
            return unlisted(designation, head, i, k + 1);
        }
        boolean typed = reading.has(reading.start(k - 1), Tag.TYPE_OF) && !reading.has(k, Tag.TYPE_OF);
        boolean kind = !"weapons".equals(category(head)) && !"aid".equals(category(head));
        if (!typed && !(kind && isQuoted(k))) {
            return null;
        }
        int to = endOfName(k, within);
        return unlisted(reading.words(k, to).strip(), head, i, to);
    }

    boolean mayName(int k) {
        boolean parted = (reading.gapAfter(k - 1) & (Gap.COMMA | Gap.STOP)) != 0;
        boolean near = reading.continues(k) && (!parted || reading.has(k, Tag.TYPE_OF));
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
    @Nullable String designation(int k) {
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
}
