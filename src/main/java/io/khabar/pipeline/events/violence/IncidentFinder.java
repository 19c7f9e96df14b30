package io.khabar.pipeline.events.violence;

import io.khabar.model.DatePrecision;
import io.khabar.model.EventMode;
import io.khabar.model.Evidence;
import io.khabar.model.NewsEvent;
import io.khabar.pipeline.events.reading.Dated;
import io.khabar.pipeline.events.reading.Party;
import io.khabar.pipeline.events.reading.Place;
import io.khabar.pipeline.events.reading.Readers;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Sense;
import io.khabar.pipeline.events.reading.Span;
import io.khabar.pipeline.events.reading.Tag;
import io.khabar.pipeline.events.report.ArticleFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the violent incidents that an article reports. */
public final class IncidentFinder {
    private static final int LONGEST_SENTENCE = 200;
    private static final int DATE_REACH = 30;
    private static final int POINTING = 60;
    private static final int DENIAL_REACH = 8;
    private static final String WEAK = "weak";
    private static final Set<String> SINCE = Set.of("منذ", "since");
    private static final Tag[] VIOLENCE = {Tag.METHOD, Tag.KILL, Tag.DEAD};

    private IncidentFinder() {}

    /** Reads title and body, in this order. */
    public static List<NewsEvent> find(ArticleFacts article, List<Readers> parts) {
        IncidentBook book = new IncidentBook();
        for (Readers part : parts) {
            if (mayTell(part.reading())) {
                new PartReader(part, book).read();
            }
        }
        return book.incidents().stream()
                .map(incident -> incident.toEvent(article))
                .toList();
    }

    private static boolean mayTell(Reading reading) {
        boolean struck = reading.isSubjectFirst() && reading.anywhere(Tag.TARGET);
        return struck || reading.anywhere(Tag.METHOD) || reading.anywhere(Tag.KILL);
    }

    /** Reads one part, sentence by sentence; remembers the last place for a sentence that gives none. */
    private static final class PartReader {
        private final Readers readers;
        private final Reading reading;
        private final IncidentBook book;
        private final ClauseCutter cutter;
        private final SceneMaker scenes;
        private final Standing standing;
        private @Nullable Place lastPlace;

        PartReader(Readers readers, IncidentBook book) {
            this.readers = readers;
            this.reading = readers.reading();
            this.book = book;
            this.cutter = new ClauseCutter(reading);
            this.scenes = new SceneMaker(readers);
            this.standing = new Standing(reading, readers.numbers());
        }

        void read() {
            for (Span sentence : reading.sentences()) {
                for (int from = sentence.from(); from < sentence.to(); from += LONGEST_SENTENCE) {
                    Span span = new Span(from, Math.min(sentence.to(), from + LONGEST_SENTENCE));
                    if (speaksOfViolence(span)) {
                        readSentence(span);
                    }
                }
            }
        }

        private boolean speaksOfViolence(Span span) {
            boolean violent = false;
            boolean weapons = false;
            boolean otherwise = false;
            for (int i = span.from(); i < span.to(); i = reading.end(i)) {
                violent |= reading.hasAny(i, VIOLENCE) || (reading.isSubjectFirst() && reading.has(i, Tag.TARGET));
                weapons |= isWeapon(i);
                otherwise |= reading.has(i, Tag.NOT_VIOLENCE, WEAK);
                if (reading.has(i, Tag.NOT_VIOLENCE) && !reading.has(i, Tag.NOT_VIOLENCE, WEAK)) {
                    return false;
                }
            }
            return violent && (weapons || !otherwise);
        }

        private boolean isWeapon(int i) {
            Sense method = reading.sense(i, Tag.METHOD);
            return method != null && Method.of(method.value()).isDistinct();
        }

        private void readSentence(Span sentence) {
            List<Party> parties = readers.parties().in(sentence);
            int from = sentence.from();
            for (Scene scene : scenes.of(cutter.cut(sentence))) {
                Span lead = new Span(from, scene.span().from());
                Incident incident = isNews(scene, from) ? incident(scene, lead, parties) : null;
                from = scene.span().to();
                if (incident != null) {
                    lastPlace = incident.place() == null ? lastPlace : incident.place();
                    put(incident, scene);
                }
            }
        }

        /** In English {@code the attack}, of which nothing new is told, is the one told last. */
        private void put(Incident incident, Scene scene) {
            boolean counted = scene.killed() != null && scene.killed().counted();
            if (reading.isSubjectFirst()
                    && scene.isDefinite()
                    && !incident.method().isDistinct()
                    && !counted) {
                book.recall(incident);
            } else {
                book.add(incident);
            }
        }

        private @Nullable Incident incident(Scene scene, Span lead, List<Party> parties) {
            Span span = scene.span();
            List<Party> here = new ArrayList<>();
            parties.stream().filter(party -> span.has(party.span().from())).forEach(here::add);
            ActorFinder actors = new ActorFinder(reading, here, span);
            Party attacker = actors.attacker();
            Party victim = actors.victim(attacker);
            Method method = scene.method() == null ? guess(attacker, scene.killed()) : scene.method();
            if (isMereWeapon(scene) || !isTold(scene, attacker, victim)) {
                return null;
            }
            Dated dated = dated(scene, lead);
            EventMode mode = readers.modes().at(scene.trigger(), dated == null ? null : dated.date());
            if (mode == null || isPrevented(scene.trigger(), mode) || isState(dated)) {
                return null;
            }
            Place place = place(scene, lead);
            return new Incident(
                    method,
                    mode,
                    dated,
                    place,
                    attacker,
                    victim,
                    scene.killed(),
                    scene.injured(),
                    readers,
                    evidence(scene));
        }

