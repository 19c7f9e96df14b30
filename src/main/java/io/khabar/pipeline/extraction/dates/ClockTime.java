package io.khabar.pipeline.extraction.dates;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/** The time of day beside a date: {@code 14:05}, {@code 2:05 PM}, {@code 2:05 م}. */
final class ClockTime {
    private static final Set<String> AFTERNOON = Set.of("pm", "p", "م", "مساء", "بعدازظهر");
    private static final Set<String> MORNING = Set.of("am", "a", "ص", "صباحا");
    private static final int NEAR = 5;

    private ClockTime() {}

    /** Midnight where none stands near. */
    static LocalTime find(List<DateToken> tokens, int dateStart, int dateEnd) {
        for (int i = Math.max(0, dateStart - NEAR); i + 1 < Math.min(tokens.size(), dateEnd + NEAR); i++) {
            boolean isOfTheDate = i >= dateStart - 1 && i < dateEnd;
            if (!isOfTheDate && isTime(tokens.get(i), tokens.get(i + 1))) {
                return LocalTime.of(hour(tokens, i), tokens.get(i + 1).number());
            }
        }
        return LocalTime.MIDNIGHT;
    }

    private static boolean isTime(DateToken hour, DateToken minute) {
        return hour.isBetween(0, 23)
                && minute.isBetween(0, 59)
                && minute.word().length() == 2
                && minute.before().matches("[:.h]");
    }

    private static int hour(List<DateToken> tokens, int at) {
        int hour = tokens.get(at).number();
        int half = at + 2 < tokens.size() && tokens.get(at + 2).isNumber() ? at + 3 : at + 2;
        String word = half < tokens.size() ? tokens.get(half).word() : "";
        if (AFTERNOON.contains(word) && hour < 12) {
            return hour + 12;
        }
        return MORNING.contains(word) && hour == 12 ? 0 : hour;
    }
}
