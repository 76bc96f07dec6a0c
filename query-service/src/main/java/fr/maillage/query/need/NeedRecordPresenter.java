package fr.maillage.query.need;

import fr.maillage.events.NeedEvent.NeedMet.How;
import fr.maillage.events.NeedMeans;
import fr.maillage.query.kind.Kind;
import fr.maillage.query.need.NeedItem.Answer;
import fr.maillage.query.need.NeedItem.Means;
import fr.maillage.query.need.NeedItem.Met;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.resource.Resources;
import fr.maillage.query.structure.StructureLookups;
import fr.maillage.query.structure.Structures;
import fr.maillage.query.timeline.TimelinePresenter;
import fr.maillage.query.venue.Venues;
import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Address.Asked;
import fr.maillage.query.web.DetailLine;
import fr.maillage.query.web.DetailList;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.RecordPage;
import fr.maillage.query.web.Section;
import fr.maillage.query.web.StatusBadge;
import fr.maillage.query.web.Texts;
import fr.maillage.query.workshop.Workshops;
import fr.maillage.time.Paris;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The presenter of a need's record page: what is looked for, who joined and answered, and what could meet it. */
@Component
class NeedRecordPresenter {

    private static final String RESERVE = "/agir/demander-reservation/";

    private final TimelinePresenter timelines;
    private final NeedMatches matches;
    private final NeedActions acts;
    private final NeedRows needRows;
    private final StructureLookups structures;
    private final Texts texts;

    NeedRecordPresenter(
            TimelinePresenter timelines,
            NeedMatches matches,
            NeedActions acts,
            NeedRows needRows,
            StructureLookups structures,
            Texts texts) {
        this.timelines = timelines;
        this.matches = matches;
        this.acts = acts;
        this.needRows = needRows;
        this.structures = structures;
        this.texts = texts;
    }

    RecordPage page(ReadSession reading, NeedItem need, Address here) {
        var territory = need.territory();
        return new RecordPage(
                "exchange",
                ListRow.about(
                        texts.of("need.kind." + need.kind()),
                        need.minimum() == null ? null : texts.of("need.purchase"),
                        territory.commune().name(),
                        territory.departement() == null
                                ? null
                                : territory.departement().name()),
                need.title(),
                needRows.standing(need),
                need.withdrawal() == null ? null : texts.of("need.withdrawal", need.withdrawal()),
                facts(need, here),
                need.description() == null ? List.of() : List.of(need.description()),
                sections(reading, need, here),
                timelines.of(reading, "need", need.id(), here),
                new Link(
                        texts.of("needs.back"),
                        here.keeping("at", "territory").to(Needs.KIND.list()).toString()),
                ActionButton.leading(acts.on(reading, need, here)));
    }

    private List<DetailLine> facts(NeedItem need, Address here) {
        var met = need.met();
        var within = need.within();
        return new DetailList(texts)
                .link("need.owner", structure(need.structure(), here))
                .text("need.quantity", Integer.toString(need.quantity()))
                .text("need.from", need.from() == null ? null : DateFormatter.date(need.from()))
                .text("need.until", DateFormatter.date(need.until()))
                .text(
                        "need.place",
                        ListRow.about(
                                need.territory().commune().name(), within == null ? null : texts.of("need.km", within)))
                .text("need.theme", need.theme() == null ? null : texts.or("theme." + need.theme(), need.theme()))
                .text("need.minimum", need.minimum() == null ? null : Integer.toString(need.minimum()))
                .text("need.price", euros(need.unitPriceCents()))
                .text("need.reference", euros(need.referencePriceCents()))
                .text("need.met", met == null ? null : met(met))
                .link("need.through", met == null ? null : means(met.through(), here))
                .text("need.saved", met == null ? null : saved(need, met))
                .text("need.expressed", DateFormatter.date(Paris.dayOf(need.expressedAt())))
                .text("said", DateFormatter.date(need.saidOn()))
                .list();
    }

    private @Nullable String euros(@Nullable Integer cents) {
        return cents == null ? null : texts.of("need.price", Euros.of(cents));
    }

    private String met(Met met) {
        var how = texts.of("need.met.how." + met.how(), DateFormatter.date(met.on()));
        var said = met.by().isEmpty() ? how : texts.of("need.met.by", how, ListRow.names(met.by().stream()));
        var price = met.unitPriceCents();
        return price == null || met.supplier() == null
                ? said
                : texts.of("need.met.order", said, met.quantity(), Euros.of(price), met.supplier());
    }

    /** What was saved by buying together; null where one of the two prices is not known. */
    private @Nullable String saved(NeedItem need, Met met) {
        var paid = met.unitPriceCents();
        var alone = need.referencePriceCents();
        return met.how() != How.PURCHASE || paid == null || alone == null
                ? null
                : texts.of("need.saving", Euros.of((long) (alone - paid) * met.quantity()));
    }

    private List<Section> sections(ReadSession reading, NeedItem need, Address here) {
        return Stream.of(
                        Stream.of(matches(reading, need, here)).filter(part -> need.status() == NeedStatus.OPEN),
                        Stream.of(answers(need, here))
                                .filter(part -> need.status() == NeedStatus.OPEN
                                        || !part.entries().isEmpty()),
                        Stream.of(joined(need, here)).filter(part -> need.minimum() != null))
                .flatMap(parts -> parts)
                .toList();
    }

