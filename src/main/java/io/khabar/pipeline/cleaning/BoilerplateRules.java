package io.khabar.pipeline.cleaning;

import io.khabar.model.RemovedKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The phrases by which a line is told to be no body text. */
final class BoilerplateRules {
    private static final String RESOURCE = "/cleaning/boilerplate.yaml";

    /** Where a line may stand to be taken out by a rule. */
    enum Place {
        HEAD,
        TAIL,
        ANY
    }

    private static final String MARKS = ":：|-–—";

    /** How a phrase has to stand in a line. */
    private enum Fit {
        INSIDE,
        AT_START,
        WHOLE,
        LABEL
    }

    /** A phrase, folded, with a space before and after. */
    private record Phrase(Fit fit, String words) {

        static Phrase of(String text) {
            String plain = text.strip();
            if (plain.startsWith("^")) {
                return new Phrase(Fit.AT_START, Word.phrase(plain));
            }
            if (plain.startsWith("=")) {
                return new Phrase(Fit.WHOLE, Word.phrase(plain));
            }
            return new Phrase(plain.endsWith(":") ? Fit.LABEL : Fit.INSIDE, Word.phrase(plain));
        }

        boolean fits(Line line) {
            return switch (fit) {
                case INSIDE -> line.folded().contains(words);
                case AT_START -> line.folded().startsWith(words);
                case WHOLE -> line.folded().equals(words);
                case LABEL -> line.folded().startsWith(words) && isFollowedByMark(line);
            };
        }

        /** A colon, or what stands for one: {@code المصدر | ...}, {@code Source - ...}. */
        private boolean isFollowedByMark(Line line) {
            int count = words.strip().split(" ", -1).length;
            int end = line.words().get(count - 1).end();
            String rest = line.text().substring(end).stripLeading();
            boolean isMarked = !rest.isEmpty() && MARKS.indexOf(rest.charAt(0)) >= 0;
            return line.words().size() == count || isMarked;
        }
    }

    private record Rule(RemovedKind kind, Place place, int mostWords, List<List<Phrase>> phrases) {

        boolean fits(Line line, Place at) {
            return line.words().size() <= mostWords && (place == Place.ANY || place == at) && fitsAny(line);
        }

        /** Plain loops: this is asked for each line of each article, by each rule. */
        private boolean fitsAny(Line line) {
            for (List<Phrase> all : phrases) {
                if (fitsAll(all, line)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean fitsAll(List<Phrase> all, Line line) {
            for (Phrase phrase : all) {
                if (!phrase.fits(line)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Rule> rules;

    private BoilerplateRules(List<Rule> rules) {
        this.rules = rules;
    }

    static BoilerplateRules fromResources() {
        return new BoilerplateRules(YamlResource.entries(RESOURCE).stream()
                .map(BoilerplateRules::rule)
                .toList());
    }

    /** What a line is where it stands; null where it is body text. */
    @Nullable RemovedKind kind(Line line, Place at) {
        for (Rule rule : rules) {
            if (rule.fits(line, at)) {
                return rule.kind();
            }
        }
        return null;
    }

    private static Rule rule(Map<?, ?> entry) {
        return new Rule(
                RemovedKind.valueOf(String.valueOf(entry.get("kind"))),
                Place.valueOf(String.valueOf(entry.get("at")).toUpperCase(Locale.ROOT)),
                Integer.parseInt(String.valueOf(entry.get("most"))),
                YamlResource.strings(entry.get("any")).stream()
                        .map(phrase -> Arrays.stream(phrase.split("\\+", -1))
                                .map(Phrase::of)
                                .toList())
                        .toList());
    }
}
