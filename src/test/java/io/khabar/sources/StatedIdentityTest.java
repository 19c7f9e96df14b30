package io.khabar.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.Article;
import io.khabar.model.RawItem;
import io.khabar.pipeline.intake.ArticleMaker;
import io.khabar.pipeline.intake.IntakeSettings;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatedIdentityTest {
    private static final ArticleMaker INTAKE = ArticleMaker.fromResources(IntakeSettings.DEFAULTS, System::nanoTime);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'url':'https://www.a.example/x?utm_source=y','id':'7','source':'s','title':'T','body':'The body of it.'}",
                "{'id':'7','guid':'8','source':'s','title':'T','body':'The body of it.'}",
                "{'guid':'8','title':'T','body':'The body of it.'}",
                "{'id':7,'title':'T','body':'The body of it.','extra':{'id':'no','url':'https://no.example/'}}",
                "{'ID':'7','SOURCE':'s','Title':'T','body':'The body of it.'}",
                "{'link':'https://a.example/y','title':'T','body':'The body of it.'}",
                "{'uri':'urn:x:1','source':'s','headline':'T','body_text':'The body of it.'}",
                "{'id':'5','uri':'urn:x:1','url':'https://a.example/z','headlines':[{'value':'T'}],'body_text':'The body.'}"
            })
    void givesAnItemTheKeyThatIntakeGivesItsArticle(String json) {
        byte[] payload = json.replace('\'', '"').getBytes(UTF_8);
        StatedIdentity stated = StatedIdentity.of(payload);
        RawItem item = new Received(
                        stated.source() == null ? "folder" : stated.source(),
                        "file",
                        "a.json",
                        stated.identity(),
                        Received.Content.of(payload, new MediaType("application/json", null)),
                        Received.Stated.NOTHING)
                .at(0);

        assertThat(article(item)).isNotNull().extracting(Article::id).isEqualTo(item.articleId());
    }

    @Test
    void saysNothingOfWhatIsNoJsonObject() {
        assertThat(StatedIdentity.of("[{\"id\":\"1\"}]".getBytes(UTF_8))).isEqualTo(StatedIdentity.NOTHING);
        assertThat(StatedIdentity.of("{\"id\":\"1\",".getBytes(UTF_8))).isEqualTo(StatedIdentity.NOTHING);
        assertThat(StatedIdentity.of(new byte[0])).isEqualTo(StatedIdentity.NOTHING);
    }

    private static @Nullable Article article(RawItem item) {
        return INTAKE.make(item, 0, 0).<@Nullable Article>fold(kept -> kept, rejected -> {
            throw new AssertionError(rejected + " " + Map.of());
        });
    }
}