    private Section matches(ReadSession reading, NeedItem need, Address here) {
        var hand = acts.hand(reading, need, here);
        var speaks = hand.speaksFor(need.structure().id());
        var found = matches.of(reading, need).stream()
                .map(match -> match(match, here).offering(speaks ? offers(reading, need, match, here) : List.of()))
                .toList();
        return new Section(
                "reponses-possibles",
                texts.of("need.matches"),
                found.isEmpty() ? null : Integer.toString(found.size()),
                found,
                texts.of("need.matches.none"),
                List.of());
    }

    private ListRow match(NeedMatch match, Address here) {
        var resource = match.kind() == NeedMatch.Kind.RESOURCE;
        return new ListRow(
                match.name(),
                here.record(resource ? Resources.KIND : Structures.KIND, match.id()),
                ListRow.about(
                        resource ? match.structure().name() : null,
                        match.together() ? texts.of("need.match.together") : null),
                resource ? free(match) : null,
                match.distance() == null ? null : texts.of("need.match.km", match.distance()));
    }

    private StatusBadge free(NeedMatch match) {
        return StatusBadge.done(
                match.free() == null ? texts.of("need.match.document") : texts.of("need.match.free", match.free()));
    }

    /** The buttons of a match for the structure whose need it is: to reserve it, and to say that it met the need. */
    private List<ActionButton> offers(ReadSession reading, NeedItem need, NeedMatch match, Address here) {
        var found = new ArrayList<ActionButton>();
        var known = new ArrayList<Asked>();
        known.add(new Asked("by", structures.written(reading, match.structure())));
        var means = match.means().orElse(null);
        if (means == null) {
            known.add(new Asked("how", How.PARTNERSHIP.name()));
        } else {
            var lent = means.kind() == NeedMeans.Kind.RESOURCE;
            if (lent) {
                found.add(reserve(reading, need, match, here));
            }
            known.add(new Asked("how", (lent ? How.LOAN : How.OTHER).name()));
            known.add(new Asked("through.id", NeedLookups.written(means.kind(), means.id())));
        }
        found.add(acts.meet(need, match.name(), here, known.toArray(Asked[]::new)));
        return found;
    }

    /** A link to the form that reserves the resource, filled in with what the need says. */
    private ActionButton reserve(ReadSession reading, NeedItem need, NeedMatch match, Address here) {
        var from = need.from();
        var form = new Address(RESERVE + match.id(), List.of());
        if (from != null && from.isAfter(reading.day())) {
            form = form.with("from.day", from)
                    .with("from.time", "09:00")
                    .with("to.day", need.until())
                    .with("to.time", "18:00");
        }
        form = form.with("quantity", Math.min(need.quantity(), Objects.requireNonNullElse(match.free(), 1)))
                .with("purpose", need.title())
                .with("pour", need.structure().id())
                .with("vers", here);
        return ActionButton.leadingTo(form.toString(), texts.of("need.match.reserve"), match.name());
    }

    private Section answers(NeedItem need, Address here) {
        var found = need.answers().stream().map(answer -> answer(answer, here)).toList();
        return new Section(
                "reponses",
                texts.of("need.answers"),
                found.isEmpty() ? null : Integer.toString(found.size()),
                found,
                texts.of("need.answers.none"),
                List.of());
    }

    private ListRow answer(Answer answer, Address here) {
        var means = answer.with();
        var link = means(means, here);
        return new ListRow(
                link == null ? answer.structure().name() : link.text(),
                link == null ? here.record(Structures.KIND, answer.structure().id()) : link.href(),
                ListRow.about(link == null ? null : answer.structure().name(), answer.text()),
                null,
                texts.of("need.answer.on", DateFormatter.date(answer.on())));
    }

    /** The structures that buy together, its own first, and how far they are from the minimum. */
    private Section joined(NeedItem need, Address here) {
        var own = new ListRow(
                need.structure().name(),
                here.record(Structures.KIND, need.structure().id()),
                texts.of("need.quantity", need.quantity()),
                null,
                texts.of("need.joined.own"));
        var minimum = Objects.requireNonNullElse(need.minimum(), 0);
        return new Section(
                "moi-aussi",
                texts.of("need.joined"),
                texts.of("need.joined.count", need.total(), minimum),
                Stream.concat(
                                Stream.of(own),
                                need.joined().stream()
                                        .map(one -> new ListRow(
                                                one.structure().name(),
                                                here.record(
                                                        Structures.KIND,
                                                        one.structure().id()),
                                                texts.of("need.quantity", one.quantity()),
                                                null,
                                                null)))
                        .toList(),
                "",
                List.of());
    }

    private static Link structure(Named named, Address here) {
        return new Link(named.name(), here.record(Structures.KIND, named.id()));
    }

    private static @Nullable Link means(@Nullable Means means, Address here) {
        return means == null || means.name() == null
                ? null
                : new Link(means.name(), here.record(kind(means.kind()), means.id()));
    }

    private static Kind kind(NeedMeans.Kind means) {
        return switch (means) {
            case RESOURCE, DOCUMENT -> Resources.KIND;
            case VENUE -> Venues.KIND;
            case WORKSHOP -> Workshops.KIND;
        };
    }
}
