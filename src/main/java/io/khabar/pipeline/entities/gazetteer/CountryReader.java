package io.khabar.pipeline.entities.gazetteer;

import io.khabar.model.EntityKind;
import io.khabar.pipeline.entities.gazetteer.GazetteerFiles.TextFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads countries: {@code territories.tsv} has their names by language, {@code demonyms.tsv} what their people and
 * things are called.
 */
final class CountryReader {
    private static final String PREFIX = "country/";
    private static final long WEIGHT = 1_000_000_000L;
    private static final int CODE = 0;
    private static final int WIKIDATA = 1;
    private static final int FIRST_LANGUAGE = 2;

    private CountryReader() {}

    static void read(Gazetteer.Builder builder) {
        TextFile territories = GazetteerFiles.shipped("territories.tsv");
        TextFile demonyms = GazetteerFiles.shipped("demonyms.tsv");
        builder.digest.add(territories.content());
        builder.digest.add(demonyms.content());
        Table names = Table.of(territories);
        names.rows().forEach(row -> country(builder, names.header(), row));
        Table adjectives = Table.of(demonyms);
        adjectives.rows().forEach(row -> adjectives(builder, adjectives.header(), row));
    }

    private static void country(Gazetteer.Builder builder, List<String> header, List<String> row) {
        String code = row.get(CODE);
        String english = Table.values(row.get(header.indexOf("en"))).get(0);
        int index = builder.add(new Entry(
                PREFIX + code,
                EntityKind.COUNTRY,
                null,
                english,
                emptyToNull(row.get(WIKIDATA)),
                null,
                code,
                null,
                null,
                WEIGHT));
        for (int i = FIRST_LANGUAGE; i < header.size(); i++) {
            String language = header.get(i);
            Table.values(row.get(i)).forEach(text -> builder.name(language, Name.read(index, text)));
        }
    }

    private static void adjectives(Gazetteer.Builder builder, List<String> header, List<String> row) {
        int index = builder.indexOf(PREFIX + row.get(CODE));
        for (int i = 1; i < header.size(); i++) {
            String language = header.get(i);
            for (String stem : Table.values(row.get(i))) {
                for (String form : Demonyms.forms(language, stem)) {
                    builder.name(language, new Name(index, form, Use.ADJECTIVE));
                }
            }
        }
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
