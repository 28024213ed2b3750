package org.itaconsolidator.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.chart.BodiesContent.BodyResult;
import org.itaconsolidator.chart.BodiesContent.Ranked;
import org.itaconsolidator.model.score.Mark;

/** A chart of several bodies in one year. */
abstract class BodiesPicture extends Picture {
    /**
     * The bodies that have room in a picture: all, those with a total, or the highest and the lowest of these.
     *
     * @param highest in order
     * @param lowest in order; empty if all are among {@code highest}
     * @param note what is left out; {@code ""} for nothing
     */
    record Shown(List<Ranked> highest, List<Ranked> lowest, String note) {
        /** @param most how many have room */
        static Shown of(BodiesContent content, int most, ChartTexts texts) {
            List<Ranked> all = content.listRanked();
            if (all.size() <= most) {
                return new Shown(all, List.of(), "");
            }
            List<Ranked> totalled = all.stream().filter(each -> each.rank() > 0).toList();
            if (totalled.size() <= most) {
                return new Shown(totalled, List.of(), "");
            }
            int half = most / 2;
            List<Ranked> highest = new ArrayList<>(totalled.subList(0, half));
            List<Ranked> lowest = totalled.subList(totalled.size() - half, totalled.size());
            Optional<Ranked> own = totalled.stream()
                    .filter(each -> content.isOwn(each.body()))
                    .filter(each -> !highest.contains(each) && !lowest.contains(each))
                    .findFirst();
            // the marked body, if between them, replaces the last of the highest
            own.ifPresent(each -> highest.set(half - 1, each));
            String left = texts.text(
                    own.isPresent() ? "bodies-shown-with-own" : "bodies-shown",
                    Map.of("half", half, "fewer", half - 1, "all", totalled.size()));
            return new Shown(highest, lowest, left);
        }
    }

    final BodiesContent content;
    private final int most;

    /** The height that a frame with two source lines leaves. */
    static final double ROOM_HEIGHT = 690;

    /**
     * @param name the file's name, and the title's key with {@code bodies-} and {@code -topic}
     * @param most how many bodies with short names have room
     */
    BodiesPicture(String name, BodiesContent content, ChartTexts texts, int most) {
        super(content.own().isPresent() ? "province-" + name : name, Format.DESK, texts);
        this.content = content;
        this.most = most;
    }

    @Override
    public boolean hasContent() {
        return content.bodies().size() > 1
                && content.bodies().stream().anyMatch(body -> body.total().isPresent());
    }

    @Override
    public final String topic() {
        return texts.text(
                "bodies-" + name() + "-topic",
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

    abstract boolean hasRoomForNames(Shown bodies, Fonts fonts);

    /** The bodies shown: as many as have room with their whole names. */
    final Shown shown(Canvas canvas) {
        int count = Math.min(most, content.bodies().size());
        Shown shown = Shown.of(content, most, texts);
        while (count > 2 && !hasRoomForNames(shown, canvas.fonts())) {
            count--;
            shown = Shown.of(content, count, texts);
        }
        return shown;
    }

    /** Draws the frame of a wide chart, with its source line that explains the marks shown; returns the area left for the chart. */
    final Rectangle2D frame(Canvas canvas, Shown shown, Function<BodyResult, Stream<Mark>> shownMarks) {
        String without = content.without() == 0 ? "" : texts.text("bodies-without-total", "count", content.without());
        Set<Mark> marks = content.bodies().stream().flatMap(shownMarks).collect(Collectors.toSet());
        List<String> doubted = content.bodies().stream()
                .filter(BodyResult::doubted)
                .map(BodyResult::name)
                .toList();
        String note = texts.notes(
                texts.source(content.dataAsOf()), shown.note(), texts.markNote(marks), texts.doubtedBodies(doubted));
        String owner =
                texts.text("bodies-with-total", "count", content.listTotals().size());
        return drawFrame(canvas, texts.notes(owner, without), note);
    }

    final Mark mark() {
        return Mark.of(content.bodies().stream().map(BodyResult::mark).toList());
    }

    /** The total as shown: with a star if it is not confirmed, or the words for a missing one. */
    final String total(BodyResult body) {
        return body.total()
                .map(total -> Mark.marked(texts.score(total), body.mark()))
                .orElseGet(() -> texts.text("missing"));
    }

    final List<String> names(List<BodiesContent.Ranked> bodies) {
        return bodies.stream().map(this::ranked).toList();
    }

    final String ranked(BodiesContent.Ranked each) {
        String shown = content.isOwn(each.body())
                ? texts.text("own-body", "body", each.body().name())
                : each.body().name();
        return each.rank() == 0 ? shown : texts.digits(each.rank()) + ". " + shown;
    }

    /** The rows in columns of at most {@code most}: the highest beside the lowest, or one long list cut in half. */
    static List<List<BodiesContent.Ranked>> columns(Shown shown, int most) {
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
