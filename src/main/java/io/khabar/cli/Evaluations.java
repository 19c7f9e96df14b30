package io.khabar.cli;

import io.khabar.eval.CreditEval;
import io.khabar.eval.DuplicatesEval;
import io.khabar.eval.EnrichEval;
import io.khabar.eval.Evaluation;
import io.khabar.eval.ExtractionEval;
import io.khabar.eval.RepeatsEval;
import io.khabar.eval.SpansEval;
import io.khabar.eval.entities.EntitiesEval;
import io.khabar.eval.events.EventsEval;
import io.khabar.eval.language.LanguageEval;
import io.khabar.eval.topics.TopicsEval;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What can be measured. */
final class Evaluations {
    private static final List<Evaluation> ALL = List.of(
            new LanguageEval(),
            new TopicsEval(),
            new DuplicatesEval(),
            new ExtractionEval(),
            new CreditEval(),
            new RepeatsEval(),
            new EntitiesEval(),
            new EventsEval(),
            new SpansEval(),
            new EnrichEval());

    private Evaluations() {}

    /** Those of the given names, in that order; {@code all} is each once. */
    static List<Evaluation> named(List<String> names) {
        List<Evaluation> chosen = new ArrayList<>();
        for (String name : names) {
            List<Evaluation> fitting = ALL.stream()
                    .filter(one -> name.equals("all") || one.name().equals(name))
                    .toList();
            if (fitting.isEmpty()) {
                throw new CommandFailure(
                        ExitCode.CALLED_WRONGLY,
                        "nothing is called '" + name + "' that could be measured; choose from "
                                + String.join(", ", names()) + " or all");
            }
            chosen.addAll(fitting);
        }
        return chosen;
    }

    private static List<String> names() {
        return ALL.stream().map(Evaluation::name).toList();
    }

    /** Their names, for the help. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }
    }
}
