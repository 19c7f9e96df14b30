package io.khabar.pipeline.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.EventKind;
import io.khabar.model.NewsEvent;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arms deals as Arabic news puts them: who sells, who buys, what, and where it stands. */
class ArmsEventsTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            أعلن وزير الدفاع الفرنسي توقيع عقد مع قطر لبيع 24 مقاتلة رافال | France → Qatar: 24 × Rafale, ordered
            وقعت الجزائر عقدا مع موسكو لشراء 12 مقاتلة سوخوي-35 | Russia → Algeria: 12 × Su-35, ordered
            الكويت توقع عقدا لشراء 24 مروحية كاراكال فرنسية | France → Kuwait: 24 × helicopters, ordered
            تعاقدت البحرية المصرية على أربع غواصات من ألمانيا | Germany → Egypt: 4 × submarines, ordered
            جرى التعاقد على توريد غواصات ألمانية متطورة لمصر | Germany → Egypt: submarines, ordered
            وقعت روسيا اتفاقية لشراء 15 طائرة من دون طيار من إسرائيل | Israel → Russia: 15 × drones, ordered
            باعت السويد البرازيل 36 مقاتلة غريبن | Sweden → Brazil: 36 × JAS 39 Gripen, ordered
            قال مسؤول إن باكستان ستشتري أربع فرقاطات من الصين | China → Pakistan: 4 × frigates, ordered
            أقر الكونغرس بيع 36 مروحية أباتشي للمغرب | United States → Morocco: 36 × AH-64 Apache, approved
            وافقت الخارجية الأمريكية على صفقة محتملة لبيع 600 صاروخ باك-3 للسعودية | United States → Saudi Arabia: 600 × MIM-104 Patriot, approved
            تجري بغداد محادثات مع سيول لشراء طائرات تدريب من طراز تي-50 | South Korea → Iraq: KAI T-50 Golden Eagle, talks
            طلبت بغداد من موسكو تزويدها بمنظومات دفاع جوي | Russia → Iraq: air defence systems, talks
            أرسلت إيران شحنة صواريخ إلى الحوثيين | Iran → Yemen: missiles, delivered
            تسلم لبنان الدفعة الأولى من المروحيات الفرنسية | France → Lebanon: helicopters, delivering
            وصلت إلى الجزائر دفعة جديدة من مروحيات مي-28 الروسية | Russia → Algeria: Mil Mi-28, delivered
            صادرت البحرية الأسترالية شحنة أسلحة إيرانية كانت متجهة إلى اليمن | Iran → Yemen: weapons, delivering
            قررت واشنطن تسليح المعارضة السورية بأسلحة خفيفة | United States → Syria: small arms, delivered
            إن الأردن تراجع عن تسليح العشائر في العراق | Jordan → Iraq: weapons, cancelled
            فرنسا لن تسلم «ميسترال» لروسيا | France → Russia: Mistral, cancelled
            ألغت بولندا عقدا لشراء 50 مروحية كاراكال من فرنسا | France → Poland: 50 × helicopters, cancelled
            رفضت برلين تصدير دبابات ليوبارد إلى السعودية | Germany → Saudi Arabia: Leopard 2, cancelled
            علقت واشنطن صفقة بيع قنابل ذكية للسعودية | United States → Saudi Arabia: ammunition, suspended
            أدى الخلاف مع واشنطن إلى تأخر تسليم مروحيات «أباتشي» للقاهرة | United States → Egypt: AH-64 Apache, suspended
            أبلغ الرئيس الأميركي نظيره المصري رفع تجميد تسليم 12 طائرة إف 16 | United States → Egypt: 12 × F-16, approved
            هددت تركيا بشراء مقاتلات سو-57 من روسيا | Russia → Turkey: Su-57, threatened
            """)
    void aDealHasItsPartiesItsWeaponAndItsStage(String sentence, String deal) {
        assertThat(deals(sentence + ".")).containsExactly(deal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "سيطر المقاتلون على دبابات وأسلحة للجيش النظامي في إدلب.",
                "أسقطت الدفاعات الجوية مقاتلة روسية من طراز سوخوي قرب الحدود التركية.",
                "وصلت حاملة الطائرات الأمريكية إلى الخليج.",
                "نشرت روسيا منظومة إس-400 في قاعدة حميميم السورية.",
                "دمرت مقاتلات التحالف مخازن أسلحة للحوثيين في صنعاء.",
                "سلم عشرات المسلحين أنفسهم للجيش العراقي بكامل عتادهم وأسلحتهم.",
                "وقف الكاتب مدافعا عن اتفاق إيران مع الولايات المتحدة.",
                "تسلمت مصر المساعدات الطبية من فرنسا، لأن المقاتلات لا تداوي أحدا."
            })
    void weaponsThatNobodyTradesAreNoDeal(String sentence) {
        assertThat(deals(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            وقعت مصر مع فرنسا صفقة تشمل فرقاطة من طراز «فريم» و24 مقاتلة «رافال». | France → Egypt: 1 × FREMM, ordered; France → Egypt: 24 × Rafale, ordered
            في إطار الاتفاقية التي أبرمتها القاهرة مع باريس، والتي تقضي بتسليم 24 طائرة «رافال». | France → Egypt: 24 × Rafale, ordered
            سلمت واشنطن مصر ثماني مقاتلات إف-16. وأصدر أوباما توجيهات بالإفراج عن 20 صاروخ هاربون. | United States → Egypt: 8 × F-16, delivered; United States → Egypt: 20 × AGM-84 Harpoon, approved
            إن الأردن تراجع عن تسليح العشائر في العراق وسوريا. | Jordan → Iraq: weapons, cancelled; Jordan → Syria: weapons, cancelled
            """)
    void whatASentenceLeavesOutComesFromWhatTheTextSaidBefore(String text, String deals) {
        assertThat(deals(text)).containsExactly(deals.split("; "));
    }

    private static List<String> deals(String body) {
        return FoundEvents.in("ar", body).stream()
                .filter(event -> event.kind() == EventKind.ARMS_TRANSFER)
                .map(NewsEvent::summary)
                .toList();
    }
}
