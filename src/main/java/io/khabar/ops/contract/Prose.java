package io.khabar.ops.contract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Text of the contract as HTML: paragraphs, {@code **bold**} and code in backticks, and nothing else of Markdown. */
final class Prose {
    private static final Pattern MARKED = Pattern.compile("\\*\\*(.+?)\\*\\*|`(.+?)`");

    private Prose() {}

    static void paragraphs(Element to, String text) {
        for (String paragraph : text.strip().split("\n\\s*\n", -1)) {
            paragraph(to, paragraph);
        }
    }

    static void paragraph(Element to, String text) {
        Element paragraph = to.appendElement("p");
        String line = text.replaceAll("\\s+", " ").strip();
        Matcher matcher = MARKED.matcher(line);
        int done = 0;
        while (matcher.find()) {
            paragraph.appendText(line.substring(done, matcher.start()));
            boolean isBold = matcher.group(1) != null;
            paragraph.appendElement(isBold ? "strong" : "code").text(matcher.group(isBold ? 1 : 2));
            done = matcher.end();
        }
        paragraph.appendText(line.substring(done));
    }

    /** A table with these columns; returns its body. */
    static Element table(Element to, List<String> columns) {
        Element table = to.appendElement("div").addClass("wide").appendElement("table");
        Element head = table.appendElement("thead").appendElement("tr");
        columns.forEach(column -> head.appendElement("th").attr("scope", "col").text(column));
        return table.appendElement("tbody");
    }
}
