package fr.maillage.events;

import java.util.List;

/** A venue's offer: its services, audiences and terms, as exact strings of the national standard's enumerations. */
public record Offer(
        List<String> services,
        List<String> audiences,
        List<String> specialCare,
        List<String> fees,
        List<String> accessModes,
        List<String> accompanimentModes) {

    public Offer {
        services = List.copyOf(services);
        audiences = List.copyOf(audiences);
        specialCare = List.copyOf(specialCare);
        fees = List.copyOf(fees);
        accessModes = List.copyOf(accessModes);
        accompanimentModes = List.copyOf(accompanimentModes);
    }
}
