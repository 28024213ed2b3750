package org.itaconsolidator.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.settings.JobSettings.ChartChoice;
import org.junit.jupiter.api.Test;

/** The page calls each picture by a name of its own; one without a name would stand there under its file's. */
class ChartNamesTest {
    /** It has a page of its own, and is none of the page's pictures. */
    private static final String WHOLE_PAGE = "summary";

    @Test
    void pageHasANameForEachPictureOfABodyAndForNoOther() {
        TreeSet<String> all =
                names(Gallery.samples().values(), content -> new Charts(null).pictures(content, ChartChoice.ALL));
        // beside its own pictures stand those of its province
        all.addAll(names(List.of(Samples.province(12, 5)), content -> new Charts(null).pictures(content)));
        assertEquals(all, named("chart."));
    }

    @Test
    void pageHasANameForEachPictureOfSeveralBodiesAndForNoOther() {
        assertEquals(
                names(Gallery.sideBySide().values(), content -> new Charts(null).pictures(content)),
                named("bodies-chart."));
    }

    private static <T> TreeSet<String> names(Collection<T> contents, Function<T, List<Picture>> pictures) {
        return contents.stream()
                .flatMap(content -> pictures.apply(content).stream())
                .map(picture -> picture.name().replace(Picture.PORTRAIT, "")) // stands in the place of the other
                .filter(name -> !name.equals(WHOLE_PAGE))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> named(String prefix) {
        return ResourceBundle.getBundle("messages.chart", Locale.forLanguageTag("th")).keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
