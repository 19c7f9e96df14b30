package io.khabar.pipeline.extraction;

import java.util.regex.Pattern;

/** The words that head what follows an article: related news, comments, a form to subscribe. */
final class EndOfArticle {
    private static final int LONGEST = 60;
    private static final Pattern HEADS = Pattern.compile(
            "^[^\\p{L}\\p{N}]*(?:related (?:articles?|stories|posts?|news|content|topics)|more (?:from|stories|news|on this)|you (?:may|might) (?:also )?(?:like|be interested)"
                    + "|recommended|comments?$|\\d+ comments?|leave a (?:comment|reply)|tell us what you think|read next|up next|most (?:read|popular|viewed)|trending|don't miss|sponsored"
                    + "|اقرأ أيضا|إقرأ أيضا|مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|موضوعات ذات صلة|قد يعجبك|قد يهمك|التعليقات|أضف تعليق|اترك تعليق|الأكثر قراءة|شاهد أيضا"
                    + "|à lire aussi|lire aussi|sur le même sujet|commentaires?$|articles liés|les plus lus"
                    + "|ilgili haberler|yorumlar|yorum yap|bunlar da|çok okunan"
                    + "|читайте также|комментарии|материалы по теме|другие новости|смотрите также|популярное|добавить (?:отзыв|комментарий)"
                    + "|مطالب مرتبط|بیشتر بخوانید|اخبار مرتبط|نظرات|پربازدید"
                    + "|leia (?:também|mais)|você pode gostar|veja também|comentários|artículos relacionados|lea también|te puede interesar|comentarios|potrebbe interessarti|leggi anche|commenti|das könnte sie|mehr zum thema|kommentare)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private EndOfArticle() {}

    static boolean isMarkedBy(Block block) {
        return block.text().length() <= LONGEST
                && !block.hasStop()
                && HEADS.matcher(block.text()).find();
    }
}
