package io.khabar.pipeline.extraction;

import io.khabar.pipeline.extraction.Region.Purpose;
import io.khabar.text.Normaliser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Walks through a page once and takes down its blocks of text and the regions they stand in. */
final class PageReader implements NodeFilter {
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "button",
            "input",
            "select",
            "textarea",
            "option",
            "audio",
            "video",
            "map",
            "head",
            "label",
            "math",
            "frame",
            "frameset",
            "datalist",
            "progress",
            "meter");
    /** How many nodes are walked between two looks at the clock. */
    private static final int STRIDE = 1024;

    private final Naming naming = new Naming();
    private final Budget budget;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    /** The elements that opened the regions which are open, the innermost first. */
    private final Deque<Element> openers = new ArrayDeque<>();

    private final StringBuilder text = new StringBuilder();
    private @Nullable Region current;
    private String blockTag = "";
    private int linkLength;
    private int linkDepth;
    private int nodes;

    PageReader(Budget budget) {
        this.budget = budget;
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Region> regions() {
        return regions;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (++nodes % STRIDE == 0) {
            budget.check();
        }
        if (node instanceof TextNode words) {
            append(words.getWholeText());
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? open(element) : FilterResult.SKIP_ENTIRELY;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
        String tag = element.normalName();
        if (SILENT.contains(tag) || isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("br")) {
            text.append('\n');
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("a")) {
            linkDepth++;
        }
        Purpose purpose = naming.of(element);
        if (element.isBlock() || purpose != Purpose.PLAIN) {
            flush();
            Region region = new Region(current, tag, purpose, blocks.size());
            regions.add(region);
            openers.push(element);
            current = region;
            blockTag = tag;
        }
        return FilterResult.CONTINUE;
    }

    private void close(Element element) {
        String tag = element.normalName();
        if (tag.equals("a")) {
            linkDepth--;
        }
        Region region = current;
        if (region == null || !element.equals(openers.peek())) {
            return;
        }
        openers.pop();
        flush();
        region.endBlock = blocks.size();
        current = region.parent;
        blockTag = current == null ? "" : current.tag;
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        return style.contains("display") && style.replace(" ", "").contains("display:none");
    }

    private void append(String words) {
        text.append(words.replace('\n', ' ').replace('\r', ' '));
        if (linkDepth > 0) {
            linkLength += words.strip().length();
        }
    }

    private void flush() {
        if (text.isEmpty()) {
            return;
        }
        Region region = current;
        String normalised = Normaliser.lines(text.toString());
        if (!normalised.isEmpty() && region != null) {
            Block block = new Block(region, blockTag, normalised, Math.min(linkLength, normalised.length()));
            blocks.add(block);
            count(block);
        }
        text.setLength(0);
        linkLength = 0;
    }

    private static void count(Block block) {
        double prose = block.prose();
        for (Region region = block.region(); region != null; region = region.parent) {
            region.prose += prose;
        }
    }
}
