package fr.maillage.query.territory;

import fr.maillage.query.web.Texts;
import fr.maillage.query.web.chart.ChartPainter;
import fr.maillage.query.web.chart.Measure;
import fr.maillage.query.web.chart.TimeChart;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The chart of open venues, as both the page of a territory and the page of time show it. */
@Component
public class VenueChart {

    private final Texts texts;
    private final ChartPainter painter;

    VenueChart(Texts texts) {
        this.texts = texts;
        this.painter = new ChartPainter(value -> texts.of("number", value), texts::locale);
    }

    /**
     * The chart of open venues.
     *
     * @param months figures of the past months, in order
     * @param now current figures, after all the months
     * @param looked figures at the date that the user looks at
     */
    public TimeChart paint(List<Milestone> months, Milestone now, Milestone looked) {
        var measures = Stream.concat(months.stream(), Stream.of(now))
                .map(VenueChart::measure)
                .toList();
        return painter.paint(measures, measure(looked), texts.of("places.count", looked.venues()));
    }

    private static Measure measure(Milestone milestone) {
        return new Measure(milestone.day(), milestone.venues());
    }
}
