package io.khabar.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class CompatibilityTest {

    private static final String TITLE = "{'name':'title','type':'string'}";
    private static final String TITLE_AS_NUMBER = "{'name':'title','type':'int'}";
    private static final String LANGUAGE = "{'name':'language','type':'string'}";
    private static final String OPTIONAL_LANGUAGE = "{'name':'language','type':'string','default':''}";

    @Test
    void letsAFieldWithADefaultComeAndGo() {
        Schema without = article(TITLE);
        Schema with = article(TITLE, OPTIONAL_LANGUAGE);

        assertThat(Compatibility.problems(without, with)).isEmpty();
        assertThat(Compatibility.problems(with, without)).isEmpty();
    }

    @Test
    void namesANewFieldWithoutADefault() {
        assertThat(Compatibility.problems(article(TITLE), article(TITLE, LANGUAGE)))
                .containsExactly(
                        "the new schema cannot read what the old one wrote: field Article.language may be absent"
                                + " but has no default; give it one");
    }

    @Test
    void namesARemovedFieldThatOldReadersNeed() {
        assertThat(Compatibility.problems(article(TITLE, LANGUAGE), article(TITLE)))
                .containsExactly(
                        "the old schema cannot read what the new one writes: field Article.language may be absent"
                                + " but has no default; give it one");
    }

    @Test
    void namesAFieldInsideAnother() {
        assertThat(Compatibility.problems(article(quotes(TITLE)), article(quotes(TITLE_AS_NUMBER))))
                .hasSize(2)
                .first()
                .isEqualTo(
                        "the new schema cannot read what the old one wrote: field Article.quotes.title changes its type"
                                + " (reader type: INT not compatible with writer type: STRING); keep it, and add another field"
                                + " with a default");
    }

    @Test
    void namesSymbolsThatOldReadersDoNotKnow() {
        assertThat(Compatibility.problems(article(kind("'A'")), article(kind("'A','B'"))))
                .containsExactly("the old schema cannot read what the new one writes: field Article.kind may hold the"
                        + " unknown symbols [B]; give the enum a default, and keep every symbol");
    }

    @Test
    void namesABranchThatOldReadersDoNotKnow() {
        Schema narrow = article("{'name':'at','type':['null','long']}");
        Schema wide = article("{'name':'at','type':['null','long','string']}");

        assertThat(Compatibility.problems(narrow, wide))
                .singleElement()
                .asString()
                .contains("field Article.at changes its type (reader union lacking writer type: STRING)");
    }

    private static String quotes(String field) {
        return "{'name':'quotes','type':{'type':'array','items':{'type':'record','name':'Quote','fields':[" + field
                + "]}}}";
    }

    private static String kind(String symbols) {
        return "{'name':'kind','type':{'type':'enum','name':'Kind','symbols':[" + symbols + "]}}";
    }

    private static Schema article(String... fields) {
        String json = "{'type':'record','name':'Article','fields':[" + String.join(",", fields) + "]}";
        return new Schema.Parser().parse(json.replace('\'', '"'));
    }
}
