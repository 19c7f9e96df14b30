package io.khabar.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.Article;
import io.khabar.model.Bytes;
import io.khabar.model.RawItem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One Arabic article in every charset that archives have, as text, JSON and HTML, whatever is declared. */
class AnyCharsetTest {
    private static final String TITLE = "الوزير يبدأ زيارة إلى العاصمة";
    private static final String FIRST =
            "وصل وزير الخارجية إلى العاصمة صباح الاثنين في زيارة تستمر يومين يبحث خلالها ملف الحدود مع نظيره.";
    private static final String SECOND =
            "وأضاف المسؤول أن اللجنة المشتركة ستجتمع في الأسبوع المقبل لوضع اللمسات الأخيرة على الاتفاق.";

    @ParameterizedTest
    @CsvSource({
        "UTF-8,          ",
        "UTF-8,          windows-1256",
        "UTF-8,          ISO-8859-1",
        "windows-1256,   ",
        "windows-1256,   windows-1256",
        "windows-1256,   UTF-8",
        "windows-1256,   ISO-8859-1",
        "windows-1256,   ISO-8859-6",
        "windows-1256,   no-such-charset",
        "ISO-8859-6,     ",
        "ISO-8859-6,     ISO-8859-6",
        "ISO-8859-6,     UTF-8",
        "ISO-8859-6,     ISO-8859-1",
        "ISO-8859-6,     windows-1256",
        "UTF-16LE,       ",
        "UTF-16LE,       UTF-8",
        "UTF-16LE,       UTF-16",
        "UTF-16LE,       windows-1256",
        "UTF-16BE,       ",
        "UTF-16BE,       UTF-8",
        "UTF-16BE,       UTF-16LE",
        "UTF-16LE+mark,  ",
        "UTF-16LE+mark,  UTF-8",
        "UTF-16BE+mark,  ",
        "UTF-16BE+mark,  windows-1256",
        "UTF-8+mark,     windows-1256"
    })
    void readsTheSameInEveryForm(String written, @Nullable String declared) {
        for (RawItem item : List.of(
                text(written, declared),
                json(written, declared),
                html(written, declared),
                htmlWithMeta(written, declared))) {
            Article article = Made.of(item);

            assertThat(article.title()).as(item.mediaType()).isEqualTo(TITLE);
            assertThat(article.body()).as(item.mediaType()).isEqualTo(FIRST + "\n" + SECOND);
        }
    }

    private static RawItem text(String written, @Nullable String declared) {
        return item("text/plain", declared, bytes(TITLE + "\n\n" + FIRST + "\n\n" + SECOND + "\n", written));
    }

    private static RawItem json(String written, @Nullable String declared) {
        String json = "{\"title\":\"" + TITLE + "\",\"body\":\"" + FIRST + "\\n" + SECOND + "\"}";
        return item("application/json", declared, bytes(json, written));
    }

    private static RawItem html(String written, @Nullable String declared) {
        return item("text/html", declared, bytes(page(""), written));
    }

    /** The transport says nothing, and the page says what is declared. */
    private static RawItem htmlWithMeta(String written, @Nullable String declared) {
        String meta = declared == null
                ? ""
                : "<meta http-equiv='Content-Type' content='text/html; charset=" + declared + "'>";
        return item("text/html", null, bytes(page(meta), written));
    }

    private static String page(String meta) {
        return "<!DOCTYPE html><html dir=rtl><head>" + meta + "<title>" + TITLE + "</title></head><body><h1>" + TITLE
                + "</h1><article><p>" + FIRST + "</p><p>" + SECOND + "</p></article></body></html>";
    }

    private static byte[] bytes(String text, String written) {
        boolean isMarked = written.endsWith("+mark");
        Charset charset = Charset.forName(written.replace("+mark", ""));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((isMarked ? "\uFEFF" : "").getBytes(charset));
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }

    private static RawItem item(String mediaType, @Nullable String charset, byte[] payload) {
        return new RawItem(
                "0".repeat(32),
                "1".repeat(32),
                "desk",
                "file",
                "desk/1",
                null,
                null,
                mediaType,
                charset,
                Bytes.of(payload),
                null,
                null,
                null,
                Items.NOON,
                Map.of());
    }
}
