package io.khabar.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class NewsFilterTest {

    @Test
    void choosesByLanguageAndTopic() {
        NewsFilter filter = NewsFilter.inLanguage("ar", "fa").and(NewsFilter.about("arms-deals"));

        assertThat(filter.test(headers("ar", "summits,arms-deals"))).isTrue();
        assertThat(filter.test(headers("en", "arms-deals"))).isFalse();
        assertThat(filter.test(headers("ar", "summits"))).isFalse();
    }

    @Test
    void takesATopicForItselfAndNotForPartOfAName() {
        assertThat(NewsFilter.about("arms").test(headers("ar", "arms-deals"))).isFalse();
        assertThat(NewsFilter.about("arms").test(headers("ar", ""))).isFalse();
    }

    @Test
    void passesOverRecordsWithoutTheHeader() {
        Headers none = new RecordHeaders();

        assertThat(NewsFilter.inLanguage("ar").test(none)).isFalse();
        assertThat(NewsFilter.ofKind("ARMS_TRANSFER")
                        .and(NewsFilter.inMode("ACTUAL"))
                        .test(none))
                .isFalse();
        assertThat(NewsFilter.all().test(none)).isTrue();
    }

    private static Headers headers(String language, String topics) {
        return new RecordHeaders()
                .add(HeaderNames.LANGUAGE, language.getBytes(UTF_8))
                .add(HeaderNames.TOPICS, topics.getBytes(UTF_8));
    }
}
