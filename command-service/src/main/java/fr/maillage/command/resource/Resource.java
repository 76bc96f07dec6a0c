package fr.maillage.command.resource;

import fr.maillage.command.Refusal;
import fr.maillage.command.SharedResource;
import fr.maillage.command.resource.Reservation.Status;
import fr.maillage.command.resource.ResourceCommand.AcceptReservation;
import fr.maillage.command.resource.ResourceCommand.CancelReservation;
import fr.maillage.command.resource.ResourceCommand.DeclineReservation;
import fr.maillage.command.resource.ResourceCommand.DescribeResource;
import fr.maillage.command.resource.ResourceCommand.HandOverResource;
import fr.maillage.command.resource.ResourceCommand.MoveReservation;
import fr.maillage.command.resource.ResourceCommand.RequestReservation;
import fr.maillage.command.resource.ResourceCommand.ReturnResource;
import fr.maillage.command.resource.ResourceCommand.ReuseResource;
import fr.maillage.command.resource.ResourceCommand.SetResourceQuantity;
import fr.maillage.command.resource.ResourceCommand.ShareResource;
import fr.maillage.command.resource.ResourceCommand.ShareResourceAgain;
import fr.maillage.command.resource.ResourceCommand.WithdrawResource;
import fr.maillage.events.Period;
import fr.maillage.events.ResourceEvent;
import fr.maillage.events.ResourceEvent.ReservationAccepted;
import fr.maillage.events.ResourceEvent.ReservationCancelled;
import fr.maillage.events.ResourceEvent.ReservationDeclined;
import fr.maillage.events.ResourceEvent.ReservationMoved;
import fr.maillage.events.ResourceEvent.ReservationRequested;
import fr.maillage.events.ResourceEvent.ResourceDescribed;
import fr.maillage.events.ResourceEvent.ResourceHandedOver;
import fr.maillage.events.ResourceEvent.ResourceQuantitySet;
import fr.maillage.events.ResourceEvent.ResourceReturned;
import fr.maillage.events.ResourceEvent.ResourceReused;
import fr.maillage.events.ResourceEvent.ResourceShared;
import fr.maillage.events.ResourceEvent.ResourceWithdrawn;
import fr.maillage.events.ResourceKind;
import fr.maillage.events.ResourceProfile;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shared resource, with its rules. A command that changes nothing yields no event. The rules of its reservations are
 * in {@link Lending}.
 *
 * @param shared the event by which it entered the record
 * @param profile its present profile
 * @param quantity how many there are now
 * @param reuses the structures that used a document, and the addresses of their versions
 */
