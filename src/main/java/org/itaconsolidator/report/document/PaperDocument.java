package org.itaconsolidator.report.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.itaconsolidator.model.paper.Paper;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.settings.Digits;

/**
 * Writes a document as .docx: TH Sarabun New 16, A4, page numbers at the top from the second page on. The same paper
 * gives the same bytes.
 */
public final class PaperDocument {
    private static final int COVER_SPACE = 2400;
    private static final int COVER_TITLE = 26;
    private static final int COVER_LINE = 22;
    private static final int MEMO_TITLE = 29;
    private static final int MEMO_LABEL = 20;
    private static final int HEADING = 18;
    private static final int BEFORE = 120;

    private final PaperPages pages;

    private PaperDocument(PaperPages pages) {
        this.pages = pages;
    }

    /** Writes the document; an existing file is replaced. The folder must exist. */
    public static void write(Paper paper, Digits digits, Path file) throws IOException {
        PaperPages pages = new PaperPages(digits);
        PaperDocument written = new PaperDocument(pages);
        List<Paper.Part> parts = paper.parts();
        for (int i = 0; i < parts.size(); i++) {
            boolean signed = isSigned(parts, i);
            if (signed && parts.get(i) instanceof Paper.Grid grid) {
                List<Paper.Text> sentences = sentencesFrom(parts, i + 1);
                int last = i + 1 + sentences.size();
                if (PaperTables.write(
                        pages,
                        grid,
                        sentences.stream().map(text -> sentence(text, false)).toList(),
                        sentences.stream().map(Paper.Text::text).toList(),
                        (Paper.Signatures) parts.get(last))) {
                    i = last;
                    continue;
                }
            }
            written.write(parts.get(i), signed || leadsToTable(parts, i));
        }
        pages.save(paper.title(), file);
    }

    /** Whether a part is a sentence between heading and table: neither may stand alone at the foot of a page. */
    private static boolean leadsToTable(List<Paper.Part> parts, int at) {
        return at > 0
                && at + 1 < parts.size()
                && parts.get(at - 1) instanceof Paper.Heading
                && parts.get(at) instanceof Paper.Text
                && parts.get(at + 1) instanceof Paper.Grid;
    }

    /** Whether a part stays with the signatures: their sentences, and the end of the table above. */
    private static boolean isSigned(List<Paper.Part> parts, int at) {
        int next = at + 1 + sentencesFrom(parts, at + 1).size();
        return next < parts.size() && parts.get(next) instanceof Paper.Signatures;
    }

    private static List<Paper.Text> sentencesFrom(List<Paper.Part> parts, int at) {
        return parts.stream()
                .skip(at)
                .takeWhile(Paper.Text.class::isInstance)
                .map(Paper.Text.class::cast)
                .toList();
    }

    private void write(Paper.Part part, boolean signed) {
        if (part instanceof Paper.Cover cover) {
            cover(cover.lines());
        } else if (part instanceof Paper.Title title) {
            pages.add(new PaperParagraph().centred().add(title.text(), MEMO_TITLE, true));
        } else if (part instanceof Paper.Labels line) {
            labels(line.labels());
        } else if (part instanceof Paper.Heading heading) {
            pages.add(heading(heading));
        } else if (part instanceof Paper.Text text) {
            pages.add(sentence(text, signed)); // what is signed and the signature stay on one page
        } else if (part instanceof Paper.Note note) {
            pages.add(new PaperParagraph()
                    .before(BEFORE)
                    .left(PaperPages.INDENT / 2)
                    .keepNext(signed)
                    .add(note.text(), DocumentFont.SIZE, true));
        } else if (part instanceof Paper.Grid grid) {
            PaperTables.write(pages, grid, signed);
        } else if (part instanceof Paper.Picture picture) {
            PaperParagraph shown =
                    new PaperParagraph().centred().before(2 * BEFORE).keepNext(true);
            pages.addPicture(shown, picture.file(), picture.caption());
            pages.add(shown);
            pages.add(new PaperParagraph().centred().add(picture.caption(), DocumentFont.SIZE, false));
        } else if (part instanceof Paper.Landscape) {
            pages.turn();
        } else if (part instanceof Paper.Signatures signatures) {
            PaperTables.write(pages, signatures);
        }
    }

    private static PaperParagraph heading(Paper.Heading heading) {
        return new PaperParagraph().before(2 * BEFORE).keepNext(true).outlined().add(heading.text(), HEADING, true);
    }

    private static PaperParagraph sentence(Paper.Text text, boolean kept) {
        return new PaperParagraph()
                .before(BEFORE)
                .linesOf(DocumentFont.SIZE)
                .firstLineIndented()
                .keepNext(kept)
                .distributed()
                .add(text.text(), DocumentFont.SIZE, false);
    }

    private void cover(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            int size = i == 0 ? COVER_TITLE : COVER_LINE;
            pages.add(new PaperParagraph()
                    .centred()
                    .before(i == 0 ? COVER_SPACE : 2 * BEFORE)
                    .addLines(PaperParagraph.lines(lines.get(i), pages.textWidth(), size), size, true));
        }
        pages.breakAfterCover();
    }

    private void labels(List<Paper.Label> labels) {
        PaperParagraph paragraph = new PaperParagraph();
        for (int i = 0; i < labels.size(); i++) {
            String gap = i == 0 ? "" : "    ";
            paragraph.add(gap + labels.get(i).word() + "  ", MEMO_LABEL, true);
            paragraph.add(labels.get(i).value(), DocumentFont.SIZE, false);
        }
        pages.add(paragraph);
    }
}
