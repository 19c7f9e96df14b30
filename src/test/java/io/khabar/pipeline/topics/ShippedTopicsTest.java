package io.khabar.pipeline.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.Part;
import io.khabar.model.TopicEvidence;
import io.khabar.model.TopicMatch;
import io.khabar.text.TextView;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped definitions make of short articles of our own: topics expected, then title, then body. */
class ShippedTopicsTest {
    private static final TopicEngine ENGINE = TopicEngine.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar | صفقة أسلحة جديدة بين البلدين | وقعت الحكومة عقود تسليح بقيمة ملياري دولار. وتشمل الصفقة 24 طائرة مقاتلة وصواريخ دفاع جوي تسلم خلال عامين.
            ar | وصول أول مقاتلات رافال | تسلمت القوات الجوية اليوم أول ثلاث طائرات من طراز رافال. وكانت الدولة قد طلبت شراء 24 مقاتلة العام الماضي.
            ar | أنقرة متمسكة بمنظومة اس ٤٠٠ | قال الوزير إن تسليم منظومة إس-400 سيبدأ في الصيف. وأضاف أن شراء الصواريخ الروسية شأن سيادي ولن تلغى الصفقة.
            en | Country to buy 36 F-16 fighter jets | The government signed a contract to purchase 36 F-16 fighter jets. Delivery of the aircraft will begin in two years.
            en | Senate blocks arms sale | Lawmakers voted to block the arms sale worth 2 billion dollars. The deal included missiles and ammunition to be delivered next year.
            fr | La vente d'armes suspendue | Le gouvernement a suspendu la livraison de missiles prévue cet été. Le contrat d'armement portait sur 24 avions de chasse Rafale.
            de | Regierung stoppt Waffenexporte | Die Regierung hat Waffenlieferungen gestoppt. Der Vertrag über 40 Leopard-Panzer wurde nicht genehmigt, die Lieferung bleibt aus.
            tr | S-400 teslimatı başlıyor | Bakan, S-400 hava savunma sistemi sözleşmesinin imzalandığını söyledi. Teslimat yazın yapılacak, füze alımı sürecek.
            ru | Начались поставки С-400 | Страна получила первую партию комплексов С-400. Контракт на поставку зенитных ракет был подписан два года назад.
            fa | آغاز تحویل سامانه اس-۴۰۰ | وزیر دفاع گفت تحویل سامانه موشکی اس-۴۰۰ آغاز شده است. قرارداد خرید این موشک‌ها دو سال پیش امضا شد.
            ur | ایف 16 طیاروں کی خریداری کا معاہدہ | حکومت نے ایف 16 طیاروں کی خریداری کا معاہدہ کیا ہے۔ ہتھیاروں کی فراہمی اگلے سال شروع ہوگی اور میزائل بھی حوالے کیے جائیں گے۔
            """)
    void findsArmsDeals(String language, String title, String body) {
        assertThat(topics(language, title, body)).contains("arms-deals");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar | صفقة انتقال المهاجم | أعلن النادي إتمام صفقة شراء اللاعب. وقال المدرب إن سلاح الفريق هو الروح، وإن صفقات الصيف لم تنته.
            ar | مقتل جنديين | أطلق المسلحون صواريخ على نقطة الجيش. وردت الدبابات على مصدر النار وقصفت الطائرات الحربية مواقعهم.
            ar | القبض على مسلح | ضبطت الشرطة سلاحا ناريا وذخيرة في منزل المتهم. واعترف بالسرقة.
            ar | سباق التسلح بين الشركات | قال الخبير إن شركات الهواتف في سباق تسلح. وتبيع الشركة أجهزتها بسعر أقل.
            ar | أسعار الحديد | ارتفع سعر حديد التسليح. وقال تجار إن عقود التوريد لم تتأثر.
            en | Striker completes transfer deal | The club bought the striker for 40 million. The deal was sold to fans as the missing weapon in attack.
            en | Police find weapons | Officers found guns and ammunition in the house. Two men were arrested after the search.
            en | Warplanes bomb rebels | Warplanes fired missiles at rebel positions. Tanks moved towards the town as soldiers fought street by street.
            en | Tech arms race | Chip makers are in an arms race. Shares sold off after the contract was lost.
            fr | Fusillade en ville | Un homme armé a ouvert le feu. La police a saisi des armes à feu et des munitions chez lui.
            ru | Гонка вооружений | Компании ведут гонку вооружений на рынке телефонов. Продажи выросли, контракт продлен.
            tr | Silahlı kavga | İki grup arasında silahlı kavga çıktı. Polis bir tabanca ele geçirdi.
            """)
    void findsNoArmsDealWhereTheWordsMeanSomethingElse(String language, String title, String body) {
        assertThat(topics(language, title, body)).doesNotContain("arms-deals");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar | قصف على إدلب | قتل مدنيون في قصف لقوات النظام السوري على ريف إدلب. وقال المرصد السوري إن المعارك مستمرة في سوريا.
            ar | مخيم للاجئين | وزعت الحملة خياما على اللاجئين السوريين في مخيم الزعتري. ويعيش في المخيم آلاف فروا من الحرب في سوريا.
            en | Air strikes hit Aleppo | Air strikes on Aleppo killed ten people. The Syrian Observatory for Human Rights said regime forces advanced in northern Syria.
            fr | Raids aériens sur Alep | Des raids du régime syrien ont tué dix personnes à Alep. L'opposition syrienne demande une trêve en Syrie.
            de | Luftangriffe auf Aleppo | Bei Luftangriffen auf Aleppo wurden zehn Menschen getötet. Das syrische Regime bestreitet die Angriffe in Syrien.
            tr | Halep'te hava saldırısı | Halep'e düzenlenen hava saldırısında on kişi öldü. Suriye rejimi saldırıyı yalanladı, Suriyeli muhalifler ateşkes istedi.
            ru | Авиаудары по Алеппо | При авиаударах по Алеппо погибли десять человек. Сирийская армия ведет бои на севере Сирии.
            fa | حمله هوایی به حلب | در حمله هوایی به حلب ده نفر کشته شدند. ارتش سوریه و مخالفان سوری در شمال سوریه درگیر هستند.
            ckb | بۆردومانی حەلەب | لە بۆردومانی حەلەب دە کەس کوژران. سوپای سووریا هێرشی کردە سەر ئیدلب و شەڕی سووریا بەردەوامە.
            """)
    void findsTheSyrianConflict(String language, String title, String body) {
        assertThat(topics(language, title, body)).contains("syrian-conflict");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar | المنتخب السوري يفوز | فاز المنتخب السوري على ضيفه في مباراة ودية. وسجل المهاجم هدفين في معركة الدقائق الأخيرة.
            ar | كلمة الوزير | تحدث الوزير عن أزمات المنطقة في العراق واليمن وسوريا وليبيا. ودعا إلى الحوار بين دولها ورفع التجارة.
            ar | مقتل الأسد سيسيل | قتل صياد الأسد سيسيل في محمية زيمبابوي. وطالب ناشطون بحماية الأسد من الصيد.
            en | Leaders discuss region | The ministers discussed trade, energy and crises from Libya to Syria. They agreed to meet again in May.
            en | Syrian cuisine wins prize | A restaurant of Syrian cuisine won a prize. The chef left Damascus as a child and cooks with lemon.
            """)
    void findsNoSyrianConflictInPassing(String language, String title, String body) {
        assertThat(topics(language, title, body)).doesNotContain("syrian-conflict");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            yemen-conflict | ar | معارك عنيفة في تعز | قصفت ميليشيا الحوثي أحياء تعز. وردت المقاومة الشعبية وقوات التحالف بغارات في اليمن.
            yemen-conflict | en | Houthi attack kills ten | Houthi fighters attacked Taiz. The Saudi-led coalition answered with air strikes across Yemen.
            libya-conflict | ar | اشتباكات في بنغازي | قتل عشرة في اشتباكات بين الجيش الليبي ومسلحين في بنغازي. ودعت حكومة الوفاق إلى حوار في ليبيا.
            palestine-israel | en | Clashes in the West Bank | Israeli settlers clashed with Palestinians in the West Bank. The Palestinian Authority blamed Israel.
            ukraine-war | en | Shelling in Donetsk | Ukrainian forces reported shelling in Donetsk. Kyiv said troops repelled an offensive in eastern Ukraine.
            elections | ar | فتح مراكز الاقتراع | فتحت مراكز الاقتراع في الانتخابات الرئاسية. ويتنافس أربعة مرشحين. وقالت اللجنة العليا للانتخابات إن الناخبين صوتوا بكثافة.
            elections | en | Polls open in presidential election | Polling stations opened for the presidential election. Four candidates compete. Turnout among voters was high, the electoral commission said.
            oil-and-gas | ar | أسعار النفط تتراجع | تراجعت أسعار النفط مع ارتفاع إنتاج أوبك. وهبط سعر خام برنت إلى 50 دولارا. وزادت صادرات النفط الخام.
            central-banks | en | Central bank raises interest rate | The central bank raised its interest rate. Policymakers fear inflation. Monetary policy will stay tight, the Federal Reserve said.
            earthquakes-floods | ar | زلزال بقوة 7 درجات | ضرب زلزال بقوة 7 درجات على مقياس ريختر البلاد. وقتل عشرون شخصا. وأعقبت الزلزال هزة أرضية.
            epidemics | en | Ebola outbreak spreads | The Ebola outbreak spread to a new town. The World Health Organization counted ten new cases. A vaccine is under way.
            refugees | en | Refugees arrive by boat | Hundreds of refugees arrived. The UN refugee agency opened a refugee camp. Migrants wait for asylum.
            ceasefires | ar | إعلان هدنة إنسانية | أعلن الطرفان وقف إطلاق النار. وتبدأ الهدنة عند منتصف الليل وتستمر خمسة أيام.
            sanctions | en | New sanctions imposed | The Union imposed sanctions on ten officials. New sanctions include an asset freeze and a travel ban. Sanctions against banks remain.
            protests | ar | مظاهرات في العاصمة | خرجت مظاهرات في العاصمة. وفرقت الشرطة المتظاهرين بالغاز المسيل للدموع. ودعا محتجون إلى اعتصام.
            military-exercises | en | Joint naval exercises begin | The two navies began joint exercises. The military drill includes live-fire exercises at sea.
            chemical-weapons | en | Sarin used, inspectors say | Inspectors found traces of sarin. The chemical attack is under inquiry by the OPCW.
            nuclear-talks-iran | ar | جولة جديدة من المفاوضات النووية | بحث المفاوضون الاتفاق النووي مع إيران. ويتناول الملف النووي تخصيب اليورانيوم. وقالت طهران إن الاتفاق النووي الإيراني قريب.
            """)
    void findsTheOthers(String topic, String language, String title, String body) {
        assertThat(topics(language, title, body)).contains(topic);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar | افتتاح معرض الكتاب | افتتح الوزير معرض الكتاب في العاصمة. ويشارك في المعرض مئات الناشرين من دول عربية وأجنبية.
            en | Museum reopens | The museum reopened after two years. Visitors queued for hours to see the new wing.
            fr | Le festival ouvre ses portes | Le festival de musique a ouvert hier soir. Le public est venu nombreux.
            """)
    void findsNothingInOtherNews(String language, String title, String body) {
        assertThat(topics(language, title, body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar | صفقة سلاح 😀 جديدة | تسلمت الدولة 😀😀 مقاتلات F-16 وصواريخ. وقالت إن عقود التسليح مستمرة وإن صفقة إس-٤٠٠ قائمة.
            """)
    void everySpanReadsAsClaimed(String language, String title, String body) {
        List<TopicMatch> matches =
                ENGINE.match(TextView.of(title, language), TextView.of(body, language), language, List.of());

        assertThat(matches).isNotEmpty();
        assertThat(matches)
                .flatExtracting(TopicMatch::evidence)
                .extracting(TopicEvidence.class::cast)
                .allMatch(evidence -> evidence.at().standsIn(evidence.at().part() == Part.TITLE ? title : body));
    }

    @Test
    void everyTopicIsInArabicAndEnglishAndHasACode() {
        assertThat(ENGINE.definitions()).hasSizeGreaterThanOrEqualTo(25).allSatisfy(topic -> {
            assertThat(topic.names()).containsKeys("ar", "en");
            assertThat(topic.languages()).containsKeys("ar", "en");
            assertThat(topic.codes()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"arms-deals", "syrian-conflict"})
    void theMainTopicsAreInEightLanguages(String id) {
        assertThat(ENGINE.definitions())
                .filteredOn(topic -> topic.id().equals(id))
                .singleElement()
                .satisfies(topic -> assertThat(topic.languages()).hasSizeGreaterThanOrEqualTo(8));
    }

    private static List<String> topics(String language, String title, String body) {
        return ENGINE.match(TextView.of(title, language), TextView.of(body, language), language, List.of()).stream()
                .map(TopicMatch::topic)
                .collect(Collectors.toList());
    }
}
