package org.itaconsolidator.chart;

import java.util.List;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.settings.Digits;

/** Large letters with marks above and below, in every weight, to be looked at. */
final class LetterSample extends Picture {
    private static final List<String> LINES = List.of(
            "ที่ ปู่ น้ำ กำกับ ป้องกัน ฎุ ฐู ญุ ฤๅ",
            "ประสิทธิภาพการสื่อสาร เป้าหมาย ฟื้น ปั๊ม",
            "๐๑๒๓๔๕๖๗๘๙ +−…–→ 0123456789");

    LetterSample() {
        super("letters", Format.DESK, new ChartTexts(Digits.ARABIC));
    }

    @Override
    public boolean hasContent() {
        return true;
    }

    @Override
    public String title() {
        return "letters";
    }

    @Override
    public String description() {
        return String.join(" ", LINES);
    }

    @Override
    public void draw(Canvas canvas) {
        canvas.fill(0, 0, width(), height(), Ink.PAPER);
        double y = 100;
        for (var font : List.of(
                canvas.fonts().regular(72),
                canvas.fonts().semiBold(72),
                canvas.fonts().bold(72))) {
            y = canvas.lines(LINES, font, Ink.TEXT, 40, y, Align.LEFT) - 20;
        }
    }
}
