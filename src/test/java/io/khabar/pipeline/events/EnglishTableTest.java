package io.khabar.pipeline.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.Actor;
import io.khabar.model.ArmsTransfer;
import io.khabar.model.Casualties;
import io.khabar.model.ConflictIncident;
import io.khabar.model.NewsEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads English sentences of many makes; the table says which of them read right and which are known limits. */
class EnglishTableTest {
    static Stream<Arguments> rows() throws IOException {
        try (InputStream in = EnglishTableTest.class.getResourceAsStream("/golden/events/english.tsv")) {
            String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return table.lines().filter(line -> !line.startsWith("#")).map(EnglishTableTest::row);
        }
    }

    private static Arguments row(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        List<String> wanted =
                "-".equals(cells.get(2)) ? List.of() : List.of(cells.get(2).split(";", -1));
        return Arguments.of("yes".equals(cells.get(0)), cells.get(1), wanted, cells.get(3));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsAsTheTableSays(boolean right, String family, List<String> wanted, String text) {
        List<String> told = find(text).stream()
                .map(event -> line(event, family))
                .filter(Objects::nonNull)
                .toList();

        if (right) {
            assertThat(told).containsExactlyInAnyOrderElementsOf(wanted);
        } else {
            assertThat(told).as("a known limit that reads right now").isNotEqualTo(wanted);
        }
    }

    private static List<NewsEvent> find(String text) {
        return FoundEvents.in("en", text);
    }

    private static @Nullable String line(NewsEvent event, String family) {
        String line = switch (family) {
            case "incident" -> incident(event);
            case "diplomacy" -> diplomacy(event);
            default -> arms(event);
        };
        return line == null ? null : event.mode() + " " + line;
    }

    private static @Nullable String incident(NewsEvent event) {
        ConflictIncident incident = event.incident();
        if (incident == null) {
            return null;
        }
        String place = event.place() == null ? "?" : event.place().name();
        String day = event.date() == null ? "?" : event.date().from().toString();
        return incident.subEvent() + " " + best(incident.fatalities()) + " " + best(incident.injured()) + " " + place
                + " " + day;
    }

    private static int best(@Nullable Casualties casualties) {
        return casualties == null ? 0 : casualties.best();
    }

    private static @Nullable String diplomacy(NewsEvent event) {
        if (event.diplomacy() == null) {
            return null;
        }
        List<String> countries = event.actors().stream()
                .map(actor -> String.valueOf(actor.country()))
                .sorted()
                .toList();
        return event.diplomacy().type() + " " + String.join(" ", countries);
    }

    private static @Nullable String arms(NewsEvent event) {
        ArmsTransfer arms = event.arms();
        if (arms == null) {
            return null;
        }
        String what = arms.designation() == null ? String.valueOf(arms.category()) : arms.designation();
        return country(event, "supplier") + ">" + country(event, "recipient") + " " + what + " " + arms.stage();
    }

    private static String country(NewsEvent event, String role) {
        return event.actors().stream()
                .filter(actor -> role.equals(actor.role()))
                .map(Actor::country)
                .map(String::valueOf)
                .findFirst()
                .orElse("?");
    }
}
