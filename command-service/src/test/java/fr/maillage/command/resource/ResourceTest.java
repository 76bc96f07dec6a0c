package fr.maillage.command.resource;

import static fr.maillage.command.resource.Mallette.CCAS;
import static fr.maillage.command.resource.Mallette.EPN;
import static fr.maillage.command.resource.Mallette.ID;
import static fr.maillage.command.resource.Mallette.LIBRARY;
import static fr.maillage.command.resource.Mallette.NOW;
import static fr.maillage.command.resource.Mallette.ONE;
import static fr.maillage.command.resource.Mallette.OTHER;
import static fr.maillage.command.resource.Mallette.accepted;
import static fr.maillage.command.resource.Mallette.day;
import static fr.maillage.command.resource.Mallette.june;
import static fr.maillage.command.resource.Mallette.profile;
import static fr.maillage.command.resource.Mallette.request;
import static fr.maillage.command.resource.Mallette.requested;
import static fr.maillage.command.resource.Mallette.share;
import static fr.maillage.command.resource.Mallette.shared;

import fr.maillage.command.Rules;
import fr.maillage.command.resource.ResourceCommand.AcceptReservation;
import fr.maillage.command.resource.ResourceCommand.DescribeResource;
import fr.maillage.command.resource.ResourceCommand.ReuseResource;
import fr.maillage.command.resource.ResourceCommand.SetResourceQuantity;
import fr.maillage.command.resource.ResourceCommand.ShareResourceAgain;
import fr.maillage.command.resource.ResourceCommand.WithdrawResource;
import fr.maillage.events.Approval;
import fr.maillage.events.ResourceEvent.ResourceDescribed;
import fr.maillage.events.ResourceEvent.ResourceHandedOver;
import fr.maillage.events.ResourceEvent.ResourceQuantitySet;
import fr.maillage.events.ResourceEvent.ResourceReturned;
import fr.maillage.events.ResourceEvent.ResourceReused;
import fr.maillage.events.ResourceEvent.ResourceShared;
import fr.maillage.events.ResourceEvent.ResourceWithdrawn;
import fr.maillage.events.ResourceKind;
import fr.maillage.events.ResourceProfile;
import org.junit.jupiter.api.Test;

class ResourceTest {

    private static final ResourceShared AUTOMATIC = shared(Approval.AUTOMATIC);
    private static final ResourceShared GUIDE = new ResourceShared(
            EPN,
            ResourceKind.DOCUMENT,
            new ResourceProfile(
                    "Guide du mail", null, null, "62510", null, "CC BY-SA 4.0", "https://epn.example/guide"),
            1,
            Approval.AUTOMATIC,
            null);

    private final Rules resource = new Rules(ResourceSubject.resourceType());

    @Test
    void a_resource_is_shared_as_it_is_said() {
        resource.given().when(share(Approval.AUTOMATIC)).then(AUTOMATIC);
    }

    @Test
    void the_same_sharing_sent_again_changes_nothing_and_another_cannot_take_its_id() {
        resource.given(AUTOMATIC)
                .when(new ShareResourceAgain(ID, share(Approval.AUTOMATIC)))
                .thenNothing();
        resource.given(AUTOMATIC)
                .when(new ShareResourceAgain(ID, share(Approval.BY_OWNER)))
                .refused("resource.id.taken");
    }

    @Test
    void only_who_shares_it_says_what_it_is() {
        resource.given(AUTOMATIC)
                .when(new DescribeResource(ID, EPN, profile("Mallette")))
                .then(new ResourceDescribed(profile("Mallette")));
        resource.given(AUTOMATIC)
                .when(new DescribeResource(ID, EPN, profile("Mallette de tablettes")))
                .thenNothing();
        resource.given(AUTOMATIC)
                .when(new DescribeResource(ID, CCAS, profile("À moi")))
                .refused("resource.not-owner");
        resource.given(AUTOMATIC)
                .when(new WithdrawResource(ID, CCAS, "Réformé"))
                .refused("resource.not-owner");
        resource.given(AUTOMATIC)
                .when(new SetResourceQuantity(ID, CCAS, 3, NOW))
                .refused("resource.not-owner");
    }

