package io.khabar.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

class LatinFoldingTest {
    @Test
    void foldsEveryLetterAsLuceneDoes() throws IOException {
        StringBuilder all = new StringBuilder();
        for (char letter = 1; letter < Character.MAX_VALUE; letter++) {
            if (!Character.isSurrogate(letter) && !Character.isWhitespace(letter)) {
                all.append('x').append(letter).append(' ');
            }
        }
        List<String> folded = tokens(all.toString(), LatinFolding::new);

        assertThat(folded)
                .hasSizeGreaterThan(60_000)
                .contains("xa")
                .isEqualTo(tokens(all.toString(), ASCIIFoldingFilter::new));
    }

    private static List<String> tokens(String text, UnaryOperator<TokenStream> filter) throws IOException {
        Tokenizer words = new WhitespaceTokenizer();
        words.setReader(new StringReader(text));
        List<String> tokens = new ArrayList<>();
        try (TokenStream filtered = filter.apply(words)) {
            filtered.reset();
            while (filtered.incrementToken()) {
                tokens.add(filtered.getAttribute(CharTermAttribute.class).toString());
            }
            filtered.end();
        }
        return tokens;
    }
}
