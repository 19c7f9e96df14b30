package io.khabar.pipeline.events.violence;

import io.khabar.pipeline.events.reading.EnglishPassive;
import io.khabar.pipeline.events.reading.Form;
import io.khabar.pipeline.events.reading.Gap;
import io.khabar.pipeline.events.reading.Quantity;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Tag;
import java.util.Set;

/** What English word order adds to the counting of tolls: those killed stand before a passive verb, ages between commas. */
final class EnglishTolls {
    private static final int NEAR = 3;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int AIR_REACH = 4;
    private static final Set<String> CIVIL = Set.of("plane", "planes", "aircraft", "helicopter", "helicopters");
    private static final Set<String> ARTICLES = Set.of("a", "an", "another");
    private static final Set<String> THINGS = Set.of(
            "km",
            "kilometre",
            "kilometres",
            "kilometer",
            "kilometers",
            "mile",
            "miles",
            "metre",
            "metres",
            "meter",
            "meters",
            "percent",
            "per",
            "pm",
            "am",
            "p.m",
            "a.m",
            "house",
            "houses",
            "home",
            "homes",
            "building",
            "buildings",
            "vehicle",
            "vehicles",
            "car",
            "cars",
            "truck",
            "trucks",
            "hour",
            "hours",
            "minutes",
            "shops",
            "churches",
            "schools",
            "times",
            "kg",
            "kilograms",
            "pounds",
            "tonnes",
            "tons",
            "rounds");

    private final Reading reading;

    EnglishTolls(Reading reading) {
        this.reading = reading;
    }

    /** {@code seven soldiers were killed and two wounded}, {@code seven killed in raids}, {@code two died}. */
    boolean isSaidOfThoseBefore(int at) {
        if (reading.inForm(at, Form.PRESENT) && !reading.inForm(at, Form.VERB)) {
            return false;
        }
        int end = reading.end(at);
        boolean passive = EnglishPassive.at(reading, at) || reading.has(at, Tag.KILL, "die");
        return passive || is(end, "and") || reading.hasAny(end, Tag.IN, Tag.BY, Tag.ON, Tag.CLAUSE);
    }

    /** {@code 12 captured policemen}: a participle between a number or an article and its noun tells of something earlier. */
    boolean describes(int i) {
        boolean led = i > 0
                && (reading.view().isNumber(i - 1)
                        || reading.hasAny(reading.start(i - 1), Tag.NUMBER, Tag.MANY, Tag.FEW)
                        || is(i - 1, "the")
                        || ARTICLES.contains(reading.view().token(i - 1)));
        return led && reading.inForm(i, Form.PAST) && reading.hasAny(reading.end(i), Tag.PERSON, Tag.FORCE, Tag.OFFICE);
    }

    /** {@code Israeli jets struck a depot}: the verb says nothing of how, its subject does. */
    boolean isStruckByAir(int i) {
        if (!reading.has(i, Tag.TARGET) || !reading.inForm(i, Form.VERB)) {
            return false;
        }
        int force = reading.before(i, Tag.FORCE, AIR_REACH);
        return force >= 0
                && reading.has(force, Tag.FORCE, "air")
                && !CIVIL.contains(reading.view().token(force));
    }

    /** {@code no one was killed}, {@code could kill thousands}. */
    boolean isDenied(int at) {
        return reading.before(at, Tag.NEGATION, NEAR) >= 0
                || reading.before(at, Tag.POSSIBLE, NEAR) >= 0
                || reading.before(at, Tag.FUTURE, NEAR) >= 0;
    }

    /** Whether a number is a year, an age, a distance or a count of things: {@code Ali, 35, was killed}. */
    boolean countsNobody(Quantity quantity) {
        int next = quantity.to();
        boolean date = reading.hasAny(quantity.from() - 1, Tag.MONTH, Tag.MONTH_MAYBE);
        return date || isYear(quantity) || isAge(quantity) || isThing(next) || isThing(next + 1);
    }

    private static boolean isYear(Quantity quantity) {
        boolean single = quantity.to() == quantity.from() + 1;
        return single && quantity.best() >= FIRST_YEAR && quantity.best() <= LAST_YEAR;
    }

    private boolean isAge(Quantity quantity) {
        boolean enclosed = isComma(quantity.from() - 1) && isComma(quantity.to() - 1);
        return (enclosed && !reading.has(quantity.to(), Tag.AMONG)) || is(quantity.from() - 1, "aged");
    }

    private boolean isComma(int k) {
        return k >= 0 && k + 1 < reading.size() && (reading.gapAfter(k) & Gap.COMMA) != 0;
    }

    private boolean isThing(int k) {
        return k < reading.size()
                && reading.continues(k)
                && THINGS.contains(reading.view().token(k));
    }

    /** Whether {@code and} adds this to a list of people: {@code and two children}, not {@code and burned three}. */
    boolean adds(int k) {
        return is(k - 1, "and") || (k > 0 && ARTICLES.contains(reading.view().token(k - 1)) && is(k - 2, "and"));
    }

    /** Whether a number right behind {@code and} is said of people, for {@code and three tanks} adds nobody. */
    boolean isOfPeople(Quantity quantity) {
        for (int k = quantity.to(); k < Math.min(reading.size(), quantity.to() + NEAR); k++) {
            if (reading.hasAny(k, Tag.PERSON, Tag.FORCE, Tag.OFFICE, Tag.PROTESTER, Tag.OTHER)) {
                return true;
            }
        }
        return false;
    }

    boolean isJoined(int k) {
        return is(k - 1, "and");
    }

    private boolean is(int k, String word) {
        return k >= 0 && k < reading.size() && reading.view().is(k, word);
    }
}
