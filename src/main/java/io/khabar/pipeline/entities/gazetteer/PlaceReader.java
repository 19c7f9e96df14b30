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
        table.rows().forEach(row -> place(builder, table.header(), row));
    }

    private static void place(Gazetteer.Builder builder, List<String> header, List<String> row) {
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
                builder.name(header.get(i), Name.read(index, text));
            }
        }
    }

    private static @Nullable Double degrees(String cell) {
        return cell.isEmpty() ? null : Double.valueOf(cell);
    }
}
