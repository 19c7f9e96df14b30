package io.khabar.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.Article;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One article in the layouts of ninjs 1.x, 2.x and 3.x. */
class NinjsTest {
    private static final String COMMON = """
            "uri": "urn:harbour:20190408:7", "type": "text", "language": "en", "urgency": 4,
            """;
    private static final String ONE = """
            {%s "standard": {"name": "ninjs", "version": "1.5"},
             "versioncreated": "2019-04-08T10:30:00+02:00", "firstcreated": "2019-04-08T10:00:00+02:00",
             "byline": "Maya Haddad", "headline": "Ferry sails again",
             "body_html": "<p>Breaking news.</p>", "body_text": "The ferry sailed on Monday.\\n\\nIt carried 300 people.",
             "subject": [{"code": "medtop:20000001", "name": "transport"}],
             "infosource": [{"name": "Reuters", "role": "isrol:originfo"}],
             "associations": {"mainpicture": {"type": "picture", "renditions": {"wide": {"href": "https://harbour.example/1.jpg"}}}}}
            """.formatted(COMMON);
    private static final String TWO = """
            {%s "standard": {"name": "ninjs", "version": "2.1", "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_2.1.json"},
             "versionCreated": "2019-04-08T10:30:00+02:00", "firstCreated": "2019-04-08T10:00:00+02:00",
             "by": "Maya Haddad",
             "headlines": [{"role": "short", "value": "Ferry"}, {"role": "main", "value": "Ferry sails again", "contentType": "text/plain"}],
             "bodies": [{"role": "main", "contentType": "text/html", "value": "<p>The ferry sailed on Monday.</p><p>It carried 300 people.</p>"}],
             "subjects": [{"name": "transport", "uri": "http://cv.iptc.org/newscodes/mediatopic/20000001"}],
             "infoSources": [{"name": "Reuters", "role": "originatingInfo"}],
             "associations": [{"name": "mainpicture", "type": "picture", "renditions": [{"name": "wide", "href": "https://harbour.example/1.jpg"}]}]}
            """.formatted(COMMON);
    private static final String THREE = """
            {%s "standard": {"name": "ninjs", "version": "3.1"},
             "versionCreated": "2019-04-08T10:30:00+02:00", "contentCreated": "2019-04-08T10:00:00+02:00",
             "by": "Maya Haddad", "people": [{"name": "Somebody"}],
             "headlines": [{"role": "http://cv.iptc.org/newscodes/headlinerole/main", "value": "Ferry sails again"}],
             "bodies": [{"role": "main", "contentType": "text/plain", "value": "The ferry sailed on Monday.\\n\\nIt carried 300 people.", "wordCount": 9}],
             "subjects": [{"name": "transport", "creator": "editor", "relevance": 80}],
             "infoSources": [{"name": "Reuters", "role": "http://cv.iptc.org/newscodes/infosourcerole/originfo"}],
             "associations": [{"name": "mainpicture", "type": "picture", "renditions": [{"name": "wide", "href": "https://harbour.example/1.jpg", "contentType": "image/jpeg"}]}]}
            """.formatted(COMMON);

    @ParameterizedTest
    @ValueSource(strings = {"1.x", "2.x", "3.x"})
    void saysTheSameInEachLayout(String layout) {
        String json = layout.equals("1.x") ? ONE : layout.equals("2.x") ? TWO : THREE;

        Article article = Made.of(
                Items.item("application/ninjs+json", json.getBytes(java.nio.charset.StandardCharsets.UTF_8), null));

        assertThat(article.title()).isEqualTo("Ferry sails again");
        assertThat(article.body()).isEqualTo("The ferry sailed on Monday.\nIt carried 300 people.");
        assertThat(article.guid()).isEqualTo("urn:harbour:20190408:7");
        assertThat(article.author()).isEqualTo("Maya Haddad");
        assertThat(article.section()).isEqualTo("transport");
        assertThat(article.languageHint()).isEqualTo("en");
        assertThat(article.imageUrl()).isEqualTo("https://harbour.example/1.jpg");
        assertThat(Instant.ofEpochMilli(Objects.requireNonNull(article.publishedAt())))
                .isEqualTo("2019-04-08T08:00:00Z");
        assertThat(article.credits()).extracting(credit -> credit.outlet()).containsExactly("reuters");
    }
}
