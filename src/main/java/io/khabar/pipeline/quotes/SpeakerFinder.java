package io.khabar.pipeline.quotes;

import io.khabar.model.Entity;
import io.khabar.model.EntityKind;
import io.khabar.pipeline.quotes.reading.Cue;
import io.khabar.pipeline.quotes.reading.Named;
import io.khabar.pipeline.quotes.reading.SpeechText;
import org.jspecify.annotations.Nullable;

/** Reads the words for a speaker on either side of a word of speech. */
final class SpeakerFinder {
    private static final int REACH = 14;
    private static final int BACK_REACH = 12;
    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_PHRASE = 12;
    private static final int LONGEST_BEFORE = 6;
    private static final String COMMAS = ",،";
    private static final String STOPS = ".:;؛!?؟\n";

    private final SpeechText text;
    private final Offices offices;

    SpeakerFinder(SpeechText text, Offices offices) {
        this.text = text;
        this.offices = offices;
    }

    /** The speaker named in the words that begin at a token and end before the limit. */
    @Nullable Speaker behind(int from, int limit) {
        int first = skipAdverbs(from, limit);
        int last = Math.min(Math.min(limit, text.size()), first + REACH);
        int name = quotedName(first, last);
        return name > first ? plain(first, name) : unquoted(first, last, limit);
    }

    private @Nullable Speaker unquoted(int first, int last, int limit) {
        int k = first;
        while (k < last && goesOn(k, first)) {
            Named named = text.nameFrom(k);
            if (named != null && named.isPerson() && (named.bare() || k == first)) {
                return of(named);
            }
            k = Math.max(endOf(named), text.end(k));
        }
        return k == first ? null : phrase(first, Math.min(k, last), limit);
    }

    private static int endOf(@Nullable Named named) {
        return named == null ? 0 : named.to();
    }

    /** Token after a short name in quotation marks, {@code أعلنت «أرامكو» أن}; the token itself where there is none. */
    private int quotedName(int from, int last) {
        int k = from;
        while (k < last && text.isQuoted(k)) {
            k++;
        }
        return k - from < LONGEST_NAME ? k : from;
    }

    private int skipAdverbs(int from, int limit) {
        int k = from;
        while (k < limit && text.has(k, Cue.ADVERB)) {
            k = text.end(k);
        }
        return k;
    }

    /** Whether the words for a speaker go on at a token. */
    private boolean goesOn(int k, int first) {
        boolean other = text.hasAny(k, Cue.STOP, Cue.THAT) || text.hasAny(k, Cue.SAY, Cue.ADDING);
        if (text.isQuoted(k) || other) {
            return false;
        }
        return k == first || continuesPhrase(k);
    }

    private boolean continuesPhrase(int k) {
        boolean apart = text.gapHas(k - 1, STOPS);
        boolean comma = text.gapHas(k - 1, COMMAS);
        Named named = text.nameFrom(k);
        return !apart && !text.has(k, Cue.ADVERB) && (!comma || isBarePerson(named));
    }

    /** A speaker that is no named person: an office, a body, a state, or a name that no gazetteer has. */
    private @Nullable Speaker phrase(int from, int to, int limit) {
        if (text.has(from, Cue.OFFICE)) {
            return office(from, Math.min(to, from + LONGEST_PHRASE));
        }
        Named named = text.nameFrom(from);
        if (named != null) {
            return named.bare() && named.maySpeak() && !isAdjective(named) ? of(named) : null;
        }
        return text.verbFirst() ? unlisted(from, to, limit) : capitals(from, to);
    }

    private @Nullable Speaker unlisted(int from, int to, int limit) {
        boolean complete = to == limit || text.has(to, Cue.THAT) || text.gapHas(to - 1, ":");
        return complete && isName(from, to) ? plain(from, to) : null;
    }

    private static boolean isBarePerson(@Nullable Named named) {
        return named != null && named.isPerson() && named.bare();
    }

    private @Nullable Speaker capitals(int from, int to) {
        int end = from;
        while (end < Math.min(to, from + LONGEST_NAME) && isCapital(end)) {
            end++;
        }
        return end == from ? null : plain(from, end);
    }

    private Speaker office(int from, int to) {
        Named holder = offices.holder(text, from, to);
        if (holder != null) {
            return new Speaker(holder.entity().id(), holder.evidence().text(), text.evidence(from, to), true);
        }
        Named body = text.nameFrom(from);
        return body != null && body.to() == to ? of(body) : plain(from, to);
    }

    /** Two to four unknown words that no preposition hangs on. */
    private boolean isName(int from, int to) {
        String first = text.view().token(from);
        boolean clitic = first.startsWith("ل") || first.startsWith("ب") || first.startsWith("ال");
        boolean capital =
                Character.isUpperCase(text.view().text().charAt(text.view().startUtf16(from)));
        return to - from >= 2 && to - from <= LONGEST_NAME && !clitic && (text.verbFirst() || capital);
    }

