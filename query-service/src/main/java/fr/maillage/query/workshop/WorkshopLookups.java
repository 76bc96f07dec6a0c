package fr.maillage.query.workshop;

import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.form.FormPage.Option;
import fr.maillage.query.web.form.Lookup;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The lookup of workshops to come, of the structures that a person acts for. */
@Component
class WorkshopLookups implements Lookup {

    private static final Paging MOST = new Paging(null, 50);

    private final WorkshopQueries workshops;

    WorkshopLookups(WorkshopQueries workshops) {
        this.workshops = workshops;
    }

    @Override
    public Set<String> sorts() {
        return Set.of("workshop");
    }

    @Override
    public List<Option> options(Question question) {
        var reading = question.reading();
        return question.acting()
                .flatMap(structure -> workshops.list(reading, toCome(structure, reading), MOST).items().stream())
                .distinct()
                .map(workshop -> new Option(
                        workshop.id().toString(),
                        workshop.title() + ", " + DateFormatter.at(workshop.startsAt(), reading.day()),
                        false))
                .toList();
    }

    private static WorkshopFilter toCome(UUID structure, ReadSession reading) {
        return WorkshopFilter.ALL
                .with(WorkshopFilter.STRUCTURE, structure)
                .with(WorkshopFilter.STATUS, List.of(WorkshopStatus.PROPOSED, WorkshopStatus.CONFIRMED))
                .with(WorkshopFilter.FROM, reading.moment());
    }
}
