package fr.maillage.query.partnership;

import fr.maillage.query.partnership.PartnershipItem.Answer;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.timeline.Timelines;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.DatesInWords;
import fr.maillage.query.web.Entry;
import fr.maillage.query.web.Fact;
import fr.maillage.query.web.FactList;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.Offer;
import fr.maillage.query.web.Section;
import fr.maillage.query.web.Sheet;
import fr.maillage.query.web.Standing;
import fr.maillage.query.web.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes a partnership's page: between whom, on what, until when, and what each answered. */
@Component
class PartnershipSheets {

    private final Timelines timelines;
    private final PartnershipActs acts;
    private final PartnershipRows partnershipRows;
    private final DatesInWords dates;
    private final Texts texts;

    PartnershipSheets(
            Timelines timelines,
            PartnershipActs acts,
            PartnershipRows partnershipRows,
            DatesInWords dates,
            Texts texts) {
        this.timelines = timelines;
        this.acts = acts;
        this.partnershipRows = partnershipRows;
        this.dates = dates;
        this.texts = texts;
    }

    Sheet sheet(ReadSession reading, PartnershipItem partnership, Address here) {
        var ended = partnership.ended();
        return new Sheet(
                "partnerships",
                texts.of("partnership.nature." + partnership.nature()),
                partnership.title(),
                partnershipRows.standing(partnership),
                ended == null ? null : texts.of("partnership.ending", dates.date(ended.on()), ended.reason()),
                facts(partnership),
                partnership.goals() == null ? List.of() : List.of(partnership.goals()),
                List.of(parties(partnership, here)),
                timelines.of(reading, "partnership", partnership.id(), here),
                new Link(
                        texts.of("partnerships.back"),
                        here.keeping("at", "territory").to("/partenariats").toString()),
                Offer.leading(acts.on(reading, partnership, here)));
    }

    private List<Fact> facts(PartnershipItem partnership) {
        var territory = partnership.territory();
        return new FactList(texts)
                .text("starts", dates.date(partnership.startsOn()))
                .text(
                        "ends",
                        partnership.endsOn() == null
                                ? texts.of("partnership.no-end")
                                : dates.date(partnership.endsOn()))
                .text("territory", territory == null ? null : territory.name())
                .text("said", dates.date(partnership.saidOn()))
                .list();
    }

    private Section parties(PartnershipItem partnership, Address here) {
        var proposer = partnership.proposer();
        var found = Stream.of(
                        Stream.of(entry(proposer, "", Standing.planned(texts.of("partnership.proposes")), here)),
                        partnership.answers().stream().map(answer -> answer(answer, here)),
                        partnership.waiting().stream()
                                .map(one -> entry(one, "", Standing.waits(texts.of("answer.AWAITED")), here)),
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

    private Entry answer(Answer answer, Address here) {
        var words = texts.of(answer.accepted() ? "partnership.agreed" : "partnership.refused", dates.date(answer.on()));
        return entry(
                answer.structure(),
                answer.reason() == null ? "" : answer.reason(),
                answer.accepted() ? Standing.done(words) : Standing.refused(words),
                here);
    }

    private Entry left(Named structure, java.time.LocalDate on, Address here) {
        return entry(structure, "", Standing.over(texts.of("partnership.left", dates.date(on))), here);
    }

    private static Entry entry(Named structure, String about, Standing standing, Address here) {
        return new Entry(structure.name(), here.record("/structures/", structure.id()), about, standing, null);
    }
}
