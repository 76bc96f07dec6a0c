package fr.maillage.query.need;

import static java.util.stream.Collectors.toSet;

import fr.maillage.events.NeedKind;
import fr.maillage.events.ResourceKind;
import fr.maillage.query.need.NeedItem.Answer;
import fr.maillage.query.need.NeedItem.Joined;
import fr.maillage.query.need.NeedMatch.Kind;
import fr.maillage.query.reading.Chunks;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.SearchWord;
import fr.maillage.query.resource.ResourceFilter;
import fr.maillage.query.resource.ResourceItem;
import fr.maillage.query.resource.ResourceQueries;
import fr.maillage.query.resource.ResourceStatus;
import fr.maillage.time.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The records that could meet a need, of other structures than its own. They are computed at each read, and never
 * stored.
 */
@Component
public class NeedMatches {

    /** The needs to look through for one structure, the first to lapse first. */
    private static final Paging LOOKED_THROUGH = new Paging(null, 50);

    private static final Comparator<NeedMatch> NEAREST =
            Comparator.comparing(NeedMatch::distance, Comparator.nullsLast(Comparator.<Double>naturalOrder()));

    private final NeedQueries needs;
    private final ResourceQueries resources;
    private final NeedPartners partners;

    NeedMatches(NeedQueries needs, ResourceQueries resources, NeedPartners partners) {
        this.needs = needs;
        this.resources = resources;
        this.partners = partners;
    }

    /**
     * What could meet a need, the nearest first; resources that speak of its theme come before others. Where only what
     * is near is looked for, what lies at an unknown distance comes last. A need that is over is met by nothing, and
     * nobody outside the network is told.
     */
    public List<NeedMatch> of(ReadSession reading, NeedItem need) {
        if (need.status() != NeedStatus.OPEN || !reading.reader().isOfNetwork()) {
            return List.of();
        }
        var kind = resources(need.kind());
        if (kind.isPresent()) {
            return lent(reading, need, kind.get());
        }
        return switch (need.kind()) {
            case PARTNER, ACCOMPANIMENT ->
                partners.of(reading, need, Surroundings.middle(reading, need.communeCode())).stream()
                        .filter(match -> !match.id().equals(need.structure().id()))
                        .filter(match -> isWithin(need, match.distance()))
                        .sorted(NEAREST)
                        .toList();
            default -> List.of();
        };
    }

    /**
     * What a structure is asked for: open needs of others that its own resources could meet and that it has
     * neither joined nor answered, the first to lapse first.
     *
     * @param most how many are looked for
     */
    public List<NeedItem> asked(ReadSession reading, UUID structure, int most) {
        var its = ResourceFilter.ALL.with(ResourceFilter.STRUCTURE, structure);
        var kinds = Stream.of(NeedKind.values())
                .filter(kind -> resources(kind)
                        .filter(lent -> resources.count(reading, its.with(ResourceFilter.KIND, lent)) > 0)
                        .isPresent())
                .toList();
        return kinds.isEmpty()
                ? List.of()
                : needs.soonest(reading, NeedFilter.ALL.with(NeedFilter.KIND, kinds), LOOKED_THROUGH).stream()
                        .filter(need -> !need.structure().id().equals(structure))
                        .filter(need -> Stream.concat(
                                        need.answers().stream().map(Answer::structure),
                                        need.joined().stream().map(Joined::structure))
                                .noneMatch(one -> one.id().equals(structure)))
                        .filter(need -> isMet(reading, need, its))
                        .limit(most)
                        .toList();
    }

    private static Optional<ResourceKind> resources(NeedKind kind) {
        return switch (kind) {
            case EQUIPMENT -> Optional.of(ResourceKind.EQUIPMENT);
            case ROOM -> Optional.of(ResourceKind.ROOM);
            case VEHICLE -> Optional.of(ResourceKind.VEHICLE);
            case SKILL -> Optional.of(ResourceKind.SKILL);
            case DOCUMENT -> Optional.of(ResourceKind.DOCUMENT);
            case PARTNER, ACCOMPANIMENT, FUNDING -> Optional.empty();
        };
    }