    @Test
    void there_may_be_more_or_fewer_but_never_fewer_than_promised() {
        var promised = new Object[] {AUTOMATIC, requested(ONE, CCAS, june(10, 12), 6), accepted(ONE)};
        resource.given(promised).when(new SetResourceQuantity(ID, EPN, 6, NOW)).then(new ResourceQuantitySet(6));
        resource.given(promised).when(new SetResourceQuantity(ID, EPN, 10, NOW)).thenNothing();
        resource.given(promised).when(new SetResourceQuantity(ID, EPN, 5, NOW)).refused("resource.quantity.promised");
        resource.given(promised)
                .when(new SetResourceQuantity(ID, EPN, 1, day(12)))
                .then(new ResourceQuantitySet(1));
    }

    @Test
    void what_is_late_still_counts_when_there_are_to_be_fewer() {
        var late = new Object[] {
            AUTOMATIC, requested(ONE, CCAS, june(10, 12), 6), accepted(ONE), new ResourceHandedOver(ONE, day(10))
        };
        resource.given(late).when(new SetResourceQuantity(ID, EPN, 5, day(20))).refused("resource.quantity.promised");
    }

    @Test
    void a_withdrawn_resource_is_lent_to_nobody_else_and_what_was_promised_holds() {
        var withdrawn = new ResourceWithdrawn("Réformé");
        resource.given(AUTOMATIC).when(new WithdrawResource(ID, EPN, "Réformé")).then(withdrawn);
        resource.given(AUTOMATIC, withdrawn)
                .when(new WithdrawResource(ID, EPN, "Encore"))
                .thenNothing();
        resource.given(AUTOMATIC, withdrawn)
                .when(request(ONE, CCAS, june(10, 12), 1))
                .refused("resource.withdrawn");
        resource.given(AUTOMATIC, withdrawn)
                .when(new DescribeResource(ID, EPN, profile("Mallette")))
                .refused("resource.withdrawn");
        resource.given(shared(Approval.BY_OWNER), requested(ONE, CCAS, june(10, 12), 1), withdrawn)
                .when(new AcceptReservation(ID, EPN, ONE, NOW))
                .refused("resource.withdrawn");
        resource.given(AUTOMATIC, requested(ONE, CCAS, june(10, 12), 1), accepted(ONE), withdrawn)
                .when(new ResourceCommand.HandOverResource(ID, EPN, ONE, day(10)))
                .then(new ResourceHandedOver(ONE, day(10)));
    }

    @Test
    void a_document_is_never_reserved_but_reused() {
        resource.given(GUIDE).when(request(ONE, CCAS, june(10, 12), 1)).refused("resource.document.not-lent");
        resource.given(GUIDE).when(new SetResourceQuantity(ID, EPN, 2, NOW)).refused("resource.quantity.document");
        resource.given(GUIDE)
                .when(new ReuseResource(ID, CCAS, "https://ccas.example/guide"))
                .then(new ResourceReused(CCAS, "https://ccas.example/guide"));
        resource.given(GUIDE).when(new ReuseResource(ID, EPN, null)).refused("resource.reuse.own");
        resource.given(AUTOMATIC).when(new ReuseResource(ID, CCAS, null)).refused("resource.reuse.not-document");
    }

    @Test
    void the_same_reuse_is_told_once() {
        var reused = new ResourceReused(CCAS, null);
        resource.given(GUIDE, reused).when(new ReuseResource(ID, CCAS, null)).thenNothing();
        resource.given(GUIDE, reused)
                .when(new ReuseResource(ID, LIBRARY, null))
                .then(new ResourceReused(LIBRARY, null));
        resource.given(GUIDE, new ResourceWithdrawn("Dépassé"))
                .when(new ReuseResource(ID, CCAS, null))
                .refused("resource.withdrawn");
    }

    @Test
    void what_came_back_no_longer_counts() {
        resource.given(
                        AUTOMATIC,
                        requested(ONE, CCAS, june(10, 20), 10),
                        accepted(ONE),
                        new ResourceHandedOver(ONE, day(10)),
                        new ResourceReturned(ONE, day(11), "Complète"))
                .when(request(OTHER, LIBRARY, june(11, 13), 10))
                .then(requested(OTHER, LIBRARY, june(11, 13), 10), accepted(OTHER));
    }
}
