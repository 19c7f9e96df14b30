package io.khabar.query;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Words as they are searched for, one way for all languages, because a question does not say its own: case, digits of all
 * scripts, the spellings of alef, yeh, kaf and teh marbuta, and Latin accents do not count; of Arabic words the article,
 * the particles in front and the common endings do not count either.
 */
final class NewsAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer source = new StandardTokenizer();
        return new TokenStreamComponents(source, normalize(field, source));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        TokenStream folded = new DecimalDigitFilter(new LowerCaseFilter(in));
        TokenStream arabic = new PersianNormalizationFilter(new ArabicNormalizationFilter(folded));
        return new LatinFolding(new ArabicStemFilter(arabic));
    }
}