    /** The first person or office of a token's sentence that nothing governs: whom {@code مضيفا} goes on about. */
    @Nullable Speaker subject(int token) {
        for (int k = startOfSentence(token); k < token; k++) {
            Named named = text.nameFrom(k);
            if (named != null && isBarePerson(named) && !text.isQuoted(k)) {
                return of(named);
            }
            int to = Math.min(token, k + 2);
            if (text.has(k, Cue.OFFICE) && offices.holder(text, k, to) != null) {
                return office(k, to);
            }
        }
        return null;
    }

    private int startOfSentence(int token) {
        int from = token;
        while (from > 0 && text.sameSentence(from - 1, token)) {
            from--;
        }
        return from;
    }

    /** The only person of the sentence before a token's own; absent where it names none or several. */
    @Nullable Speaker alone(int token) {
        int end = startOfSentence(token);
        Named only = null;
        for (int k = end == 0 ? 0 : startOfSentence(end - 1); k < end; k++) {
            Named named = text.nameFrom(k);
            if (named == null || !named.isPerson() || text.isQuoted(k)) {
                continue;
            }
            if (isOther(only, named)) {
                return null;
            }
            only = named;
        }
        return only == null ? null : of(only).carriedOn();
    }

    private static boolean isOther(@Nullable Named one, Named two) {
        return one != null && !one.entity().id().equals(two.entity().id());
    }

    /** The speaker named before a token, down to a floor. */
    @Nullable Speaker before(int verb, int floor) {
        int k = verb - 1;
        while (k >= floor && text.has(k, Cue.ADVERB)) {
            k--;
        }
        if (k < floor || !text.sameSentence(k, verb) || text.hasAny(k, Cue.PRONOUN, Cue.STOP)) {
            return null;
        }
        return isUnlistedName(k) ? capitalised(k + 1, floor) : nearest(k, verb, floor);
    }

    private boolean isUnlistedName(int k) {
        return !text.verbFirst() && text.name(k) == null && isCapital(k) && !text.has(k, Cue.OFFICE);
    }

    /** A name that no gazetteer has, by its capitals: {@code Steinem said}. */
    private Speaker capitalised(int end, int floor) {
        int from = end - 1;
        while (from > floor && end - from < LONGEST_NAME && isCapital(from - 1) && isPartOfPhrase(from - 1)) {
            from--;
        }
        return plain(from, end);
    }

    private boolean isCapital(int token) {
        return Character.isUpperCase(text.view().text().charAt(text.view().startUtf16(token)));
    }

    private @Nullable Speaker nearest(int end, int verb, int floor) {
        for (int k = end; k >= Math.max(floor, verb - BACK_REACH) && mayReach(k, verb); k--) {
            Named named = text.name(k);
            if (named != null && mayBegin(named, verb)) {
                return of(named);
            }
            if (text.has(k, Cue.OFFICE)) {
                return officeBefore(k, end + 1, floor);
            }
        }
        return null;
    }

    private boolean mayReach(int k, int verb) {
        boolean broken = text.gapHas(k, ":;؛\n") || text.hasAny(k, Cue.SAY, Cue.THAT);
        return !broken && text.sameSentence(k, verb) && !text.isQuoted(k);
    }

    /** A person near the verb; a body or a state right before it. */
    private boolean mayBegin(Named named, int verb) {
        int gap = verb - named.to();
        boolean near = !text.verbFirst() || gap <= 1;
        return named.isPerson() ? named.bare() && near : named.maySpeak() && gap == 0 && named.bare();
    }

    private @Nullable Speaker officeBefore(int head, int end, int floor) {
        int from = head;
        while (from > floor && head - from < 3 && isPartOfPhrase(from - 1)) {
            from--;
        }
        int longest = text.verbFirst() ? LONGEST_PHRASE : LONGEST_BEFORE;
        return end - from > longest ? null : office(from, end);
    }

    private boolean isPartOfPhrase(int k) {
        return text.sameSentence(k, k + 1)
                && !text.gapHas(k, COMMAS + STOPS)
                && !text.hasAny(k, Cue.STOP, Cue.THAT)
                && !text.isQuoted(k)
                && !text.verbFirst();
    }

    /** {@code الروسية} is nobody; {@code روسيا} is. */
    private static boolean isAdjective(Named named) {
        String words = named.evidence().text();
        boolean ending = words.endsWith("ي") || words.endsWith("ية") || words.endsWith("يون");
        return named.entity().kind() == EntityKind.COUNTRY && words.startsWith("ال") && ending && !words.contains(" ");
    }

    private static Speaker of(Named named) {
        Entity entity = named.entity();
        return new Speaker(entity.id(), named.evidence().text(), named.evidence(), false);
    }

    private Speaker plain(int from, int to) {
        return new Speaker(null, text.evidence(from, to).text(), text.evidence(from, to), false);
    }
}
