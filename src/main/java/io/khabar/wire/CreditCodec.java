package io.khabar.wire;

import io.khabar.model.Credit;
import io.khabar.model.CreditRole;

/** Credits, part of articles and verdicts. */
final class CreditCodec implements Codec<Credit, io.khabar.v1.Credit> {
    static final CreditCodec CREDITS = new CreditCodec();

    @Override
    public io.khabar.v1.Credit toAvro(Credit credit) {
        return new io.khabar.v1.Credit(
                credit.outlet(),
                credit.name(),
                Codec.named(io.khabar.v1.CreditRole.class, credit.role()),
                credit.start(),
                credit.end(),
                credit.text());
    }

    @Override
    public Credit fromAvro(io.khabar.v1.Credit avro) {
        return new Credit(
                avro.getOutlet(),
                avro.getName(),
                Codec.named(CreditRole.class, avro.getRole()),
                avro.getStart(),
                avro.getEnd(),
                avro.getText());
    }
}
