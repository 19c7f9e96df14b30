package io.khabar.pipeline.events.reading;

import java.util.Locale;
import java.util.Set;

/** Tells a country's name from its relational adjective, which the gazetteers give the same entity. */
final class Adjectives {
    private static final Set<String> NAMES_IN_I =
            Set.of("مالي", "تشيلي", "هاييتي", "هايتي", "جيبوتي", "بوروندي", "ملاوي", "فيجي");
    private static final Set<String> SHORT_NAMES = Set.of("us", "usa", "uk", "uae", "america", "britain", "england");

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
        String token = reading.view().token(mention.from());
        if (mention.to() - mention.from() > 1) {
            return false;
        }
        return "ar".equals(language) ? isArabic(mention, token) : isLatin(mention, token);
    }

    private boolean isArabic(Mention mention, String token) {
        if (NAMES_IN_I.contains(token)) {
            return false;
        }
        if (token.endsWith("يه")) {
            return isDefinite(token) || !isPlaced(mention.from());
        }
        return ENDINGS.stream().anyMatch(token::endsWith);
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

    private static boolean isLatin(Mention mention, String token) {
        String name = mention.entity().name().toLowerCase(Locale.ROOT);
        return !SHORT_NAMES.contains(token) && !name.startsWith(token);
    }
}
