package org.itaconsolidator.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.score.CrosswalkRow.Verdict;
import org.itaconsolidator.score.Crosswalk.Counterpart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrosswalkTest {
    private static final String DATA = "src/main/resources/frameworks/2569.yaml";

    @TempDir
    Path folder;

    @Test
    void tenIndicatorsOfTheKnownYearsAreTheSame() {
        List<FiscalYear> years = List.copyOf(Scores.FRAMEWORKS.years());
        for (int i = 1; i < years.size(); i++) {
            Framework later = Scores.FRAMEWORKS.getFramework(years.get(i));
            Framework earlier = Scores.FRAMEWORKS.getFramework(years.get(i - 1));
            Crosswalk crosswalk = new Crosswalk(earlier, later);
            for (IndicatorDef def : later.indicators()) {
                IndicatorDef same = earlier.getIndicator(def.number());
                assertEquals(
                        new Counterpart(Verdict.COMPARABLE, Optional.of(same), Optional.empty()),
                        crosswalk.counterpart(def.number()));
            }
            assertEquals(Optional.empty(), crosswalk.findTotalObstacle());
            boolean scaleChanges = years.get(i).buddhist() == 2566;
            assertEquals(
                    scaleChanges ? Optional.of(Reason.OTHER_LEVEL_SCALE) : Optional.empty(),
                    crosswalk.findLevelObstacle(),
                    years.get(i)::toString);
        }
    }

    @Test
    void indicatorWhoseOldNameIsASpellingIsRenamed() throws Exception {
        Crosswalk crosswalk = crosswalk(
                "name: การใช้อำนาจ\n      instrument: IIT\n      spellings: [Use of Power, Exercise of Power, Use of Authority]",
                "name: การใช้อำนาจและบริหารคน\n      instrument: IIT\n      spellings: [การใช้อำนาจ]");
        Counterpart renamed = crosswalk.counterpart(3);
        assertEquals(Verdict.RENAMED, renamed.verdict());
        assertEquals(Optional.of(3), renamed.earlier().map(IndicatorDef::number));
        assertEquals(Optional.of("การใช้อำนาจ"), renamed.earlier().map(IndicatorDef::name));
        assertEquals(Optional.empty(), crosswalk.findTotalObstacle());
        assertEquals(List.of(), crosswalk.listGone());
    }

    @Test
    void indicatorThatNothingLeadsToIsNewAndTheOldOneGone() throws Exception {
        Crosswalk crosswalk = crosswalk("name: การใช้อำนาจ", "name: การกำกับดูแลข้อมูลส่วนบุคคล");
        assertEquals(Counterpart.none(Reason.INDICATOR_NEW), crosswalk.counterpart(3));
        assertEquals(
                List.of(3),
                crosswalk.listGone().stream().map(IndicatorDef::number).toList());
        assertEquals(Optional.of(Reason.OTHER_PARTS), crosswalk.findObstacle(Instrument.IIT));
        assertEquals(Optional.empty(), crosswalk.findObstacle(Instrument.EIT));
        assertEquals(Optional.of(Reason.OTHER_PARTS), crosswalk.findTotalObstacle());
    }

    @Test
    void otherWeightsKeepTotalsApart() throws Exception {
        String yaml = Files.readString(Path.of(DATA));
        Crosswalk crosswalk = crosswalk(
                yaml.replaceFirst("weight: 0.30", "weight: 0.20").replaceFirst("weight: 0.40", "weight: 0.50"));
        assertEquals(Optional.empty(), crosswalk.findObstacle(Instrument.IIT));
        assertEquals(Optional.of(Reason.OTHER_PARTS), crosswalk.findTotalObstacle());
    }

    private Crosswalk crosswalk(String old, String replacement) throws Exception {
        String yaml = Files.readString(Path.of(DATA));
        assertEquals(true, yaml.contains(old + "\n"), "the year's file has no line " + old);
        return crosswalk(yaml.replace(old + "\n", replacement + "\n"));
    }

    /** From FY2570 as changed back to FY2569. */
    private Crosswalk crosswalk(String changed) throws Exception {
        Files.writeString(folder.resolve("2570.yaml"), changed.replace("fiscal-year: 2569", "fiscal-year: 2570"));
        Frameworks frameworks = Frameworks.load(Optional.of(folder));
        return new Crosswalk(
                frameworks.getFramework(FiscalYear.ofBuddhist(2569)),
                frameworks.getFramework(FiscalYear.ofBuddhist(2570)));
    }
}
