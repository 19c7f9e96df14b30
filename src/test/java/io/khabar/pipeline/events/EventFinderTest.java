package io.khabar.pipeline.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.NewsEvent;
import io.khabar.pipeline.entities.EntityFinder;
import io.khabar.text.TextView;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventFinderTest {
    private static final long WEDNESDAY = Instant.parse("2021-03-10T09:00:00Z").toEpochMilli();
    private static final EntityFinder ENTITIES = EntityFinder.shipped();
    private static final EventFinder EVENTS = EventFinder.shipped();

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
        TextView title = TextView.of("", "ar");
        TextView text = TextView.of(body, "ar");
        return EVENTS
                .find(new EventInput("a", 1, "ar", WEDNESDAY, title, text, ENTITIES.find(title, text, "ar"), List.of()))
                .stream()
                .map(EventFinderTest::line)
                .toList();
    }

    private static String line(NewsEvent event) {
        return event.mode() + " " + event.summary() + " "
                + (event.date() == null ? "" : event.date().from());
    }
}