    /** The resources of that kind, of others, of which enough are free all the time that they are needed. */
    private List<ResourceItem> found(ReadSession reading, NeedItem need, ResourceKind kind, ResourceFilter among) {
        var shared = among.with(ResourceFilter.KIND, kind).with(ResourceFilter.STATUS, ResourceStatus.SHARED);
        var asked = kind == ResourceKind.DOCUMENT ? shared : free(reading, need, shared);
        return Chunks.byId(id -> resources.after(reading, asked, id, Chunks.SIZE), ResourceItem::id)
                .filter(resource ->
                        !resource.structure().id().equals(need.structure().id()))
                .toList();
    }

    private boolean isMet(ReadSession reading, NeedItem need, ResourceFilter among) {
        var found = found(reading, need, resources(need.kind()).orElseThrow(), among);
        if (need.within() == null || found.isEmpty()) {
            return !found.isEmpty();
        }
        var around = new Surroundings(reading, need, found);
        return found.stream().anyMatch(resource -> isWithin(need, around.distance(resource)));
    }

    private List<NeedMatch> lent(ReadSession reading, NeedItem need, ResourceKind kind) {
        var found = found(reading, need, kind, ResourceFilter.ALL);
        if (found.isEmpty()) {
            return List.of();
        }
        var around = new Surroundings(reading, need, found);
        var known = partners.known(reading, need.structure().id());
        var speaking = speaking(reading, need.theme(), found);
        return found.stream()
                .map(resource -> new NeedMatch(
                        Kind.RESOURCE,
                        resource.id(),
                        resource.title(),
                        resource.structure(),
                        around.distance(resource),
                        kind == ResourceKind.DOCUMENT ? null : Integer.valueOf(resource.free()),
                        known.contains(resource.structure().id())))
                .filter(match -> isWithin(need, match.distance()))
                .sorted(Comparator.<NeedMatch, Boolean>comparing(match -> match.isSomewhere(need))
                        .thenComparing(match -> !speaking.contains(match.id()))
                        .thenComparing(NEAREST)
                        .thenComparing(NeedMatch::name)
                        .thenComparing(NeedMatch::id))
                .toList();
    }

    /** Narrows to resources of which enough are free from the first day of the need, or this moment, to its last. */
    private static ResourceFilter free(ReadSession reading, NeedItem need, ResourceFilter shared) {
        return shared.with(ResourceFilter.FROM, from(reading, need.from()))
                .with(ResourceFilter.TO, Paris.startOf(need.until().plusDays(1)))
                .with(ResourceFilter.QUANTITY, need.quantity());
    }

    private static Instant from(ReadSession reading, @Nullable LocalDate first) {
        return first == null || !first.isAfter(reading.day()) ? reading.moment() : Paris.startOf(first);
    }

    /** Whether it may be near enough: what lies at an unknown distance may. */
    private static boolean isWithin(NeedItem need, @Nullable Double distance) {
        return need.within() == null || distance == null || distance <= need.within();
    }

    /** The resources whose words are those of the theme; none where there is no theme. */
    private static Set<UUID> speaking(ReadSession reading, @Nullable String theme, List<ResourceItem> found) {
        return Stream.ofNullable(theme)
                .flatMap(code -> SearchWord.all(SearchWord.telling(code.replace('_', ' '))).stream())
                .flatMap(words -> reading
                        .snapshot()
                        .sql(
                                "SELECT r.id FROM {resource} r WHERE r.id = ANY(:ids) AND r.search @@ CAST(:words AS tsquery)")
                        .param("ids", found.stream().map(ResourceItem::id).toArray(UUID[]::new))
                        .param("words", words)
                        .query(UUID.class)
                        .list()
                        .stream())
                .collect(toSet());
    }
}
