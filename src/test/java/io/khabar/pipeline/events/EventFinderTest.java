package io.khabar.pipeline.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.NewsEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventFinderTest {
    @Test
    void aCountedTollWithItsPlaceAndDayIsAnIncident() {
        assertThat(lines("قتل سبعة جنود أمس في قصف على محافظة إدلب."))
                .containsExactly("ACTUAL Shelling/artillery/missile attack at محافظة إدلب, 7 killed 2021-03-09");
    }

    @Test
    void aDefiniteNounThatOnlyRecallsViolenceIsNoIncident() {
        assertThat(lines("ناقش الخبراء أسباب الهجوم في مدينة حلب.")).isEmpty();
    }

    @Test
    void whatIsSoughtOrPreventedIsNoIncident() {
        assertThat(lines("طالبت المنظمة بوقف القصف على مدينة حلب.")).isEmpty();
        assertThat(lines("أتاح الاتفاق منع عملية عسكرية في محافظة إدلب.")).isEmpty();
    }

    @Test
    void twoMentionsOfOneTollAreOneIncident() {
        assertThat(lines("قتل سبعة جنود أمس في قصف على مدينة حلب. وقال ناشطون إن سبعة جنود قتلوا في القصف."))
                .hasSize(1);
    }

    @Test
    void whoOffersSomebodyAPurchaseSells() {
        assertThat(lines("وكانت الولايات المتحدة قد عرضت على أنقرة شراء بطاريات باتريوت بديلا عن المنظومة الروسية."))
                .containsExactly("BACKGROUND United States → Turkey: MIM-104 Patriot, offered 2021-03-10");
    }

    private static List<String> lines(String body) {
        return FoundEvents.in("ar", body).stream().map(EventFinderTest::line).toList();
    }

    private static String line(NewsEvent event) {
        return event.mode() + " " + event.summary() + " "
                + (event.date() == null ? "" : event.date().from());
    }
}
