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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page calls each picture by a name of its own; one without a name would stand there under its file's. */
class ChartNamesTest {
    /** It has a page of its own, and is none of the page's pictures. */
    private static final String WHOLE_PAGE = "summary";

    @ParameterizedTest
    @ValueSource(strings = {"th", "en"})
    void pageHasANameForEachPictureOfABodyAndForNoOther(String language) {
        Locale locale = Locale.forLanguageTag(language);
        TreeSet<String> all = names(
                Gallery.samples().values(), content -> new Charts(null, locale).pictures(content, ChartChoice.ALL));
        // beside its own pictures stand those of its province
        all.addAll(names(List.of(Samples.province(12, 5)), content -> new Charts(null, locale).pictures(content)));
        assertEquals(all, named("chart.", locale));
    }

    @ParameterizedTest
    @ValueSource(strings = {"th", "en"})
    void pageHasANameForEachPictureOfSeveralBodiesAndForNoOther(String language) {
        Locale locale = Locale.forLanguageTag(language);
        assertEquals(
                names(Gallery.sideBySide().values(), content -> new Charts(null, locale).pictures(content)),
                named("bodies-chart.", locale));
    }

    private static <T> TreeSet<String> names(Collection<T> contents, Function<T, List<Picture>> pictures) {
        return contents.stream()
                .flatMap(content -> pictures.apply(content).stream())
                .map(picture -> picture.name().replace(Picture.PORTRAIT, "")) // stands in the place of the other
                .filter(name -> !name.equals(WHOLE_PAGE))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> named(String prefix, Locale language) {
        return ResourceBundle.getBundle("messages.chart", language).keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