        /** {@code منع هجوم}, {@code لم يقصف}: what did not happen and nobody said that it did. */
        private boolean isPrevented(int trigger, EventMode mode) {
            return mode == EventMode.DENIED && reading.before(trigger, Tag.DENIAL, DENIAL_REACH) < 0;
        }

        /** {@code معارك منذ صيف 2012}: a war's years, not an incident's day. */
        private boolean isState(@Nullable Dated dated) {
            if (dated == null || dated.date().precision() == DatePrecision.DAY) {
                return false;
            }
            int from = dated.span().from();
            boolean within = dated.date().precision() != DatePrecision.WEEK && isSince(from);
            return within || isSince(Math.max(0, from - 1));
        }

        private boolean isSince(int token) {
            return SINCE.contains(reading.view().token(token));
        }

        private @Nullable Place place(Scene scene, Span lead) {
            Place pointed = scene.place() == null ? pointedAt(scene.span()) : scene.place();
            pointed = pointed == null && reading.isSubjectFirst() ? lastIn(lead) : pointed;
            return pointed == null ? lastPlace : pointed;
        }

        /** {@code In Baghdad, a bomb …}, {@code to Manchester, where a bomber …}. */
        private @Nullable Place lastIn(Span lead) {
            List<Place> named = readers.places().in(lead);
            return named.isEmpty() ? null : named.get(named.size() - 1);
        }

        /** {@code في هذه المنطقة}: the place that the sentences before named last. */
        private @Nullable Place pointedAt(Span span) {
            for (int i = span.from() + 1; i < span.to(); i++) {
                if (reading.has(i, Tag.PLACE_HEAD) && reading.has(i - 1, Tag.THIS)) {
                    return lastIn(new Span(Math.max(0, span.from() - POINTING), span.from()));
                }
            }
            return null;
        }

        private List<Evidence> evidence(Scene scene) {
            List<Evidence> words = new ArrayList<>(List.of(reading.evidence(scene.span())));
            for (Toll toll : new Toll[] {scene.killed(), scene.injured()}) {
                if (toll != null) {
                    words.add(reading.evidence(toll.span()));
                }
            }
            return words;
        }

        private Method guess(@Nullable Party attacker, @Nullable Toll killed) {
            return attacker == null || isOfCivilians(killed) ? Method.ATTACK : Method.CLASH;
        }

        /** {@code a gunman killed 69 people}: in English whom it killed tells an attack from a battle. */
        private boolean isOfCivilians(@Nullable Toll killed) {
            return reading.isSubjectFirst()
                    && killed != null
                    && (isCivilian(killed.span().from())
                            || isCivilian(killed.span().to()));
        }

        private boolean isCivilian(int token) {
            return reading.has(token, Tag.PERSON, "civilian");
        }

        /** A word of violence alone is too little: somebody, somewhere or so many must be hit. */
        private static boolean isTold(Scene scene, @Nullable Party attacker, @Nullable Party victim) {
            boolean tolled = scene.killed() != null || scene.injured() != null;
            boolean somewhere = !scene.places().isEmpty() || attacker != null;
            if (scene.method() == null) {
                return scene.killed() != null || (tolled && somewhere);
            }
            return tolled || somewhere || victim != null;
        }

        /** Reported, and in English violent: who only died may have died of anything. */
        private boolean isNews(Scene scene, int from) {
            boolean violent = !reading.isSubjectFirst() || scene.method() != null || isKilling(scene.span());
            return violent && standing.isReported(scene, from);
        }

        private boolean isKilling(Span span) {
            for (int i = span.from(); i < span.to(); i++) {
                if (reading.has(i, Tag.KILL) && !reading.has(i, Tag.KILL, "die")) {
                    return true;
                }
            }
            return false;
        }

        /** {@code عرضت صواريخ باتريوت}: weapons that nobody fires or is hit by are no violence. */
        private boolean isMereWeapon(Scene scene) {
            boolean tolled = scene.killed() != null || scene.injured() != null;
            if (tolled || !reading.has(scene.trigger(), Tag.WEAPON)) {
                return false;
            }
            for (int i = scene.span().from(); i < scene.span().to(); i++) {
                if (reading.hasAny(i, Tag.LAUNCH, Tag.TARGET, Tag.FALL)) {
                    return false;
                }
            }
            return true;
        }

        /** English puts a date before the incident and a comma between: {@code On Sunday, gunmen killed …}. */
        private @Nullable Dated dated(Scene scene, Span lead) {
            Dated within = near(scene, scene.span());
            boolean led = within == null
                    && reading.isSubjectFirst()
                    && !readers.modes().isElapsed(scene.trigger());
            return led ? near(scene, lead) : within;
        }

        private @Nullable Dated near(Scene scene, Span span) {
            Span near = new Span(
                    Math.max(span.from(), scene.trigger() - DATE_REACH),
                    Math.min(span.to(), scene.trigger() + DATE_REACH));
            return readers.dates().near(scene.trigger(), near, readers.modes().isAhead(scene.trigger()));
        }
    }
}
