package io.khabar.pipeline.entities.gazetteer;

import io.khabar.model.EntityKind;
import io.khabar.pipeline.entities.gazetteer.GazetteerFiles.TextFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads towns from {@code places.tsv.xz}: GeoNames id, English name, country, category, coordinates, weight, then names by
 * language; a name that starts with ? is a weak one.
 */
final class PlaceReader {
    private static final int FIRST_LANGUAGE = 7;

    private PlaceReader() {}

    static void read(Gazetteer.Builder builder) {
        TextFile file = GazetteerFiles.shipped("places.tsv.xz");
        builder.digest.add(file.content());
        Table table = Table.of(file);
        EnglishSpellings english = EnglishSpellings.shipped();
        table.rows().forEach(row -> place(builder, table.header(), row, english));
    }

    private static void place(
            Gazetteer.Builder builder, List<String> header, List<String> row, EnglishSpellings english) {
        int index = builder.add(new Entry(
                "place/geonames-" + row.get(0),
                EntityKind.PLACE,
                row.get(3),
                row.get(1),
                null,
                Long.valueOf(row.get(0)),
                row.get(2),
                degrees(row.get(4)),
                degrees(row.get(5)),
                Long.parseLong(row.get(6))));
        for (int i = FIRST_LANGUAGE; i < header.size(); i++) {
            for (String text : Table.values(row.get(i))) {
                Name name = Name.read(index, text);
                builder.name(header.get(i), name);
                if (header.get(i).equals("en") && EnglishSpellings.isFor(row.get(2))) {
                    english.of(name).forEach(spelling -> builder.name("en", spelling));
                }
            }
        }
    }

    /** Reads how English news calls towns that are there already: GeoNames id, main name, usual names. */
    static void readUsualNames(Gazetteer.Builder builder) {
        TextFile file = GazetteerFiles.shipped("places-en.tsv");
        builder.digest.add(file.content());
        for (List<String> row : Table.of(file).rows()) {
            int index = builder.indexOf("place/geonames-" + row.get(0));
            for (String text : Table.values(row.get(2))) {
                Name name = Name.read(index, text);
                EnglishSpellings.articles(name.text())
                        .forEach(spelling -> builder.name("en", new Name(index, spelling, name.use())));
            }
        }
    }

    private static @Nullable Double degrees(String cell) {
        return cell.isEmpty() ? null : Double.valueOf(cell);
    }
}
