package io.khabar.eval.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Brings the codes of corpora and peers to the ones that our detector gives. */
final class LanguageCodes {

    /** Members of a macrolanguage, or other names for it, whose written news we do not tell apart. */
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("arb", "ar"),
            Map.entry("arz", "ar"),
            Map.entry("pes", "fa"),
            Map.entry("prs", "fa"),
            Map.entry("kmr", "ku"),
            Map.entry("pbt", "ps"),
            Map.entry("pst", "ps"),
            Map.entry("azj", "az"),
            Map.entry("uzn", "uz"),
            Map.entry("cmn", "zh"),
            Map.entry("ekk", "et"),
            Map.entry("lvs", "lv"),
            Map.entry("zsm", "ms"),
            Map.entry("zlm", "ms"),
            Map.entry("nb", "no"),
            Map.entry("nob", "no"),
            Map.entry("fil", "tl"),
            Map.entry("swh", "sw"),
            Map.entry("khk", "mn"),
            Map.entry("als", "sq"),
            Map.entry("iw", "he"),
            Map.entry("ji", "yi"),
            Map.entry("in", "id"));

    private static final Map<String, String> SHORT = shortCodes();

    private LanguageCodes() {}

    /** @param code as in {@code eng}, {@code snd-Arab}, {@code zh-CN} */
    static String normalised(String code) {
        String language = code.replaceFirst("[-_].*", "").toLowerCase(Locale.ROOT);
        String known = SAME.getOrDefault(language, SHORT.getOrDefault(language, language));
        return SAME.getOrDefault(known, known);
    }

    private static Map<String, String> shortCodes() {
        Map<String, String> codes = new HashMap<>();
        Arrays.stream(Locale.getISOLanguages())
                .filter(code -> !SAME.containsKey(code))
                .forEach(code -> codes.put(Locale.forLanguageTag(code).getISO3Language(), code));
        return codes;
    }
}
