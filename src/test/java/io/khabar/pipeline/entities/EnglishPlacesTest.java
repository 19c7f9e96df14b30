package io.khabar.pipeline.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.EntityKind;
import io.khabar.text.TextView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Towns as English news spells them. */
class EnglishPlacesTest {
    private static final Path TABLE = Path.of("src/test/resources/golden/entities/english-places.tsv");
    private static final EntityFinder FINDER = EntityFinder.shipped();

    @Test
    void findsEachPlaceOfASentenceAndNoOther() throws IOException {
        Map<String, String> differing = new TreeMap<>();
        List<String> rows = Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        for (String row : rows) {
            String[] cells = row.split("\t", -1);
            Set<String> wanted = cells[1].equals("-") ? Set.of() : Set.copyOf(Arrays.asList(cells[1].split("\\|")));
            Set<String> found = texts(cells[0]);
            if (!found.equals(wanted)) {
                differing.put(cells[0], found.toString());
            }
        }
        assertThat(rows).hasSizeGreaterThan(60);
        assertThat(differing).isEmpty();
    }

    /** Whatever the spelling, it is the same town. */
    @Test
    void knowsATownByAllItsSpellings() {
        same("place/geonames-170794", "Deir ez-Zor", "Deir al-Zor", "Deir Ezzor", "Dayr az-Zawr", "Deir el-Zour");
        same("place/geonames-173811", "Hasakah", "al-Hasakah", "Al-Hasakeh", "Hassakeh", "el-Hasaka");
        same("place/geonames-172256", "Kobani", "Kobane", "Ain al-Arab", "Ayn al-Arab");
        same("place/geonames-79415", "Hodeidah", "al-Hudaydah", "Hudeidah", "Al Hudayda");
        same("place/geonames-167611", "Maarat al-Numan", "Maarrat an-Numan", "Maaret al-Nu'man");
        same("place/geonames-2214846", "Misrata", "Misratah");
        same("place/geonames-300075", "Suruc", "Suruç");
    }

    /** A bare name that might be anything counts once the article speaks of its country, behind a preposition. */
    @Test
    void asksMoreOfSmallTowns() {
        assertThat(texts("Khafsah is a lovely name for a cat.")).isEmpty();
        assertThat(texts("The Syrian army shelled positions in Khafsah.")).contains("Khafsah");
    }

    private static void same(String id, String... spellings) {
        for (String spelling : spellings) {
            assertThat(FINDER
                            .find(
                                    TextView.of("", "en"),
                                    TextView.of("Shells fell on " + spelling + " again.", "en"),
                                    "en")
                            .stream()
                            .map(entity -> entity.id()))
                    .as(spelling)
                    .containsExactly(id);
        }
    }

    private static Set<String> texts(String sentence) {
        return FINDER.find(TextView.of("", "en"), TextView.of(sentence, "en"), "en").stream()
                .filter(entity -> entity.kind() == EntityKind.PLACE)
                .flatMap(entity -> entity.mentions().stream())
                .map(mention -> mention.text())
                .collect(Collectors.toSet());
    }
}
