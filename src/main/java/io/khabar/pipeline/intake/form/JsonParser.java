package io.khabar.pipeline.intake.form;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.khabar.model.Outcome;
import io.khabar.model.RejectReason;
import io.khabar.pipeline.extraction.ArticleExtractor;

/** An article as a JSON object: our simple form, or ninjs, told apart by the names that only ninjs has. */
final class JsonParser {
    private static final int DEEPEST = 100;
    private static final ObjectReader READER = reader();

    private JsonParser() {}

    static Outcome<Draft> parse(String text, ArticleExtractor extractor) {
        JsonNode node;
        try {
            node = READER.readTree(text);
        } catch (JsonProcessingException e) {
            return malformed(e);
        }
        if (!node.isObject()) {
            return Outcome.rejected(
                    RejectReason.MALFORMED_PAYLOAD,
                    "the JSON payload is not an object but " + kind(node),
                    "send one article as one JSON object; several as NDJSON, one a line");
        }
        JsonFields fields = new JsonFields(node);
        return NinjsForm.fits(fields) ? NinjsForm.read(fields, extractor) : SimpleForm.read(fields);
    }

    private static ObjectReader reader() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build());
        return mapper.reader();
    }

    private static Outcome<Draft> malformed(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return Outcome.rejected(
                RejectReason.MALFORMED_PAYLOAD,
                "the payload is not JSON" + place + ": "
                        + e.getOriginalMessage().replaceAll("\\s+", " "),
                "send one complete JSON object");
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "an array";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case MISSING -> "empty";
            default -> "null";
        };
    }
}
