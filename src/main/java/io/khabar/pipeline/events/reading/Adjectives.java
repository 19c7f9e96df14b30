package io.khabar.pipeline.events.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells a country's name from its relational adjective, which the gazetteers give the same entity. */
final class Adjectives {
    private static final Set<String> NAMES_IN_I =
            Set.of("مالي", "تشيلي", "هاييتي", "هايتي", "جيبوتي", "بوروندي", "ملاوي", "فيجي");

    /** English names of countries that are not part of the name the gazetteer gives first. */
    private static final Set<String> OTHER_NAMES = Set.of(
            "us",
            "u.s",
            "usa",
            "u.s.a",
            "america",
            "uk",
            "u.k",
            "britain",
            "england",
            "scotland",
            "uae",
            "u.a.e",
            "ksa",
            "prc",
            "dprk",
            "drc",
            "turkey",
            "turkiye",
            "palestine",
            "holland",
            "burma",
            "swaziland");

    /** How English adjectives of several words end: {@code North Korean}, {@code South Sudanese}. */
    private static final Set<String> LATER_ENDINGS = Set.of("an", "ans", "ese");

    /** Names of countries that end as the accusative of an adjective does: {@code تركيا} beside {@code عراقيا}. */
    private static final Set<String> NAMES_IN_YA = Set.of(
            "سوريا",
            "تركيا",
            "روسيا",
            "ليبيا",
            "بريطانيا",
            "المانيا",
            "ايطاليا",
            "اسبانيا",
            "اوكرانيا",
            "رومانيا",
            "بلغاريا",
            "هنغاريا",
            "البانيا",
            "صربيا",
            "سلوفاكيا",
            "سلوفينيا",
            "كرواتيا",
            "مقدونيا",
            "ليتوانيا",
            "لاتفيا",
            "استونيا",
            "جورجيا",
            "ارمينيا",
            "كينيا",
            "تنزانيا",
            "نيجيريا",
            "اثيوبيا",
            "موريتانيا",
            "غينيا",
            "زامبيا",
            "ناميبيا",
            "غامبيا",
            "ليبيريا",
            "اريتريا",
            "اندونيسيا",
            "ماليزيا",
            "استراليا",
            "كولومبيا",
            "بوليفيا",
            "مولدافيا",
            "منغوليا",
            "كمبوديا",
            "بيلاروسيا",
            "تشيكيا");

    /** Plurals of peoples that no ending tells. */
    private static final Set<String> PEOPLES = Set.of(
            "اتراك", "اسبان", "روس", "المان", "انكليز", "انجليز", "افغان", "اكراد", "بلغار", "هنود", "امريكان",
            "اميركان", "اقباط", "طليان", "ارمن", "صرب", "كروات", "شيشان", "عرب", "فرس");

    private static final Set<String> ENDINGS = Set.of("ي", "يين", "يون", "يان");

    private final Reading reading;
    private final String language;

    Adjectives(Reading reading) {
        this.reading = reading;
        this.language = reading.view().language();
    }

    /** Whether in this language an adjective stands behind its noun. */
    boolean follow() {
        return switch (language) {
            case "ar", "fa", "fr" -> true;
            default -> false;
        };
    }

    boolean is(Mention mention) {
        boolean single = mention.to() - mention.from() == 1;
        if ("ar".equals(language)) {
            return single && isArabic(mention, reading.view().token(mention.from()));
        }
        String last = reading.view().token(mention.to() - 1);
        boolean mayBe = single || LATER_ENDINGS.stream().anyMatch(last::endsWith);
        return mayBe && !isPartOfName(last, mention);
    }

    private boolean isArabic(Mention mention, String token) {
        if (NAMES_IN_I.contains(token)) {
            return false;
        }
        if (token.endsWith("يه")) {
            return isDefinite(token) || !isPlaced(mention.from());
        }
        if (token.endsWith("يا")) {
            return !NAMES_IN_YA.contains(token) && !NAMES_IN_YA.contains(token.substring(1));
        }
        return isPeople(token) || ENDINGS.stream().anyMatch(token::endsWith);
    }

    /** {@code بريطانيين}, {@code أتراك}: several of a people. */
    boolean isPeople(Mention mention) {
        String token = reading.view().token(mention.from());
        boolean one = mention.to() - mention.from() == 1;
        return one && (isPeople(token) || token.endsWith("يين") || token.endsWith("يون"));
    }

    private static boolean isPeople(String token) {
        String bare = token.startsWith("ال") ? token.substring(2) : token;
        return PEOPLES.contains(bare) || (token.startsWith("لل") && PEOPLES.contains(token.substring(2)));
    }

    private static boolean isDefinite(String token) {
        return token.startsWith("ال") || token.startsWith("بال") || token.startsWith("لل");
    }

    /** {@code سورية} is a country behind a preposition or a direction, an adjective behind a noun. */
    private boolean isPlaced(int i) {
        if (i == 0 || !reading.continues(i)) {
            return true;
        }
        return reading.hasAny(
                i - 1,
                Tag.IN,
                Tag.TO,
                Tag.FROM,
                Tag.WITH,
                Tag.ON,
                Tag.AGAINST,
                Tag.DIRECTION,
                Tag.PLACE_HEAD,
                Tag.NEAR,
                Tag.BETWEEN,
                Tag.SAID);
    }

    private static boolean isPartOfName(String token, Mention mention) {
        String name = mention.entity().name().toLowerCase(Locale.ROOT);
        boolean part = token.length() > 2 && List.of(name.split("[^\\p{L}]+")).contains(token);
        return OTHER_NAMES.contains(token) || (part && !"palestinian".equals(token));
    }
}