public record Resource(
        ResourceShared shared,
        ResourceProfile profile,
        int quantity,
        boolean withdrawn,
        Calendar calendar,
        Set<ResourceReused> reuses)
        implements SharedResource {

    /** The commune where it is found. */
    @Override
    public List<String> communes() {
        return List.of(profile.communeCode());
    }

    @Override
    public boolean isDocument() {
        return kind() == ResourceKind.DOCUMENT;
    }

    @Override
    public boolean isOf(UUID structure) {
        return structure.equals(owner());
    }

    @Override
    public boolean isShared() {
        return !withdrawn;
    }

    ResourceKind kind() {
        return shared.kind();
    }

    UUID owner() {
        return shared.structureId();
    }

    static ResourceShared share(ShareResource command) {
        return new ResourceShared(
                command.by(),
                command.kind(),
                command.profile(),
                command.quantity(),
                command.approval(),
                command.adaptedFrom());
    }

    /**
     * The events that follow from a command; none where it changes nothing.
     *
     * @throws Refusal where a rule forbids it
     */
    List<ResourceEvent> decide(ResourceCommand command) {
        return switch (command) {
            case ShareResource sharing -> again(sharing);
            case ShareResourceAgain again -> again(again.sharing());
            case DescribeResource describe -> describe(describe);
            case SetResourceQuantity set -> set(set);
            case WithdrawResource withdraw -> withdraw(withdraw);
            case ReuseResource reuse -> reuse(reuse);
            case RequestReservation request -> new Lending(this).request(request);
            case AcceptReservation accept -> new Lending(this).accept(accept);
            case DeclineReservation decline -> new Lending(this).decline(decline);
            case CancelReservation cancel -> new Lending(this).cancel(cancel);
            case MoveReservation move -> new Lending(this).move(move);
            case HandOverResource handOver -> new Lending(this).handOver(handOver);
            case ReturnResource back -> new Lending(this).takeBack(back);
        };
    }

    /**
     * The resource after an event.
     *
     * @param before null for the first event
     */
    static Resource evolve(@Nullable Resource before, ResourceEvent event) {
        return event instanceof ResourceShared shared
                ? new Resource(shared, shared.profile(), shared.quantity(), false, Calendar.EMPTY, Set.of())
                : Objects.requireNonNull(before, "a resource begins by being shared")
                        .after(event);
    }

    private Resource after(ResourceEvent event) {
        return switch (event) {
            case ResourceShared again -> this;
            case ResourceDescribed described ->
                new Resource(shared, described.profile(), quantity, withdrawn, calendar, reuses);
            case ResourceQuantitySet set -> new Resource(shared, profile, set.quantity(), withdrawn, calendar, reuses);
            case ResourceWithdrawn gone -> new Resource(shared, profile, quantity, true, calendar, reuses);
            case ResourceReused reused -> {
                var all = new HashSet<>(reuses);
                all.add(reused);
                yield new Resource(shared, profile, quantity, withdrawn, calendar, all);
            }
            case ReservationRequested asked -> with(calendar.with(Reservation.of(asked)));
            case ReservationAccepted one -> standing(one.reservationId(), Status.ACCEPTED);
            case ReservationDeclined one -> standing(one.reservationId(), Status.DECLINED);
            case ReservationCancelled one -> standing(one.reservationId(), Status.CANCELLED);
            case ResourceReturned one -> standing(one.reservationId(), Status.RETURNED);
            case ReservationMoved moved ->
                with(calendar.with(moved.reservationId(), one -> one.during(moved.period())));
            case ResourceHandedOver out -> with(calendar.with(out.reservationId(), one -> one.handedOverAt(out.at())));
        };
    }

    private Resource standing(UUID reservation, Status status) {
        return with(calendar.with(reservation, one -> one.as(status)));
    }

    private Resource with(Calendar next) {
        return new Resource(shared, profile, quantity, withdrawn, next, reuses);
    }

    /**
     * Checks that a structure is the one that shares the resource.
     *
     * @throws Refusal where it is not
     */
    void checkOwner(UUID by) {
        if (!isOf(by)) {
            throw Refusal.rule(ResourceReason.NOT_OWNER);
        }
    }

    void checkShared() {
        if (withdrawn) {
            throw Refusal.rule(ResourceReason.WITHDRAWN);
        }
    }

    private List<ResourceEvent> again(ShareResource sharing) {
        if (share(sharing).equals(shared)) {
            return List.of();
        }
        throw Refusal.conflict(ResourceReason.ID_TAKEN);
    }

    private List<ResourceEvent> describe(DescribeResource command) {
        checkOwner(command.by());
        checkShared();
        return command.profile().equals(profile) ? List.of() : List.of(new ResourceDescribed(command.profile()));
    }

    private List<ResourceEvent> set(SetResourceQuantity command) {
        checkOwner(command.by());
        checkShared();
        if (isDocument() && command.quantity() != 1) {
            throw Refusal.field("quantity", ResourceReason.QUANTITY_DOCUMENT);
        }
        var ahead = new Period(command.now(), Instant.MAX);
        var promised = calendar.beyond(command.quantity(), ahead, command.now());
        if (!promised.isEmpty()) {
            throw Refusal.conflict(
                    Map.of("conflicts", Conflict.list(owner(), promised, command.now())),
                    ResourceReason.QUANTITY_PROMISED,
                    calendar.most(ahead, command.now()));
        }
        return command.quantity() == quantity ? List.of() : List.of(new ResourceQuantitySet(command.quantity()));
    }

    private List<ResourceEvent> withdraw(WithdrawResource command) {
        checkOwner(command.by());
        return withdrawn ? List.of() : List.of(new ResourceWithdrawn(command.reason()));
    }

    private List<ResourceEvent> reuse(ReuseResource command) {
        if (!isDocument()) {
            throw Refusal.rule(ResourceReason.REUSE_NOT_DOCUMENT);
        }
        if (command.by().equals(owner())) {
            throw Refusal.rule(ResourceReason.REUSE_OWN);
        }
        var reused = new ResourceReused(command.by(), command.adaptation());
        if (reuses.contains(reused)) {
            return List.of();
        }
        checkShared();
        return List.of(reused);
    }
}
