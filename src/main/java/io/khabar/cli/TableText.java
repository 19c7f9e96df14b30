package io.khabar.cli;

import io.khabar.eval.Table;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables as aligned text. */
final class TableText {
    private TableText() {}

    static String of(Table table) {
        int[] widths = IntStream.range(0, table.columns().size())
                .map(column -> widest(table, column))
                .toArray();
        String rows = table.rows().stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
        return table.title() + "\n" + line(table.columns(), widths) + "\n" + rule(widths) + "\n" + rows + "\n";
    }

    private static int widest(Table table, int column) {
        int inRows = table.rows().stream()
                .mapToInt(row -> width(row.get(column)))
                .max()
                .orElse(0);
        return Math.max(width(table.columns().get(column)), inRows);
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> cells.get(column) + " ".repeat(widths[column] - width(cells.get(column))))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String rule(int[] widths) {
        return IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining("  "));
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
