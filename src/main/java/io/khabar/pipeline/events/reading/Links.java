package io.khabar.pipeline.events.reading;

import io.khabar.pipeline.events.reading.Party.Link;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The preposition before a party, be it a word of its own or an Arabic clitic. */
final class Links {
    private static final int MOST_SKIPPED = 3;
    private static final Set<String> ARTICLES = Set.of(
            "the", "a", "an", "its", "their", "his", "her", "neighbouring", "neighboring", "former", "suspected");

    private Links() {}

    static Link before(Reading reading, int i, @Nullable Mention mention) {
        Link clitic = mention == null ? ofSenses(reading, i) : ofMention(reading, i, mention);
        if (clitic == Link.TO && reading.has(i - 1, Tag.EARLIER)) {
            return Link.NONE;
        }
        return clitic == Link.NONE ? ofWord(reading, i) : clitic;
    }

    private static Link ofSenses(Reading reading, int i) {
        for (Sense sense : reading.senses(i)) {
            if (sense.is(Form.WITH_L)) {
                return Link.TO;
            }
            if (sense.is(Form.WITH_B)) {
                return Link.IN;
            }
        }
        return Link.NONE;
    }

    /** An Arabic mention begins behind its clitics: what stands before it in the token are they. */
    private static Link ofMention(Reading reading, int i, Mention mention) {
        String token = reading.view().token(i);
        boolean clitics = mention.evidence().start() > reading.view().start(i);
        if (clitics) {
            return ofClitics(token);
        }
        return token.startsWith("لل") ? Link.TO : Link.NONE;
    }

    private static Link ofClitics(String token) {
        int at = token.startsWith("و") || token.startsWith("ف") ? 1 : 0;
        return switch (token.charAt(Math.min(at, token.length() - 1))) {
            case 'ل' -> Link.TO;
            case 'ب' -> Link.IN;
            default -> Link.NONE;
        };
    }

    private static Link ofWord(Reading reading, int i) {
        if (!reading.continues(i)) {
            return Link.NONE;
        }
        int before = reading.start(reading.isSubjectFirst() ? beforeArticle(reading, i) : i - 1);
        if (reading.has(before, Tag.BY)) {
            return Link.BY;
        }
        if (reading.has(before, Tag.BETWEEN)) {
            return Link.BETWEEN;
        }
        return plain(reading, before);
    }

    /** Past {@code the}, a number and the like, in English: {@code by the army}, {@code by at least seven gunmen}. */
    private static int beforeArticle(Reading reading, int i) {
        int k = reading.start(i - 1);
        for (int skipped = 0; skipped < MOST_SKIPPED && isSkipped(reading, k) && reading.continues(k); skipped++) {
            k = reading.start(k - 1);
        }
        return k;
    }

    private static boolean isSkipped(Reading reading, int k) {
        return ARTICLES.contains(reading.view().token(k))
                || reading.view().isNumber(k)
                || reading.hasAny(k, Tag.NUMBER, Tag.MANY, Tag.FEW, Tag.AT_LEAST, Tag.UNNAMED);
    }

    private static Link plain(Reading reading, int before) {
        if (reading.has(before, Tag.TO)) {
            return Link.TO;
        }
        if (reading.has(before, Tag.FROM)) {
            return Link.FROM;
        }
        if (reading.has(before, Tag.WITH)) {
            return Link.WITH;
        }
        if (reading.hasAny(before, Tag.ON, Tag.AGAINST)) {
            return Link.ON;
        }
        return reading.has(before, Tag.IN) ? Link.IN : Link.NONE;
    }
}
