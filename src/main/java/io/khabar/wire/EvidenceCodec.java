package io.khabar.wire;

import io.khabar.model.Evidence;
import io.khabar.model.Part;
import org.jspecify.annotations.Nullable;

/** Places in a text, part of everything that is said of it. */
final class EvidenceCodec implements Codec<Evidence, io.khabar.v1.Evidence> {
    static final EvidenceCodec EVIDENCE = new EvidenceCodec();

    @Override
    public io.khabar.v1.Evidence toAvro(Evidence evidence) {
        return new io.khabar.v1.Evidence(
                Codec.named(io.khabar.v1.Part.class, evidence.part()),
                evidence.start(),
                evidence.end(),
                evidence.text());
    }

    @Override
    public Evidence fromAvro(io.khabar.v1.Evidence avro) {
        return new Evidence(Codec.named(Part.class, avro.getPart()), avro.getStart(), avro.getEnd(), avro.getText());
    }

    io.khabar.v1.@Nullable Evidence toAvroIfPresent(@Nullable Evidence evidence) {
        return evidence == null ? null : toAvro(evidence);
    }

    @Nullable Evidence fromAvroIfPresent(io.khabar.v1.@Nullable Evidence avro) {
        return avro == null ? null : fromAvro(avro);
    }
}
