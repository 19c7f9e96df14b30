package io.khabar.pipeline.dedup;

import io.khabar.model.Relation;
import io.khabar.pipeline.dedup.HomeMessage.Answer;
import io.khabar.pipeline.dedup.HomeMessage.Claim;
import io.khabar.pipeline.dedup.HomeMessage.Gathered;
import io.khabar.pipeline.dedup.HomeMessage.Grant;
import io.khabar.pipeline.dedup.HomeMessage.Match;
import io.khabar.text.WordPrints;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What travels between homes and index, in bytes: the version of the form first. */
final class LoopCodec {
    private static final int FORM = 2;
    /** Their places are on the wire: add at the end, never move. */
    private static final List<Relation> RELATIONS =
            List.of(Relation.DUPLICATE, Relation.EXTENDS, Relation.TEMPLATE, Relation.CANONICAL, Relation.INVALID);

    private static final List<Answer> ANSWERS =
            List.of(Answer.MATCHED, Answer.REJECTED, Answer.YIELDED, Answer.REDIRECTED, Answer.FORGOTTEN);

    private LoopCodec() {}

    static byte[] write(BandQuery query) {
        Packer packer = form().number(query.partition())
                .id(query.id())
                .number(query.version())
                .number(query.part())
                .sixBytes(query.time())
                .number(query.at() - query.time())
                .oneByte((query.replies() ? 1 : 0) | (query.exact() ? 2 : 0));
        query.anchors().forEach(packer::sixBytes);
        return packer.toBytes();
    }

    static BandQuery readQuery(byte[] bytes) {
        Unpacker unpacker = opened(bytes);
        int partition = unpacker.count();
        String id = unpacker.id();
        int version = unpacker.count();
        int part = unpacker.count();
        long time = unpacker.sixBytes();
        long at = time + unpacker.number();
        int flags = unpacker.oneByte();
        List<Long> anchors = new ArrayList<>();
        while (!unpacker.isAtEnd()) {
            anchors.add(unpacker.sixBytes());
        }
        return new BandQuery(partition, id, version, part, time, at, (flags & 1) != 0, (flags & 2) != 0, anchors);
    }

    static byte[] write(Gathered gathered) {
        Packer packer = form().id(gathered.id())
                .number(gathered.version())
                .number(gathered.part())
                .sixBytes(gathered.at())
                .number(gathered.saturated());
        for (Candidate candidate : gathered.candidates()) {
            packer.id(candidate.id()).sixBytes(candidate.time()).number(candidate.weight());
        }
        return packer.toBytes();
    }

    static Gathered readGathered(byte[] bytes) {
        Unpacker unpacker = opened(bytes);
        String id = unpacker.id();
        int version = unpacker.count();
        int part = unpacker.count();
        long at = unpacker.sixBytes();
        int saturated = unpacker.count();
        List<Candidate> candidates = new ArrayList<>();
        while (!unpacker.isAtEnd()) {
            candidates.add(new Candidate(unpacker.id(), unpacker.sixBytes(), unpacker.count(), false));
        }
        return new Gathered(id, version, part, at, saturated, candidates);
    }

    static byte[] write(Claim claim) {
        return form().id(claim.id())
                .id(claim.claimant())
                .number(claim.version())
                .sixBytes(claim.time())
                .number(claim.at() - claim.time())
                .block(claim.prints().toBytes())
                .toBytes();
    }

    static Claim readClaim(byte[] bytes) {
        Unpacker unpacker = opened(bytes);
        String id = unpacker.id();
        String claimant = unpacker.id();
        int version = unpacker.count();
        long time = unpacker.sixBytes();
        long at = time + unpacker.number();
        return new Claim(id, claimant, version, time, at, prints(unpacker.block()));
    }

    static byte[] write(Grant grant) {
        Packer packer = form().id(grant.id())
                .number(grant.version())
                .sixBytes(grant.at())
                .id(grant.candidate())
                .oneByte(ANSWERS.indexOf(grant.answer()))
                .optionalId(grant.root())
                .flag(grant.match() != null);
        if (grant.match() != null) {
            write(grant.match(), packer);
        }
        return packer.toBytes();
    }

    static Grant readGrant(byte[] bytes) {
        Unpacker unpacker = opened(bytes);
        return new Grant(
                unpacker.id(),
                unpacker.count(),
                unpacker.sixBytes(),
                unpacker.id(),
                ANSWERS.get(unpacker.oneByte()),
                unpacker.optionalId(),
                readOptionalMatch(unpacker));
    }

    static void write(Match match, Packer packer) {
        packer.id(match.root())
                .number(match.rootVersion())
                .oneByte(place(match.relation()))
                .real(match.jaccard())
                .real(match.containment())
                .real(match.share())
                .flag(match.exact())
                .optionalTime(match.publishedAt())
                .optionalId(match.via());
    }

    /** A flag, and the match if there is one. */
    private static @Nullable Match readOptionalMatch(Unpacker unpacker) {
        return unpacker.flag() ? readMatch(unpacker) : null;
    }

    static Match readMatch(Unpacker unpacker) {
        return new Match(
                unpacker.id(),
                unpacker.count(),
                relation(unpacker.oneByte()),
                unpacker.real(),
                unpacker.real(),
                unpacker.real(),
                unpacker.flag(),
                unpacker.optionalTime(),
                unpacker.optionalId());
    }

    static int place(Relation relation) {
        return RELATIONS.indexOf(relation);
    }

    static Relation relation(int place) {
        return RELATIONS.get(place);
    }

    static WordPrints prints(byte[] bytes) {
        return WordPrints.ofBytes(bytes, 0, bytes.length);
    }

    static Packer form() {
        return new Packer().oneByte(FORM);
    }

    /** Reads past the form, or says that this release cannot read it. */
    static Unpacker opened(byte[] bytes) {
        Unpacker unpacker = new Unpacker(bytes);
        int form = unpacker.oneByte();
        if (form != FORM) {
            throw new IllegalArgumentException("bytes of form " + form + ", but this release reads form " + FORM);
        }
        return unpacker;
    }
}
