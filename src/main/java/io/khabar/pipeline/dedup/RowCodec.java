package io.khabar.pipeline.dedup;

import io.khabar.model.Relation;
import io.khabar.pipeline.dedup.BandState.Posting;
import io.khabar.pipeline.dedup.HomeMessage.Match;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What homes and index keep, in bytes: the version of the form first. */
final class RowCodec {
    private static final int UNDECIDED = 15;

    private RowCodec() {}

    static byte[] write(HomeRow row) {
        int relation = row.relation() == null ? UNDECIDED : LoopCodec.place(row.relation());
        Packer packer = LoopCodec.form()
                .oneByte(relation | (row.search() == null ? 0 : 16))
                .sixBytes(row.time())
                .number(row.touched() - row.time())
                .number(row.version())
                .number(Integer.toUnsignedLong(row.content()))
                .optionalId(row.root());
        if (row.root() != null) {
            packer.number(row.rootVersion());
        }
        if (row.search() != null) {
            write(row.search(), packer);
        }
        return packer.toBytes();
    }

    static HomeRow readRow(byte[] bytes) {
        Unpacker unpacker = LoopCodec.opened(bytes);
        int flags = unpacker.oneByte();
        Relation relation = (flags & UNDECIDED) == UNDECIDED ? null : LoopCodec.relation(flags & UNDECIDED);
        long time = unpacker.sixBytes();
        long touched = time + unpacker.number();
        int version = unpacker.count();
        int content = (int) unpacker.number();
        String root = unpacker.optionalId();
        int rootVersion = root == null ? 0 : unpacker.count();
        Search search = (flags & 16) == 0 ? null : readSearch(unpacker);
        return new HomeRow(time, touched, version, content, relation, root, rootVersion, search);
    }

    private static void write(Search search, Packer packer) {
        packer.number(search.version()).number(search.open()).optionalId(search.asking());
        packer.number(search.matches().size());
        search.matches().forEach(match -> LoopCodec.write(match, packer));
        packer.number(search.queued().size());
        search.queued().forEach(packer::number);
        packer.number(search.candidates().size());
        for (Candidate candidate : search.candidates()) {
            packer.id(candidate.id())
                    .sixBytes(candidate.time())
                    .number(candidate.weight())
                    .flag(candidate.tried());
        }
    }

    private static Search readSearch(Unpacker unpacker) {
        int version = unpacker.count();
        long open = unpacker.number();
        String asking = unpacker.optionalId();
        List<Match> matches = new ArrayList<>();
        for (int i = unpacker.count(); i > 0; i--) {
            matches.add(LoopCodec.readMatch(unpacker));
        }
        List<Integer> queued = new ArrayList<>();
        for (int i = unpacker.count(); i > 0; i--) {
            queued.add(unpacker.count());
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int i = unpacker.count(); i > 0; i--) {
            candidates.add(new Candidate(unpacker.id(), unpacker.sixBytes(), unpacker.count(), unpacker.flag()));
        }
        return new Search(version, open, candidates, asking, matches, queued);
    }

    static byte[] write(List<Kept> versions) {
        Packer packer = LoopCodec.form();
        for (Kept kept : versions) {
            packer.number(kept.version())
                    .optionalTime(kept.publishedAt())
                    .block(kept.prints().toBytes());
        }
        return packer.toBytes();
    }

    static List<Kept> readKept(byte[] bytes) {
        Unpacker unpacker = LoopCodec.opened(bytes);
        List<Kept> versions = new ArrayList<>();
        while (!unpacker.isAtEnd()) {
            versions.add(new Kept(unpacker.count(), unpacker.optionalTime(), LoopCodec.prints(unpacker.block())));
        }
        return versions;
    }

    /** Whom a query enters into the index, and when it arrived there. */
    static byte[] write(BandQuery query) {
        return LoopCodec.form()
                .sixBytes(query.at())
                .sixBytes(query.time())
                .id(query.id())
                .toBytes();
    }

    static long enteredAt(byte[] bytes) {
        return LoopCodec.opened(bytes).sixBytes();
    }

    static Posting readPosting(byte[] bytes) {
        Unpacker unpacker = LoopCodec.opened(bytes);
        unpacker.sixBytes();
        long time = unpacker.sixBytes();
        return new Posting(unpacker.id(), time);
    }

    /** The places under an anchor, each as its distance from the one before; no form, as there are dozens an article. */
    static byte[] withPlace(byte @Nullable [] row, long place) {
        if (row == null) {
            return new Packer().number(place).toBytes();
        }
        List<Long> places = readPlaces(row, Long.MAX_VALUE);
        long last = places.get(places.size() - 1);
        return last >= place ? row : new Packer().raw(row).number(place - last).toBytes();
    }

    /** The places before one. */
    static List<Long> readPlaces(byte[] row, long before) {
        Unpacker unpacker = new Unpacker(row);
        List<Long> places = new ArrayList<>();
        long place = 0;
        while (!unpacker.isAtEnd()) {
            place += unpacker.number();
            if (place < before) {
                places.add(place);
            }
        }
        return places;
    }
}
