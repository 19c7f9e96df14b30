package io.khabar.pipeline.extraction;

import io.khabar.pipeline.extraction.Region.Purpose;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What an element is for, told by the words that its tag, role, class and id are made of. */
final class Naming {
    private static final Set<String> BESIDE_TAGS = Set.of("nav", "aside", "footer", "form", "menu", "dialog");
    private static final Set<String> BESIDE_ROLES = Set.of(
            "navigation",
            "complementary",
            "contentinfo",
            "banner",
            "search",
            "dialog",
            "alert",
            "menu",
            "menubar",
            "toolbar",
            "tablist");
    /** Words of which one is enough. */
    private static final Set<String> BESIDE = Set.of(
            "related",
            "recommended",
            "recommendations",
            "recommend",
            "recirc",
            "recirculation",
            "share",
            "sharing",
            "sharebar",
            "sharedaddy",
            "social",
            "socials",
            "newsletter",
            "newsletters",
            "signup",
            "subscribe",
            "subscription",
            "comment",
            "comments",
            "commentlist",
            "disqus",
            "promo",
            "promos",
            "promotion",
            "sponsor",
            "sponsored",
            "advert",
            "advertisement",
            "advertising",
            "ads",
            "ad",
            "adsense",
            "outbrain",
            "taboola",
            "breadcrumb",
            "breadcrumbs",
            "menu",
            "nav",
            "navigation",
            "navbar",
            "footer",
            "sidebar",
            "popular",
            "trending",
            "taglist",
            "tags",
            "pagination",
            "pager",
            "paging",
            "toolbar",
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "modal",
            "popup",
            "overlay",
            "login",
            "signin",
            "print",
            "printfriendly",
            "skip",
            "carousel",
            "slider",
            "slideshow",
            "livefyre",
            "masthead",
            "topbar",
            "ticker",
            "widget",
            "widgets",
            "copyright",
            "readmore",
            "morestories",
            "authorbox",
            "bio",
            "byline",
            "dateline",
            "timestamp",
            "pubdate",
            "noprint",
            "zergnet",
            "addthis",
            "addtoany",
            "sociable",
            "follow",
            "poll",
            "quiz",
            "toc",
            "feedback",
            "disclaimer",
            "disclosure",
            "paywall",
            "partner",
            "upsell",
            "cta",
            "infobox",
            "factbox");

    private static final Set<String> CAPTIONS =
            Set.of("caption", "captions", "figcaption", "imagecaption", "photocaption", "photocredit");
    /** Pairs and words that name the text of an article. */
    private static final Pattern BODY = Pattern.compile(
            "(?:article|story|post|entry|news|page|main|content|text|blog)[-_]*(?:body|content|text|copy|entry)(?![a-z])|articlebody|bodycopy|body[-_](?:copy|text|content)|richtext");

    /** Names made by tools, such as {@code hJpRRP}, hold short words by accident. */
    private static final int SHORTEST_OF_CAMEL = 5;

    private static final int LONGEST = 4000;
    /** Of the words above. */
    private static final int LONGEST_WORD = 20;

    private final Map<String, Purpose> known = new HashMap<>();

    Purpose of(Element element) {
        String tag = element.normalName();
        if (tag.equals("figcaption")) {
            return Purpose.CAPTION;
        }
        if (element.attr("itemprop").equals("articleBody")) {
            return Purpose.BODY;
        }
        if (BESIDE_TAGS.contains(tag) || BESIDE_ROLES.contains(element.attr("role"))) {
            return Purpose.BESIDE;
        }
        String names = element.className() + " " + element.id();
        return names.length() == 1 || names.length() > LONGEST
                ? Purpose.PLAIN
                : known.computeIfAbsent(names, Naming::read);
    }

    private static Purpose read(String names) {
        String lower = names.toLowerCase(Locale.ROOT);
        Purpose purpose = byWords(lower, 1);
        if (hasHump(names)) {
            purpose = Purpose.max(purpose, byWords(separated(names), SHORTEST_OF_CAMEL));
        }
        return purpose == Purpose.PLAIN && BODY.matcher(lower).find() ? Purpose.BODY : purpose;
    }

    /** Plain loops instead of expressions: a page has hundreds of names that no page before it had. */
    private static Purpose byWords(String names, int shortest) {
        Purpose purpose = Purpose.PLAIN;
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            if (i < names.length() && isLetter(names.charAt(i))) {
                continue;
            }
            int length = i - start;
            if (length >= shortest && length > 0 && length <= LONGEST_WORD) {
                purpose = Purpose.max(purpose, byWord(names.substring(start, i)));
            }
            start = i + 1;
        }
        return purpose;
    }

    private static Purpose byWord(String word) {
        if (CAPTIONS.contains(word)) {
            return Purpose.CAPTION;
        }
        return BESIDE.contains(word) ? Purpose.BESIDE : Purpose.PLAIN;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isHump(String names, int at) {
        return isLetter(names.charAt(at - 1)) && names.charAt(at) >= 'A' && names.charAt(at) <= 'Z';
    }

    private static boolean hasHump(String names) {
        for (int i = 1; i < names.length(); i++) {
            if (isHump(names, i)) {
                return true;
            }
        }
        return false;
    }

    private static String separated(String names) {
        StringBuilder out = new StringBuilder(names.length() + 8);
        for (int i = 0; i < names.length(); i++) {
            if (i > 0 && isHump(names, i)) {
                out.append('-');
            }
            out.append(names.charAt(i));
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
