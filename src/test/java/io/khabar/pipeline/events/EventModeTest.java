package io.khabar.pipeline.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.ArmsStage;
import io.khabar.model.ArmsTransfer;
import io.khabar.model.EventMode;
import io.khabar.model.NewsEvent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds over many verbs, weapons and word orders: what is negotiated is not ordered, and what is past is not today's. */
class EventModeTest {
    private static final Set<ArmsStage> SETTLED =
            Set.of(ArmsStage.ORDERED, ArmsStage.DELIVERING, ArmsStage.DELIVERED, ArmsStage.LICENSED_PRODUCTION);

    private static final List<String> ARABIC_WEAPONS = List.of("منظومة إس-400", "مقاتلات سوخوي 35", "دبابات", "غواصات");
    private static final List<String> ARABIC_TALKS = List.of(
            "تتفاوض تركيا مع روسيا على شراء %s.",
            "تبحث تركيا مع روسيا شراء %s.",
            "تجري تركيا مفاوضات مع روسيا لشراء %s.",
            "تركيا تتفاوض مع روسيا لشراء %s.",
            "تركيا تسعى إلى شراء %s من روسيا.",
            "أجرت تركيا محادثات مع روسيا بشأن شراء %s.",
            "مفاوضات بين تركيا وروسيا حول شراء %s.",
            "أبدت تركيا رغبة في شراء %s من روسيا.",
            "تدرس تركيا شراء %s من روسيا.",
            "ناقشت تركيا مع روسيا صفقة %s.",
            "تتواصل المحادثات بين أنقرة وموسكو بشأن شراء %s.",
            "تجري روسيا مفاوضات لبيع %s إلى تركيا.");
    private static final List<String> ENGLISH_WEAPONS =
            List.of("S-400 missiles", "fighter jets", "tanks", "submarines");
    private static final List<String> ENGLISH_TALKS = List.of(
            "Turkey is negotiating with Russia to buy %s.",
            "Turkey negotiated with Russia the purchase of %s.",
            "Turkey is discussing the purchase of %s from Russia.",
            "Turkey held talks with Russia on buying %s.",
            "Turkey is in talks to buy %s from Russia.",
            "Turkey is considering the purchase of %s from Russia.",
            "Turkey wants to buy %s from Russia.",
            "Turkey is seeking to buy %s from Russia.",
            "Turkey is in talks with Russia to buy %s.",
            "Turkey is interested in buying %s from Russia.",
            "Turkey hopes to sign a contract with Russia for %s.",
            "Turkey is close to signing a deal with Russia to buy %s.",
            "Turkey may buy %s from Russia.",
            "Turkish officials explored the possibility of buying %s from Russia.",
            "Talks between Turkey and Russia over the purchase of %s are continuing.",
            "Russia is negotiating the sale of %s to Turkey.");
    private static final List<String> ARABIC_ORDERS =
            List.of("وقعت تركيا عقدا مع روسيا لشراء %s.", "اشترت تركيا %s من روسيا.");
    private static final List<String> ENGLISH_ORDERS =
            List.of("Turkey signed a contract with Russia to buy %s.", "Turkey bought %s from Russia.");

    private static final List<String> ARABIC_ATTACKS = List.of(
            "قتل سبعة جنود في قصف على مدينة حلب",
            "شنت طائرات روسية غارات على مدينة إدلب",
            "اندلعت اشتباكات في مدينة حلب",
            "انفجرت سيارة مفخخة في بغداد وقتل تسعة أشخاص",
            "خطف مسلحون ثلاثة صحافيين في مدينة بنغازي");
    private static final List<String> ARABIC_PAST = List.of(
            "يذكر أنه %s.", "%s في عام 2012.", "%s في يونيو 2015.", "%s قبل ثلاثة أعوام.", "جدير بالذكر أنه %s.");
    private static final List<String> ENGLISH_ATTACKS = List.of(
            "seven soldiers were killed in shelling in Aleppo",
            "Russian warplanes bombed the city of Idlib",
            "a car bomb exploded in Baghdad and killed nine people",
            "gunmen kidnapped three journalists in Benghazi");
    private static final List<String> ENGLISH_PAST = List.of(
            "In June 2015, %s.",
            "In 2012, %s.",
            "Three years ago %s.",
            "A year ago, %s.",
            "Last year %s.",
            "%s in 2012.",
            "%s last year.",
            "The ministers met two weeks after %s.");

    static Stream<Arguments> negotiations() {
        return Stream.concat(pairs("ar", ARABIC_TALKS, ARABIC_WEAPONS), pairs("en", ENGLISH_TALKS, ENGLISH_WEAPONS));
    }

    static Stream<Arguments> orders() {
        return Stream.concat(pairs("ar", ARABIC_ORDERS, ARABIC_WEAPONS), pairs("en", ENGLISH_ORDERS, ENGLISH_WEAPONS));
    }

    static Stream<Arguments> pastAttacks() {
        return Stream.concat(pairs("ar", ARABIC_PAST, ARABIC_ATTACKS), pairs("en", ENGLISH_PAST, ENGLISH_ATTACKS));
    }

    static Stream<Arguments> presentAttacks() {
        return Stream.concat(
                pairs("ar", List.of("%s أمس."), ARABIC_ATTACKS),
                pairs("en", List.of("Yesterday, %s.", "%s on Tuesday.", "On Monday %s."), ENGLISH_ATTACKS));
    }

    private static Stream<Arguments> pairs(String language, List<String> frames, List<String> fillings) {
        return frames.stream()
                .flatMap(frame -> fillings.stream().map(words -> Arguments.of(language, frame.formatted(words))));
    }

    @ParameterizedTest
    @MethodSource("negotiations")
    void negotiatedNeverReadsAsOrdered(String language, String text) {
        List<ArmsStage> stages = stages(language, text);

        assertThat(stages).isNotEmpty().doesNotContainAnyElementsOf(SETTLED);
    }

    /** The counter-test: a contract that is signed is an order. */
    @ParameterizedTest
    @MethodSource("orders")
    void aSignedContractIsAnOrder(String language, String text) {
        assertThat(stages(language, text)).isNotEmpty().containsOnly(ArmsStage.ORDERED);
    }

    @ParameterizedTest
    @MethodSource("pastAttacks")
    void backgroundNeverReadsAsTodays(String language, String text) {
        assertThat(incidents(language, text)).allMatch(event -> event.mode() == EventMode.BACKGROUND);
    }

    /** The counter-test: the same attacks, told of yesterday, are found and are news. */
    @ParameterizedTest
    @MethodSource("presentAttacks")
    void theSameAttackOfYesterdayIsNews(String language, String text) {
        List<NewsEvent> incidents = incidents(language, text);

        assertThat(incidents).isNotEmpty().allMatch(event -> event.mode() == EventMode.ACTUAL);
    }

    private static List<ArmsStage> stages(String language, String text) {
        return find(language, text).stream()
                .map(NewsEvent::arms)
                .filter(Objects::nonNull)
                .map(ArmsTransfer::stage)
                .toList();
    }

    private static List<NewsEvent> incidents(String language, String text) {
        return find(language, text).stream()
                .filter(event -> event.incident() != null)
                .toList();
    }

    private static List<NewsEvent> find(String language, String text) {
        return FoundEvents.in(language, text);
    }
}
