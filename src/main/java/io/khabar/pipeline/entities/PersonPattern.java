package io.khabar.pipeline.entities;

import io.khabar.pipeline.entities.gazetteer.Use;
import java.util.Arrays;
import java.util.Set;

/**
 * People that no gazetteer has, by the form of their names: a first name and what follows it, a foreign family name, or
 * anything that can be a name behind an office or an honorific.
 */
final class PersonPattern {
    private static final int MOST_WORDS = 8;
    private static final int SHORTEST_ALONE = 3;

    /** Kings and popes; folded. */
    private static final Set<String> ORDINALS =
            Set.of("الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "العاشر");

    /** Particles that no name does without that starts with them: {@code أبو}, {@code عبد}; folded. */
    private static final Set<String> FIRST_PARTICLES = Set.of("ابو", "ابي", "عبد", "ام");

    private final PartReading part;

    PersonPattern(PartReading part) {
        this.part = part;
    }

    /** The token after the name that starts here, or the token itself where none does. */
    int end(int i) {
        NameWord first = part.nameWord(i);
        if (first == NameWord.NONE || namesAThing(i)) {
            return i;
        }
        boolean titled = Cues.titled(part, i);
        if (first == NameWord.UNKNOWN && !titled && !part.is(i - 1, WordClass.SPEECH)) {
            return i;
        }
        int end = extent(i, titled);
        return isName(i, end, first, titled) ? end : i;
    }

    private boolean namesAThing(int i) {
        return (part.is(i - 1, WordClass.FACILITY) && part.joined(i - 1))
                || (part.is(i - 1, WordClass.HONORIFIC) && part.is(i - 2, WordClass.FACILITY));
    }

    /** Words that hang together as a name; what no list has may follow a first name once, or an office twice. */
    private int extent(int i, boolean titled) {
        int unknown = word(i) == NameWord.UNKNOWN ? 1 : 0;
        int most = titled ? 2 : 1;
        int at = i + 1;
        while (hangsTogether(i, at) && mayFollow(word(at), word(at - 1), at, titled)) {
            unknown += word(at) == NameWord.UNKNOWN && word(at - 1) != NameWord.PARTICLE ? 1 : 0;
            if (unknown > most) {
                break;
            }
            at++;
        }
        return closed(i, at);
    }

    private boolean hangsTogether(int first, int at) {
        return at < part.size() && at - first < MOST_WORDS && part.joined(at - 1) && part.classStart(at) == 0;
    }

    private int closed(int first, int end) {
        int at = end;
        while (at > first + 1 && isOpen(at - 1)) {
            at--;
        }
        return at;
    }

    private boolean mayFollow(NameWord word, NameWord before, int at, boolean titled) {
        return switch (word) {
            case NONE -> before == NameWord.GIVEN && ORDINALS.contains(part.token(at));
            case UNKNOWN ->
                before == NameWord.GIVEN || before == NameWord.PARTICLE || (before == NameWord.UNKNOWN && titled);
            default -> true;
        };
    }

    /** Behind {@code عبد} every word with an article makes a first name: {@code عبد الوحيد}. */
    private NameWord word(int i) {
        boolean isServant =
                i > 0 && part.token(i - 1).endsWith("عبد") && part.token(i).startsWith("ال");
        return isServant ? NameWord.GIVEN : part.nameWord(i);
    }

    /** A particle asks for a word after it; {@code الله} and {@code الدين} end names. */
    private boolean isOpen(int i) {
        String token = part.token(i);
        return word(i) == NameWord.PARTICLE && !token.equals("الله") && !token.equals("الدين");
    }

    private boolean isName(int i, int end, NameWord first, boolean titled) {
        boolean several = end > i + 1;
        return switch (first) {
            case GIVEN -> several || titled || (part.is(i, WordClass.FAMILY) && standsAlone(i));
            case FAMILY -> !isAdjective(i) && (several || titled || standsAlone(i));
            case PARTICLE -> several && FIRST_PARTICLES.contains(bare(i));
            case UNKNOWN -> isUnknownName(i, several, titled);
            case NONE -> false;
        };
    }

    private boolean isUnknownName(int i, boolean several, boolean titled) {
        return isPlain(i) && (titled || (several && speaks(i)));
    }

    /** Whether a family name is one that is no word of the language: foreign ones, which take no article. */
    private boolean standsAlone(int i) {
        String token = part.token(i);
        boolean isPlace = part.hits(i).stream()
                .flatMap(hit -> Arrays.stream(hit.senses()))
                .anyMatch(sense -> sense.use() == Use.SURE);
        return !isPlace && part.isArabic() && token.length() - part.classStart(i) >= SHORTEST_ALONE && isPlain(i);
    }

    /** {@code قالت جيما أرياس}: a family name of the lists behind a verb of speech and a word of none. */
    private boolean speaks(int i) {
        return part.is(i - 1, WordClass.SPEECH) && part.joined(i - 1) && word(i + 1) == NameWord.FAMILY;
    }

    private boolean isAdjective(int i) {
        return part.hits(i).stream()
                .flatMap(hit -> Arrays.stream(hit.senses()))
                .anyMatch(sense -> sense.use() == Use.ADJECTIVE);
    }

    private String bare(int i) {
        return part.token(i).substring(part.classStart(i));
    }

    private boolean isPlain(int i) {
        return !part.token(i).startsWith("ال", part.classStart(i));
    }
}
