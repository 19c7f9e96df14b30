package io.khabar.pipeline.topics.definition;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The subject codes that a definition may use: IPTC Media Topics, and below them a scheme of the project's own for what
 * Media Topics does not tell apart.
 */
public final class TopicCodes {
    private static final Set<String> MEDIA_TOPICS = Set.of(
            "medtop:03000000",
            "medtop:04000000",
            "medtop:07000000",
            "medtop:11000000",
            "medtop:14000000",
            "medtop:16000000",
            "medtop:20000053",
            "medtop:20000056",
            "medtop:20000062",
            "medtop:20000063",
            "medtop:20000065",
            "medtop:20000071",
            "medtop:20000073",
            "medtop:20000076",
            "medtop:20000373",
            "medtop:20000598",
            "medtop:20000601",
            "medtop:20000602",
            "medtop:20000638",
            "medtop:20000639",
            "medtop:20000640",
            "medtop:20000641",
            "medtop:20000642",
            "medtop:20000645");

    /** Codes of the project's scheme, each with the Media Topic that it narrows. */
    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("khabar:arms-trade", "medtop:20000602"),
            Map.entry("khabar:missile-systems", "medtop:20000602"),
            Map.entry("khabar:nuclear-weapons", "medtop:20000602"),
            Map.entry("khabar:chemical-weapons", "medtop:20000602"),
            Map.entry("khabar:military-exercises", "medtop:20000598"),
            Map.entry("khabar:ceasefire", "medtop:20000073"),
            Map.entry("khabar:syrian-conflict", "medtop:20000063"),
            Map.entry("khabar:yemen-conflict", "medtop:20000063"),
            Map.entry("khabar:libya-conflict", "medtop:20000063"),
            Map.entry("khabar:iraq-isil", "medtop:20000056"),
            Map.entry("khabar:sudan-conflict", "medtop:20000063"),
            Map.entry("khabar:palestine-israel", "medtop:20000056"),
            Map.entry("khabar:ukraine-war", "medtop:20000062"),
            Map.entry("khabar:security-council", "medtop:20000638"),
            Map.entry("khabar:iran-nuclear", "medtop:20000641"),
            Map.entry("khabar:human-rights", "medtop:14000000"),
            Map.entry("khabar:elections", "medtop:11000000"),
            Map.entry("khabar:energy", "medtop:04000000"),
            Map.entry("khabar:monetary-policy", "medtop:04000000"),
            Map.entry("khabar:disasters", "medtop:03000000"),
            Map.entry("khabar:epidemics", "medtop:07000000"));

    private TopicCodes() {}

    static boolean isKnown(String code) {
        return MEDIA_TOPICS.contains(code) || OWN.containsKey(code);
    }

    static String suggestion(String code) {
        Set<String> known = new TreeSet<>(MEDIA_TOPICS);
        known.addAll(OWN.keySet());
        return Suggestion.among(known, code);
    }

    /** Codes of the project's scheme and the Media Topic that each narrows. */
    public static Map<String, String> own() {
        return OWN;
    }
}
