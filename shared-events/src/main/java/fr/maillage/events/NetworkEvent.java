package fr.maillage.events;

/**
 * An event of the network, as it stands in the log for ever.
 *
 * <p>The subject's id, the author, the time and the position are not part of the event: they belong to the record that
 * carries it. A leaf is never renamed nor given another meaning: it gets a new revision and an upcaster.
 */
public sealed interface NetworkEvent
        permits StructureEvent, VenueEvent, ResourceEvent, WorkshopEvent, PartnershipEvent, NeedEvent, ReviewEvent {}
