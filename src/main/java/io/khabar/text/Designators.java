package io.khabar.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the letters of a designation are called: {@code إس} in إس-400 is s, {@code ميغ} in ميغ-29 is mig. */
final class Designators {

    /**
     * A letter name.
     *
     * @param letters what it stands for
     * @param free whether it is no word of a language, so that a space may stand before the number
     */
    record Name(String letters, boolean free) {}

    private static final int LONGEST = 6;
    private static final List<String> LANGUAGES = List.of("und", "ar", "fa", "ur", "ckb", "ps", "sd");
    private static final String[] ARABIC_PREFIXES = {"وال", "بال", "ال", "لل", "و", "ف", "ب", "ل", "ك"};
    private static final List<String> LATIN = List.of(
            "s", "t", "b", "m", "a", "c", "k", "j", "p", "e", "v", "x", "g", "u", "h", "q", "mi", "ka", "il", "an",
            "yak", "ah", "uh", "ch", "mq", "rq", "ak", "rpg", "pac", "jf", "tb");
    private static final Map<String, Name> NAMES = names();

    private Designators() {}

    /** The name that a folded word is, with or without a clitic before it. */
    static @Nullable Name find(char[] folded, int from, int to) {
        if (to - from > LONGEST + 3) {
            return null;
        }
        String word = new String(folded, from, to - from);
        Name name = NAMES.get(word);
        return name != null || CharKind.of(word.charAt(0)) != CharKind.ARABIC ? name : withoutClitic(word);
    }

    private static @Nullable Name withoutClitic(String word) {
        for (String prefix : ARABIC_PREFIXES) {
            Name inner = word.startsWith(prefix) ? NAMES.get(word.substring(prefix.length())) : null;
            if (inner != null && inner.free()) {
                return inner;
            }
        }
        return null;
    }

    private static Map<String, Name> names() {
        Map<String, Name> names = new HashMap<>();
        freeNames(names);
        boundNames(names);
        for (String latin : LATIN) {
            add(names, new Name(latin, false), latin);
        }
        return Map.copyOf(names);
    }

    private static void freeNames(Map<String, Name> names) {
        add(names, new Name("s", true), "اس", "ایس", "ئێس");
        add(names, new Name("f", true), "اف", "ايف", "ایف", "ئێف", "f");
        add(names, new Name("t", true), "تي", "ٹی");
        add(names, new Name("c", true), "سي");
        add(names, new Name("d", true), "دي");
        add(names, new Name("g", true), "جي");
        add(names, new Name("q", true), "كيو");
        add(names, new Name("h", true), "اتش", "ايتش");
        add(names, new Name("x", true), "اكس");
        add(names, new Name("u", true), "يو");
        add(names, new Name("w", true), "دبليو");
        add(names, new Name("r", true), "ار");
        add(names, new Name("k", true), "كيه");
        add(names, new Name("mig", true), "ميغ", "ميج", "ميك", "میگ", "миг", "mig");
        add(names, new Name("su", true), "سو", "سوخوي", "سوخوى", "سوخو", "су", "su");
        add(names, new Name("tu", true), "توبوليف", "tu");
        add(names, new Name("an", true), "انتونوف");
        add(names, new Name("il", true), "اليوشن");
        add(names, new Name("mirage", true), "ميراج");
    }

    private static void boundNames(Map<String, Name> names) {
        add(names, new Name("s", false), "س", "ס", "אס", "с");
        add(names, new Name("f", false), "ف", "אף", "ф");
        add(names, new Name("t", false), "ت", "т");
        add(names, new Name("m", false), "م", "ام", "м");
        add(names, new Name("b", false), "بي", "ب");
        add(names, new Name("n", false), "ان");
        add(names, new Name("v", false), "في");
        add(names, new Name("a", false), "اي", "ايه");
        add(names, new Name("k", false), "كي");
        add(names, new Name("mi", false), "مي", "ми");
        add(names, new Name("mig", false), "מיג");
        add(names, new Name("su", false), "סו");
        add(names, new Name("tu", false), "ту");
        add(names, new Name("il", false), "ил");
        add(names, new Name("ka", false), "ка");
        add(names, new Name("an", false), "ан");
        add(names, new Name("yak", false), "як");
        add(names, new Name("bmp", false), "бмп");
        add(names, new Name("btr", false), "бтр");
        add(names, new Name("rpg", false), "рпг");
        add(names, new Name("zu", false), "зу");
        add(names, new Name("kh", false), "х");
        add(names, new Name("bm", false), "бм");
    }

    private static void add(Map<String, Name> names, Name name, String... spellings) {
        for (String spelling : spellings) {
            for (String language : LANGUAGES) {
                names.putIfAbsent(Folding.fold(spelling, language), name);
            }
        }
    }
}
