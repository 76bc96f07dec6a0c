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
import fr.maillage.query.web.form.ActingRights;
import fr.maillage.query.workshop.Workshops;
import fr.maillage.time.Paris;
import java.time.temporal.ChronoUnit;
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
        if (price == null) {
            return said;
        }
        return met.supplier() == null
                ? texts.of("need.met.paid", said, met.quantity(), Euros.of(price))
                : texts.of("need.met.order", said, met.quantity(), Euros.of(price), met.supplier());
    }

    /** What was saved by buying together; null where nothing was, or one of the two prices is not known. */
    private @Nullable String saved(NeedItem need, Met met) {
        var paid = met.unitPriceCents();
        var alone = need.referencePriceCents();
        return met.how() != How.PURCHASE || paid == null || alone == null || paid >= alone
                ? null
                : texts.of("need.saving", Euros.of((long) (alone - paid) * met.quantity()));
    }

    /**
     * The sections that the reader may see. The answers are for the structure whose need it is, for those who gave them
     * and for the hub.
     */
    private List<Section> sections(ReadSession reading, NeedItem need, Address here) {
        var open = need.status() == NeedStatus.OPEN;
        var reader = reading.reader();
        var found = new ArrayList<Section>();
        if (open && reader.isOfNetwork()) {
            found.add(matches(reading, need, here));
        }
        if (!need.answers().isEmpty()
                || open && reader.isParty(List.of(need.structure().id()))) {
            found.add(answers(need, here));
        }
        if (need.minimum() != null) {
            found.add(reader.isOfNetwork() ? joined(need, here) : sum(need));
        }
        return found;
    }

    private Section matches(ReadSession reading, NeedItem need, Address here) {
        var all = matches.of(reading, need);
        var hand = acts.hand(reading, need, all, here);
        var found = all.stream()
                .map(match -> match(need, match, here).offering(offers(reading, need, match, hand, here)))
                .toList();
        return new Section(
                "reponses-possibles",
                texts.of("need.matches"),
                found.isEmpty() ? null : Integer.toString(found.size()),
                found,
                texts.of("need.matches.none"),
                List.of());
    }

    private ListRow match(NeedItem need, NeedMatch match, Address here) {
        var resource = match.kind() == NeedMatch.Kind.RESOURCE;
        return new ListRow(
                match.name(),
                here.record(resource ? Resources.KIND : Structures.KIND, match.id()),
                ListRow.about(
                        resource ? match.structure().name() : null,
                        match.together() ? texts.of("need.match.together") : null),
                resource ? free(match) : null,
                distance(need, match));
    }

    private @Nullable String distance(NeedItem need, NeedMatch match) {
        if (match.distance() != null) {
            return texts.of("need.match.km", match.distance());
        }
        return match.isSomewhere(need) ? texts.of("need.match.somewhere") : null;
    }

    private StatusBadge free(NeedMatch match) {
        return StatusBadge.done(
                match.free() == null ? texts.of("need.match.document") : texts.of("need.match.free", match.free()));
    }

    /**
     * The buttons of a match: for the structure whose need it is, to reserve it and to say that it met the need; for the
     * hub, to answer in the name of the structure that shares it, if that has not answered itself.
     */
    private List<ActionButton> offers(
            ReadSession reading, NeedItem need, NeedMatch match, ActingRights hand, Address here) {
        var found = new ArrayList<ActionButton>();
        if (hand.speaksFor(need.structure().id())) {
            found.addAll(meeting(reading, need, match, here));
        }
        var other = match.structure().id();
        var answered = need.answers().stream()
                .anyMatch(answer -> answer.structure().id().equals(other));
        if (!answered && hand.speaksFor(other) && !hand.owns(other)) {
            found.add(acts.answer(need, match, here).saying(texts.of("need.match.answer")));
        }
        return found;
    }

    private List<ActionButton> meeting(ReadSession reading, NeedItem need, NeedMatch match, Address here) {
        var found = new ArrayList<ActionButton>();
        var known = new ArrayList<Asked>();
        known.add(new Asked("by", structures.written(reading, match.structure())));
        var means = match.means().orElse(null);
        if (means == null) {
            known.add(new Asked("how", How.PARTNERSHIP.name()));
        } else {
            var lent = means.kind() == NeedMeans.Kind.RESOURCE;
            known.add(new Asked("how", (lent ? How.LOAN : How.OTHER).name()));
            known.add(new Asked("through.id", NeedLookups.written(means.kind(), means.id())));
        }
        var meet = acts.meet(need, match.name(), here, known.toArray(Asked[]::new));
        if (means != null && means.kind() == NeedMeans.Kind.RESOURCE) {
            found.add(reserve(reading, need, match, meet));
        }
        found.add(meet);
        return found;
    }

    /**
     * A link to the form that reserves the resource, filled in with what the need says: for the days on which it is
     * needed, or from now on where these have begun. Once it is reserved, the form leads on.
     *
     * @param meet leads to the form that says that the resource met the need
     */
    private ActionButton reserve(ReadSession reading, NeedItem need, NeedMatch match, ActionButton meet) {
        var from = need.from();
        var form = new Address(RESERVE + match.id(), List.of());
        if (from != null && from.isAfter(reading.day())) {
            form = form.with("from.day", from).with("from.time", "09:00").with("to.time", "18:00");
        } else {
            var now = reading.moment().atZone(Paris.ZONE).truncatedTo(ChronoUnit.MINUTES);
            form = form.with("from.day", now.toLocalDate())
                    .with("from.time", now.toLocalTime())
                    .with("to.time", "23:59");
        }
        form = form.with("to.day", need.until())
                .with("quantity", Math.min(need.quantity(), Objects.requireNonNullElse(match.free(), 1)))
                .with("purpose", need.title())
                .with("pour", need.structure().id())
                .with("vers", meet.href());
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

    /** How far they are from the minimum, for those who may not see who they are. */
    private Section sum(NeedItem need) {
        var minimum = Objects.requireNonNullElse(need.minimum(), 0);
        return new Section(
                "moi-aussi",
                texts.of("need.joined"),
                null,
                List.of(),
                texts.of("need.joined.count", need.total(), minimum),
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
