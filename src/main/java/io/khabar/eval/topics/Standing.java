package io.khabar.eval.topics;

/** How answers to one topic stand against the labels; what mentions it in passing counts as neither yes nor no. */
final class Standing {
    private int found;
    private int missed;
    private int invented;
    private int passing;
    private int passingFlagged;

    void count(String label, boolean flagged) {
        switch (label) {
            case "yes" -> {
                found += flagged ? 1 : 0;
                missed += flagged ? 0 : 1;
            }
            case "passing" -> {
                passing++;
                passingFlagged += flagged ? 1 : 0;
            }
            default -> invented += flagged ? 1 : 0;
        }
    }

    static boolean isWrong(String label, boolean flagged) {
        return flagged != label.equals("yes");
    }

    double precision() {
        return found + invented == 0 ? 0 : found / (double) (found + invented);
    }

    double recall() {
        return found + missed == 0 ? 0 : found / (double) (found + missed);
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** Share of the passing ones that were flagged. */
    double passing() {
        return passing == 0 ? 0 : passingFlagged / (double) passing;
    }
}
