package io.khabar.ops.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.v1.EnrichedArticle;
import io.khabar.v1.NewsEvent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ContractPageTest {
    private static final Document PAGE = Jsoup.parse(ContractPage.render());

    @Test
    void showsEveryKafkaTopicWithItsFacts() {
        Element enriched = section("enriched");

        assertThat(enriched.select("h2").text()).isEqualTo("news.enriched.v1");
        assertThat(enriched.select("dd").eachText())
                .contains(
                        "Article id.",
                        "EnrichedArticle",
                        "4 unless set otherwise, fixed for life",
                        "30 days from arrival");
        assertThat(section("sources").select("dd").eachText()).contains("the last record of each key, for good");
    }

    @Test
    void showsTheHeadersThatARecordHasFromAllItIsMadeOf() {
        List<String> headers = section("enriched").select("tbody th").eachText();

        assertThat(headers).contains("ce_id", "relation", "lang", "topics");
    }

    @Test
    void showsEveryFieldOfEveryRecordWithItsMeaning() {
        Stream.of(EnrichedArticle.getClassSchema(), NewsEvent.getClassSchema()).forEach(schema -> {
            Element section = section("type-" + schema.getName());
            for (Schema.Field field : schema.getFields()) {
                assertThat(section.text()).contains(field.name()).contains(field.doc());
            }
        });
    }

    @Test
    void leadsNowhereThatIsNotThere() {
        List<String> targets = PAGE.select("a[href^=#]").eachAttr("href");

        assertThat(targets)
                .isNotEmpty()
                .allSatisfy(target -> assertThat(PAGE.getElementById(target.substring(1)))
                        .as(target)
                        .isNotNull());
        assertThat(PAGE.select("script, link:not([href='data:,']), img, [src]")).isEmpty();
    }

    @Test
    void givesItsFilesAndNoOthers() {
        assertThat(ContractFiles.read("asyncapi.yaml")).isPresent();
        assertThat(ContractFiles.read("history/Article/1.avsc")).isPresent();
        assertThat(ContractFiles.read("../logback.xml")).isEmpty();
        assertThat(ContractFiles.read("nothing.yaml")).isEmpty();
    }

    private static Element section(String id) {
        return Objects.requireNonNull(PAGE.getElementById(id), id);
    }
}
