package io.khabar.eval;

import java.util.List;

/** A table to print: a title, column heads and rows of cells. */
public record Table(String title, List<String> columns, List<List<String>> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("row " + row + " does not fit the columns " + columns);
            }
        }
    }
}
