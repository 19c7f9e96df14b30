package io.khabar.pipeline.events.reading;

import io.khabar.model.Entity;
import io.khabar.model.EntityKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds places: listed ones, and unlisted ones behind a word that says what they are, such as {@code بلدة سراقب}. The
 * precision is ACLED's, read from that word and from {@code قرب}.
 */
public final class PlaceReader {
    private static final int LONGEST_NAME = 3;
    private static final int DISTRICT = 2;
    private static final int PROVINCE = 3;
    private static final int HEADS = 3;
    private static final int GROUP_NAME = 2;
    private static final String QUARTER = "0";

    private final Reading reading;
    private final Adjectives adjectives;

    public PlaceReader(Reading reading) {
        this.reading = reading;
        this.adjectives = new Adjectives(reading);
    }

    /** All places of a span in reading order. */
    public List<Place> in(Span span) {
        List<Place> places = new ArrayList<>();
        int i = span.from();
        while (i < span.to()) {
            Place place = at(i, span);
            if (place == null) {
                i++;
            } else {
                places.add(place);
                i = Math.max(i + 1, place.span().to());
            }
        }
        return places;
    }

    private @Nullable Place at(int i, Span within) {
        Sense head = reading.sense(i, Tag.PLACE_HEAD);
        Mention mention = isGroupName(i) ? null : listed(i);
        if (head != null) {
            return mention == null ? headed(i, head, within) : named(mention, new Span(i, mention.to()), floor(i));
        }
        return mention == null ? explained(i, within) : named(mention, new Span(i, mention.to()), 0);
    }

    /** {@code جماعة خراسان}, {@code لواء الرقة}, {@code حركة أحرار الزبداني}: named after a place, and nowhere near it. */
    private boolean isGroupName(int i) {
        for (int k = i - 1; k >= Math.max(0, i - GROUP_NAME) && reading.gapAfter(k) == 0; k--) {
            if (reading.has(k, Tag.FORCE, "armed") || (k == i - 1 && reading.has(k, Tag.FORCE))) {
                return true;
            }
            if (!isUnknown(k)) {
                return false;
            }
        }
        return false;
    }

    /** {@code محافظة إدلب} as one name: what its first word says of how exact it is. */
    private int floor(int i) {
        return precision(i, reading.end(i));
    }

    private @Nullable Mention listed(int i) {
        Mention mention = reading.mention(i);
        if (mention == null || mention.from() != i) {
            return null;
        }
        return switch (mention.entity().kind()) {
            case COUNTRY -> !adjectives.is(mention) && isWhere(mention) ? mention : null;
            case PLACE -> !isPlainWord(mention) && !isTooWide(mention) ? mention : null;
            default -> null;
        };
    }

    /** A country that no preposition puts somewhere acts or is spoken of: {@code إن إسرائيل نفذت ضربة}. */
    private boolean isWhere(Mention mention) {
        int i = mention.from();
        return isLabel(mention)
                || !adjectives.follow()
                || Links.before(reading, i, mention) != Party.Link.NONE
                || reading.hasAny(i - 1, Tag.DIRECTION, Tag.NEAR, Tag.PLACE_HEAD);
    }

    /** {@code سوريا: مقتل …}: first of its sentence, or with a stop behind it. */
    private boolean isLabel(Mention mention) {
        return !reading.continues(mention.from()) || (reading.gapAfter(mention.to() - 1) & Gap.STOP) != 0;
    }

    /** {@code الشرق الأوسط}: of no country, be it a part of the world or a newspaper, it says nothing of where. */
    private static boolean isTooWide(Mention mention) {
        Entity entity = mention.entity();
        return entity.country() == null && !"water".equals(entity.category());
    }

    /** A word of the lexicon that also names a town somewhere: {@code طراز}. */
    private boolean isPlainWord(Mention mention) {
        return mention.to() - mention.from() == 1
                && !reading.senses(mention.from()).isEmpty();
    }

    private Place named(Mention mention, Span span, int floor) {
        Entity entity = mention.entity();
        int precision = Math.max(precision(entity), floor);
        precision = reading.before(span.from(), Tag.NEAR, 2) >= 0 ? Math.max(DISTRICT, precision) : precision;
        precision = reading.before(span.from(), Tag.DIRECTION, 1) >= 0 ? Math.max(DISTRICT, precision) : precision;
        return new Place(mention.evidence(), entity.id(), entity.country(), precision, span);
    }

    private static int precision(Entity entity) {
        if (entity.kind() == EntityKind.COUNTRY) {
            return PROVINCE;
        }
        String category = String.valueOf(entity.category());
        return switch (category) {
            case "province", "state" -> PROVINCE;
            case "region", "water", "district" -> DISTRICT;
            default -> 1;
        };
    }

    /** {@code في عندان (شمال)}: agencies tell in brackets where an unknown place lies. */
    private @Nullable Place explained(int i, Span within) {
        if (!adjectives.follow() || !reading.has(i - 1, Tag.IN) || !isUnknown(i)) {
            return null;
        }
        int to = endOfUnknown(i, within);
        boolean side = to < within.to() && reading.has(to, Tag.DIRECTION);
        boolean bracket = side && (reading.gapAfter(to - 1) & Gap.OPEN) != 0;
        return bracket ? new Place(reading.evidence(i, to), null, null, 1, new Span(i, to)) : null;
    }

