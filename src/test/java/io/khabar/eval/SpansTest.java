package io.khabar.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.Evidence;
import io.khabar.model.Part;
import io.khabar.model.TopicEvidence;
import io.khabar.model.TopicMatch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpansTest {
    @Test
    void findsEvidenceHoweverDeepItLies() {
        Evidence one = new Evidence(Part.TITLE, 0, 4, "Four");
        Evidence two = new Evidence(Part.BODY, 3, 5, "de");
        TopicMatch match = new TopicMatch(
                "boats",
                List.of(),
                1,
                "v1",
                List.of(new TopicEvidence(one, "term four", 0.5), new TopicEvidence(two, "term de", 0.5)));

        List<Evidence> found = new ArrayList<>();
        Spans.each(List.of(match), found::add);

        assertThat(found).containsExactly(one, two);
        assertThat(one.standsIn("Four masts")).isTrue();
        assertThat(two.standsIn("masts")).isFalse();
    }
}
