package fr.maillage.query.history;

import fr.maillage.query.history.HistoryPage.View;
import fr.maillage.query.projection.ProjectionEngine;
import fr.maillage.query.projection.ProjectionStatus;
import fr.maillage.query.projection.ProjectionStatus.Standing;
import fr.maillage.query.projection.ProjectionStatus.State;
import fr.maillage.query.web.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** The progress of the views through the log, in plain words. */
@Component
class ViewStates {

    private final ProjectionEngine engine;
    private final Texts texts;

    ViewStates(ProjectionEngine engine, Texts texts) {
        this.engine = engine;
        this.texts = texts;
    }

    /** How much of the log is shown, in words. */
    String standing() {
        var report = engine.report();
        if (report.stream().renewingSince() != null) {
            return texts.of("history.renewing");
        }
        var behind = report.stream().behind();
        return behind == 0
                ? texts.of("history.shown", report.position())
                : texts.of("history.behind", report.position(), behind);
    }

    List<View> views() {
        return engine.report().projections().stream().map(this::view).toList();
    }

    private View view(Standing standing) {
        var state = state(standing);
        return new View(
                texts.of("history.view." + standing.name()),
                Integer.toString(standing.version()),
                standing.position() == null ? "–" : texts.of("number", standing.position()),
                state.sign(),
                state.css(),
                state.words());
    }

    private record Words(String sign, String css, String words) {}

    private Words state(Standing standing) {
        if (standing.position() == null) {
            return new Words("attend", "go", texts.of("history.view.first"));
        }
        if (standing.parkedFacts() > 0) {
            return new Words("pause", "hold", texts.of("history.view.parked", standing.parkedFacts()));
        }
        var building =
                standing.builds().stream().map(ProjectionStatus.Build::state).anyMatch(State.BUILDING::equals);
        return building
                ? new Words("attend", "go", texts.of("history.view.building"))
                : new Words("fait", "ok", texts.of("history.view.fine"));
    }
}
