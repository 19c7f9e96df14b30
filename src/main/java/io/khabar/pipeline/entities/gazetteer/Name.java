package io.khabar.pipeline.entities.gazetteer;

/**
 * One way to write an entry's name.
 *
 * @param entry index of the entry in the gazetteer
 * @param text as written; Latin capitals mean that a text must write capitals too
 */
public record Name(int entry, String text, Use use) {

    /** A name as tables write it: one that starts with ? is a weak one. */
    static Name read(int entry, String cell) {
        return cell.startsWith("?") ? new Name(entry, cell.substring(1), Use.WEAK) : new Name(entry, cell, Use.SURE);
    }
}
