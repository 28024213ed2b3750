package org.itaconsolidator.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaconsolidator.chart.BodiesContent.BodyResult;
import org.itaconsolidator.model.score.Unconfirmed;

/** A chart of several bodies in one year. */
abstract class BodiesPicture implements Picture {
    final BodiesContent content;
    final ChartTexts texts;
    private final String name;
    private final int most;

    /** What a frame leaves, with a source line of two lines. */
    static final double ROOM_HEIGHT = 690;

    /**
     * @param name the file's name, and the title's key with {@code bodies-} and {@code -topic}
     * @param most how many bodies of short names find room
     */
    BodiesPicture(String name, BodiesContent content, ChartTexts texts, int most) {
        this.name = content.own().isPresent() ? "province-" + name : name;
        this.content = content;
        this.texts = texts;
        this.most = most;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public boolean hasContent() {
        return content.bodies().size() > 1
                && content.bodies().stream().anyMatch(body -> body.total().isPresent());
    }

    @Override
    public final String topic() {
        return texts.text(
                "bodies-" + name + "-topic",
                Map.of(
                        "year",
                        texts.year(content.fiscalYear()),
                        "province",
                        content.own().map(BodiesContent.Own::province).orElse("")));
    }

    @Override
    public final String description() {
        return content.listRanked().stream()
                .map(each -> each.body().name() + " " + total(each.body()))
                .collect(Collectors.joining("; "));
    }

    /** Whether all names find room without being cut. */
    abstract boolean hasRoomForNames(BodiesShown bodies, Fonts fonts);

    /** As many bodies as find room with their whole names. */
    final BodiesShown shown(Canvas canvas) {
        int count = Math.min(most, content.bodies().size());
        BodiesShown shown = BodiesShown.of(content, most, texts);
        while (count > 2 && !hasRoomForNames(shown, canvas.fonts())) {
            count--;
            shown = BodiesShown.of(content, count, texts);
        }
        return shown;
    }

    /** Draws what every wide chart has around it; returns the room for the chart. */
    final Rectangle2D frame(Canvas canvas, BodiesShown shown) {
        String without = content.without() == 0
                ? ""
                : texts.text("bodies-without-total", Map.of("count", texts.count(content.without())));
        boolean doubtful = content.bodies().stream().anyMatch(body -> body.unconfirmed() || body.levelUnconfirmed());
        String note = texts.notes(
                texts.source(content.dataAsOf()), shown.note(), doubtful ? texts.text("unconfirmed-mark") : "");
        String owner = texts.text(
                "bodies-with-total",
                Map.of("count", texts.count(content.listTotals().size())));
        return Frame.draw(canvas, this, texts.notes(owner, without), note);
    }

    /** How many have reached the target. */
    final String reached() {
        long reached = content.listTotals().stream()
                .filter(total -> total.compareTo(content.assessment().target()) >= 0)
                .count();
        return Unconfirmed.marked(texts.count((int) reached), isMarked());
    }

    /** Whether a total is not confirmed. */
    final boolean isMarked() {
        return content.bodies().stream().anyMatch(BodyResult::unconfirmed);
    }

    /** The total with a mark where it is not confirmed, or that there is none. */
    final String total(BodyResult body) {
        return body.total()
                .map(total -> texts.score(total) + Unconfirmed.marked("", body.unconfirmed()))
                .orElseGet(() -> texts.text("missing"));
    }

    /** The ranks and names of bodies. */
    final List<String> names(List<BodiesContent.Ranked> bodies) {
        return bodies.stream().map(this::ranked).toList();
    }

    /** A body's rank and name. */
    final String ranked(BodiesContent.Ranked each) {
        String shown = content.isOwn(each.body())
                ? texts.text("own-body", Map.of("body", each.body().name()))
                : each.body().name();
        return each.rank() == 0 ? shown : texts.count(each.rank()) + ". " + shown;
    }

    /** The rows in columns of at most {@code most}: the lowest beside the highest, else the rest beside the first half. */
    static List<List<BodiesContent.Ranked>> columns(BodiesShown shown, int most) {
        if (!shown.lowest().isEmpty()) {
            return List.of(shown.highest(), shown.lowest());
        }
        int rows = shown.highest().size();
        if (rows <= most) {
            return List.of(shown.highest());
        }
        int half = (rows + 1) / 2;
        return List.of(shown.highest().subList(0, half), shown.highest().subList(half, rows));
    }
}
