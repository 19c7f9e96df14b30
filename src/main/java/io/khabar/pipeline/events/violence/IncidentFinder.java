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
import io.khabar.pipeline.events.reading.Span;
import io.khabar.pipeline.events.reading.Tag;
import io.khabar.pipeline.events.report.ArticleFacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the violent incidents that an article reports. */
public final class IncidentFinder {
    private static final int LONGEST_SENTENCE = 200;
    private static final int DATE_REACH = 30;
    private static final int POINTING = 60;
    private static final int DENIAL_REACH = 8;
    private static final String SINCE = "منذ";
    private static final Tag[] VIOLENCE = {Tag.METHOD, Tag.KILL, Tag.DEAD};

    private IncidentFinder() {}

    /** Reads title and body, in this order. */
    public static List<NewsEvent> find(ArticleFacts article, List<Readers> parts) {
        IncidentBook book = new IncidentBook();
        for (Readers part : parts) {
            if (part.reading().anywhere(Tag.METHOD) || part.reading().anywhere(Tag.KILL)) {
                new PartReader(part, book).read();
            }
        }
        return book.incidents().stream()
                .map(incident -> incident.toEvent(article))
                .toList();
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
            for (int i = span.from(); i < span.to(); i = reading.end(i)) {
                violent |= reading.hasAny(i, VIOLENCE);
                if (reading.has(i, Tag.NOT_VIOLENCE)) {
                    return false;
                }
            }
            return violent;
        }

        private void readSentence(Span sentence) {
            List<Party> parties = readers.parties().in(sentence);
            int from = sentence.from();
            for (Scene scene : scenes.of(cutter.cut(sentence))) {
                Incident incident = standing.isReported(scene, from) ? incident(scene, parties) : null;
                from = scene.span().to();
                if (incident != null) {
                    lastPlace = incident.place() == null ? lastPlace : incident.place();
                    book.add(incident);
                }
            }
        }

        private @Nullable Incident incident(Scene scene, List<Party> parties) {
            Span span = scene.span();
            List<Party> here = new ArrayList<>();
            parties.stream().filter(party -> span.has(party.span().from())).forEach(here::add);
            ActorFinder actors = new ActorFinder(reading, here, span);
            Party attacker = actors.attacker();
            Party victim = actors.victim(attacker);
            Method method = scene.method() == null ? guess(attacker) : scene.method();
            if (isMereWeapon(scene) || !isTold(scene, attacker, victim)) {
                return null;
            }
            Dated dated = dated(scene);
            EventMode mode = readers.modes().at(scene.trigger(), dated == null ? null : dated.date());
            if (mode == null || isPrevented(scene.trigger(), mode) || isState(dated)) {
                return null;
            }
            Place place = place(scene);
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
            return SINCE.equals(reading.view().token(token));
        }

        private @Nullable Place place(Scene scene) {
            Place pointed = scene.place() == null ? pointedAt(scene.span()) : scene.place();
            return pointed == null ? lastPlace : pointed;
        }

        /** {@code في هذه المنطقة}: the place that the sentences before named last. */
        private @Nullable Place pointedAt(Span span) {
            for (int i = span.from() + 1; i < span.to(); i++) {
                if (reading.has(i, Tag.PLACE_HEAD) && reading.has(i - 1, Tag.THIS)) {
                    List<Place> named = readers.places().in(new Span(Math.max(0, span.from() - POINTING), span.from()));
                    return named.isEmpty() ? null : named.get(named.size() - 1);
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

        private static Method guess(@Nullable Party attacker) {
            return attacker == null ? Method.ATTACK : Method.CLASH;
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

        private @Nullable Dated dated(Scene scene) {
            Span span = scene.span();
            Span near = new Span(
                    Math.max(span.from(), scene.trigger() - DATE_REACH),
                    Math.min(span.to(), scene.trigger() + DATE_REACH));
            return readers.dates().near(scene.trigger(), near, readers.modes().isAhead(scene.trigger()));
        }
    }
}
