package org.itaconsolidator.read.book;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * The content of a paragraph or cell of a document: its text, its common look, and what else has to be reported about
 * it.
 */
final class WordText implements WordPart {
    /** What of a document is not read as it stands there. */
    enum Oddity {
        TEXT_BOX,
        TABLE_IN_BOX,
        NESTED_TABLE,
        VANISHED;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final RunText text = new RunText();
    private final Set<CellLook.Letters> letters = EnumSet.allOf(CellLook.Letters.class);
    private final List<String> links = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
    private Optional<CellLook.Colour> colour = Optional.empty();
    private Optional<CellLook.Colour> fill = Optional.empty();
    private boolean runs;
    private boolean calculated;

    record Run(boolean struck, Set<CellLook.Letters> letters, Optional<CellLook.Colour> colour) {
        static final Run PLAIN = new Run(false, Set.of(), Optional.empty());
    }

    void append(String run, Run look) throws UnreadableWorkbook {
        text.append(run, look.struck());
        WorkbookBound.check(WorkbookBound.Kept.LETTERS_OF_A_CELL, text.length(), CellRef.WHOLE_FILE);
        if (!run.isBlank()) {
            set(look.letters(), look.colour());
        }
    }

    private void set(Set<CellLook.Letters> ofRun, Optional<CellLook.Colour> colourOfRun) {
        letters.retainAll(ofRun);
        colour = !runs || colour.equals(colourOfRun) ? colourOfRun : Optional.empty();
        runs = true;
    }

    void add(WordText other, boolean inNewLine) throws UnreadableWorkbook {
        if (inNewLine && !text.isEmpty()) {
            text.append("\n", false);
        }
        text.append(other.text);
        WorkbookBound.check(WorkbookBound.Kept.LETTERS_OF_A_CELL, text.length(), CellRef.WHOLE_FILE);
        if (other.runs) {
            set(other.letters, other.colour);
        }
        links.addAll(other.links);
        notes.addAll(other.notes);
        oddities.addAll(other.oddities);
        calculated |= other.calculated;
    }

    void calculate() {
        calculated = true;
    }

    /** Whether a formula of Word's own makes a figure in it. */
    boolean isCalculated() {
        return calculated;
    }

    void link(String target) {
        links.add(target);
    }

    void note(String note) {
        notes.add(note);
    }

    void odd(Oddity oddity) {
        oddities.add(oddity);
    }

    void fill(Optional<CellLook.Colour> colourOfCell) {
        fill = colourOfCell;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    List<String> links() {
        return links;
    }

    List<String> notes() {
        return notes;
    }

    Set<Oddity> oddities() {
        return oddities;
    }

    /** The text, with invisible damage mended. */
    String text() {
        return ThaiText.clean(text.toString());
    }

    CellLook look() {
        boolean white = colour.filter(CellLook.Colour.WHITE::equals).isPresent();
        return new CellLook(false, runs && white && fill.isEmpty(), "", runs ? letters : Set.of(), colour, fill)
                .of(text);
    }
}
