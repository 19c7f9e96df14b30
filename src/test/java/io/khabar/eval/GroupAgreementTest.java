package io.khabar.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupAgreementTest {
    private static final Map<String, String> RIGHT = Map.of("a", "a", "b", "a", "c", "c", "d", "c");

    @Test
    void isWholeForTheSameGroupsUnderOtherRoots() {
        GroupAgreement agreement = GroupAgreement.of(Map.of("a", "b", "b", "b", "c", "d", "d", "d"), RIGHT);

        assertThat(agreement).isEqualTo(new GroupAgreement(1, 1, 1));
    }

    @Test
    void losesRecallForASplitGroup() {
        GroupAgreement agreement = GroupAgreement.of(Map.of("a", "a", "b", "b", "c", "c", "d", "c"), RIGHT);

        assertThat(agreement.precision()).isEqualTo(1);
        assertThat(agreement.recall()).isEqualTo(0.75);
    }

    @Test
    void losesPrecisionForGroupsThrownTogether() {
        GroupAgreement agreement = GroupAgreement.of(Map.of("a", "a", "b", "a", "c", "a", "d", "a"), RIGHT);

        assertThat(agreement.precision()).isEqualTo(0.5);
        assertThat(agreement.rand()).isCloseTo(0, within(1e-9));
    }
}
