package io.khabar.pipeline.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.NewsEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who attacks whom in English, and what two sentences tell of one incident; {@link EnglishTableTest} has the rest. */
class EnglishEventsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Turkish warplanes bombed Syrian army positions in Idlib. | attacker | Turkish warplanes",
                "Five Turkish soldiers were killed by PKK militants in Iraq. | attacker | PKK militants",
                "Five Turkish soldiers were killed by PKK militants in Iraq. | victim | Turkish soldiers",
                "A town held by Kurdish rebels was shelled by the Syrian army. | attacker | Syrian army",
                "Fighters from the Islamic State group attacked a checkpoint in Kirkuk. | attacker | Fighters from the Islamic State group",
                "A US drone strike killed three al-Shabaab militants in Somalia. | attacker | US",
                "A US drone strike killed three al-Shabaab militants in Somalia. | victim | al-Shabaab militants",
                "Clashes between Armenian troops and Azerbaijani forces killed 16 people. | attacker | Armenian troops",
                "Clashes between Armenian troops and Azerbaijani forces killed 16 people. | victim | Azerbaijani forces",
                "Police said Taliban fighters attacked a school in Kabul. | attacker | Taliban fighters",
                "Gunmen killed six soldiers in Mali, said the army. | attacker | Gunmen",
                "Russian-backed rebels shelled Mariupol. | attacker | rebels"
            })
    void wordOrderTellsWhoAttacksWhom(String text, String role, String name) {
        List<NewsEvent> incidents = incidents(text);

        assertThat(incidents).hasSize(1);
        assertThat(incidents.get(0).actors())
                .filteredOn(actor -> role.equals(actor.role()))
                .extracting(actor -> actor.name())
                .containsExactly(name);
    }

    @Test
    void theAttackIsTheOneToldLast() {
        List<NewsEvent> incidents = incidents("A car bomb in Mogadishu killed eight people. The attack came at noon in"
                + " a market. Al-Shabaab claimed responsibility for the attack.");

        assertThat(incidents).hasSize(1);
        assertThat(incidents.get(0).summary()).contains("8 killed");
    }

    @Test
    void aCountryAtWorkIsNotThePlace() {
        assertThat(incidents("Kenya's military said its soldiers had killed 21 militants in a raid in Somalia."))
                .singleElement()
                .satisfies(incident -> assertThat(incident.summary()).contains("at Somalia"));
    }

    @Test
    void anUnlistedTownIsFoundBehindItsKind() {
        assertThat(incidents("Shelling killed two people in the village of Kafr Zubayda."))
                .singleElement()
                .satisfies(incident -> assertThat(incident.summary()).contains("at Kafr Zubayda"));
    }

    private static List<NewsEvent> incidents(String text) {
        return FoundEvents.in("en", text).stream()
                .filter(event -> event.incident() != null)
                .toList();
    }
}