    private int endOfUnknown(int i, Span within) {
        int to = i + 1;
        int last = Math.min(within.to(), i + LONGEST_NAME);
        while (to < last && reading.gapAfter(to - 1) == 0 && isUnknown(to)) {
            to++;
        }
        return to;
    }

    /** {@code بلدة سراقب}, {@code مدينة أعزاز}, {@code محيط مدينة أعزاز}. */
    private @Nullable Place headed(int i, Sense head, Span within) {
        int k = afterHeads(i, within);
        int precision = precision(i, k);
        return reading.isSubjectFirst()
                ? unlistedEnglish(i, k, precision, within)
                : headed(new Span(i, k), head, precision, within);
    }

    private @Nullable Place headed(Span heads, Sense head, int precision, Span within) {
        int i = heads.from();
        int k = heads.to();
        Mention mention = k < within.to() ? reading.mention(k) : null;
        if (mention == null || mention.from() != k) {
            return head.is(Form.DEFINITE) ? null : unlisted(i, k, precision, within);
        }
        Span span = new Span(i, mention.to());
        if (isNameOfPlace(mention)) {
            return named(mention, span, precision);
        }
        return head.is(Form.DEFINITE) && head.number() == PROVINCE ? ofCountry(mention.entity(), span) : null;
    }

    /** {@code الحدود السورية}, {@code الأراضي التركية}. */
    private @Nullable Place ofCountry(Entity entity, Span span) {
        boolean country = entity.kind() == EntityKind.COUNTRY;
        return country ? new Place(reading.evidence(span), entity.id(), entity.country(), PROVINCE, span) : null;
    }

    private @Nullable Place unlisted(int i, int k, int precision, Span within) {
        int to = endOfName(k, within);
        if (to == k || !mayBegin(k)) {
            return null;
        }
        int near = reading.before(i, Tag.NEAR, 1) >= 0 ? DISTRICT : 1;
        boolean quarter = reading.has(i, Tag.PLACE_HEAD, QUARTER);
        return new Place(reading.evidence(k, to), null, null, Math.max(near, precision), quarter, new Span(i, to));
    }

    /** {@code the town of Kafr Nabl}: the unknown words in capitals. */
    private @Nullable Place unlistedEnglish(int i, int of, int precision, Span within) {
        int k = of + 1;
        int to = k;
        while (to < Math.min(within.to(), k + LONGEST_NAME) && isUnknown(to) && isInName(to, within)) {
            to++;
        }
        boolean named = to > k && reading.view().is(of, "of");
        return named ? new Place(reading.evidence(k, to), null, null, precision, new Span(i, to)) : null;
    }

    /** A word in capitals, or an article of Arabic before one: {@code Maarat al-Numan}. */
    private boolean isInName(int k, Span within) {
        boolean article = reading.view().token(k).length() == 2 && k + 1 < within.to() && isCapitalised(k + 1);
        return reading.continues(k) && (reading.gapAfter(k - 1) & ~Gap.DASH) == 0 && (article || isCapitalised(k));
    }

    private boolean isCapitalised(int k) {
        return Character.isUpperCase(reading.words(k, k + 1).codePointAt(0));
    }

    private int afterHeads(int i, Span within) {
        int k = i;
        for (int heads = 0; heads < HEADS && k < within.to() && reading.has(k, Tag.PLACE_HEAD); heads++) {
            k = reading.end(k);
        }
        return reading.has(k, Tag.NUMBER) ? reading.end(k) : k;
    }

    private int precision(int from, int to) {
        int precision = 0;
        for (int k = from; k < to; k = reading.end(k)) {
            Sense sense = reading.sense(k, Tag.PLACE_HEAD);
            precision = sense == null ? precision : Math.max(precision, sense.number());
        }
        return precision;
    }

    private boolean isNameOfPlace(Mention mention) {
        EntityKind kind = mention.entity().kind();
        boolean country = kind == EntityKind.COUNTRY && !adjectives.is(mention);
        return country || kind == EntityKind.PLACE;
    }

    /** English names its towns before the word: only Arabic and its like are read head first. */
    private boolean mayBegin(int k) {
        return adjectives.follow() && reading.continues(k) && (reading.gapAfter(k - 1) & ~Gap.QUOTE & ~Gap.OPEN) == 0;
    }

    /** An unlisted name: words no lexicon knows, up to the next known one. */
    private int endOfName(int k, Span within) {
        int to = k;
        while (to < Math.min(within.to(), k + LONGEST_NAME) && isNamePart(k, to)) {
            to++;
        }
        return to;
    }

    private boolean isNamePart(int k, int to) {
        if (!isUnknown(to) || reading.hasAny(to + 1, Tag.WITH_PRONOUN)) {
            return false;
        }
        return to == k || goesOn(to);
    }

    private boolean isUnknown(int k) {
        return reading.senses(k).isEmpty()
                && reading.mention(k) == null
                && !reading.view().isNumber(k);
    }

    /** A second word belongs to a name if it is definite or the first is short: {@code دير الزور}, {@code تل أبيض}. */
    private boolean goesOn(int to) {
        String token = reading.view().token(to);
        boolean second = token.startsWith("ال") || reading.view().token(to - 1).length() <= 3;
        return second && reading.continues(to) && reading.gapAfter(to - 1) == 0;
    }
}
