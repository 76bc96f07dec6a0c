package fr.maillage.query.partnership;

import fr.maillage.query.partnership.PartnershipItem.Answer;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.structure.Structures;
import fr.maillage.query.timeline.TimelinePresenter;
import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.DetailLine;
import fr.maillage.query.web.DetailList;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.RecordPage;
import fr.maillage.query.web.Section;
import fr.maillage.query.web.StatusBadge;
import fr.maillage.query.web.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The presenter of a partnership's record page: between whom, on what, until when, and the answer of each. */
@Component
class PartnershipRecordPresenter {

    private final TimelinePresenter timelines;
    private final PartnershipActions acts;
    private final PartnershipRows partnershipRows;
    private final Texts texts;

    PartnershipRecordPresenter(
            TimelinePresenter timelines, PartnershipActions acts, PartnershipRows partnershipRows, Texts texts) {
        this.timelines = timelines;
        this.acts = acts;
        this.partnershipRows = partnershipRows;
        this.texts = texts;
    }

    RecordPage page(ReadSession reading, PartnershipItem partnership, Address here) {
        var ended = partnership.ended();
        return new RecordPage(
                "partnerships",
                texts.of("partnership.nature." + partnership.nature()),
                partnership.title(),
                partnershipRows.standing(partnership),
                ended == null ? null : texts.of("partnership.ending", DateFormatter.date(ended.on()), ended.reason()),
                facts(partnership),
                partnership.goals() == null ? List.of() : List.of(partnership.goals()),
                List.of(parties(partnership, here)),
                timelines.of(reading, "partnership", partnership.id(), here),
                new Link(
                        texts.of("partnerships.back"),
                        here.keeping("at", "territory").to("/partenariats").toString()),
                ActionButton.leading(acts.on(reading, partnership, here)));
    }

    private List<DetailLine> facts(PartnershipItem partnership) {
        var territory = partnership.territory();
        return new DetailList(texts)
                .text("starts", DateFormatter.date(partnership.startsOn()))
                .text(
                        "ends",
                        partnership.endsOn() == null
                                ? texts.of("partnership.no-end")
                                : DateFormatter.date(partnership.endsOn()))
                .text("territory", territory == null ? null : territory.name())
                .text("said", DateFormatter.date(partnership.saidOn()))
                .list();
    }

    private Section parties(PartnershipItem partnership, Address here) {
        var proposer = partnership.proposer();
        var found = Stream.of(
                        Stream.of(entry(proposer, "", StatusBadge.planned(texts.of("partnership.proposes")), here)),
                        partnership.answers().stream().map(answer -> answer(answer, here)),
                        partnership.waiting().stream()
                                .map(one -> entry(one, "", StatusBadge.waits(texts.of("answer.AWAITED")), here)),
                        partnership.left().stream().map(one -> left(one.structure(), one.on(), here)))
                .flatMap(entries -> entries)
                .toList();
        return new Section(
                "parties",
                texts.of("partnership.parties"),
                Integer.toString(partnership.parties().size()),
                found,
                "",
                List.of());
    }

    private ListRow answer(Answer answer, Address here) {
        var words = texts.of(
                answer.accepted() ? "partnership.agreed" : "partnership.refused", DateFormatter.date(answer.on()));
        return entry(
                answer.structure(),
                answer.reason() == null ? "" : answer.reason(),
                answer.accepted() ? StatusBadge.done(words) : StatusBadge.refused(words),
                here);
    }

    private ListRow left(Named structure, java.time.LocalDate on, Address here) {
        return entry(structure, "", StatusBadge.over(texts.of("partnership.left", DateFormatter.date(on))), here);
    }

    private static ListRow entry(Named structure, String about, StatusBadge standing, Address here) {
        return new ListRow(structure.name(), here.record(Structures.KIND, structure.id()), about, standing, null);
    }
}
