package io.khabar.eval;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Groups that were found, beside what the oracle says of them.
 *
 * @param right articles taken for a copy of what they are a copy of
 * @param copies articles taken for a copy
 * @param split canonical articles that are a copy of an elder canonical one
 * @param unlike of the copies that Jaccard does not show, the share that is taken for one
 * @param agreement of the groups with those that the oracle makes
 */
record FoundCopies(int right, int copies, int split, double unlike, GroupAgreement agreement) {

    /** @param roots the root of each article, itself for a canonical one */
    static FoundCopies of(int[] roots, CopyOracle oracle) {
        int copies = 0;
        int right = 0;
        int split = 0;
        int[] unlike = new int[2];
        for (int article = 0; article < roots.length; article++) {
            boolean isRight = roots[article] != article && oracle.isCopy(article, roots[article]);
            right += isRight ? 1 : 0;
            copies += roots[article] == article ? 0 : 1;
            split += isSplit(article, roots, oracle) ? 1 : 0;
            if (oracle.isUnlikeItsRoot(article)) {
                unlike[0]++;
                unlike[1] += isRight ? 1 : 0;
            }
        }
        return new FoundCopies(right, copies, split, (double) unlike[1] / unlike[0], agreement(roots, oracle));
    }

    private static boolean isSplit(int article, int[] roots, CopyOracle oracle) {
        return roots[article] == article
                && Arrays.stream(oracle.elders(article))
                        .anyMatch(elder ->
                                roots[elder] == elder && !oracle.isEmpty(elder) && oracle.isCopy(article, elder));
    }

    private static GroupAgreement agreement(int[] roots, CopyOracle oracle) {
        return GroupAgreement.of(byName(roots, oracle), byName(oracle.roots(), oracle));
    }

    private static Map<String, String> byName(int[] roots, CopyOracle oracle) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int article = 0; article < roots.length; article++) {
            if (!oracle.isEmpty(article)) {
                named.put(Integer.toString(article), Integer.toString(roots[article]));
            }
        }
        return named;
    }

    double precision() {
        return (double) right / copies;
    }

    double recall() {
        return (double) right / (right + split);
    }
}
