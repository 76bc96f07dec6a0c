package fr.maillage.query.structure;

import fr.maillage.events.Contact;
import fr.maillage.events.StructureKind;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.TerritoryPath;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A structure as readers get it: its view, judged on one day, with the names of what it points to.
 *
 * @param sequence version that {@code If-Match} expects when it is changed
 * @param pivot its present SIRET or RNA; null where it has neither yet
 * @param numbers every number that it has had, the present one last; it is found by each of them
 * @param venues number of venues that it carries and that are not closed on that day
 */
public record StructureItem(
        UUID id,
        long sequence,
        String name,
        StructureKind kind,
        @Nullable String pivot,
        List<StructureNumber> numbers,
        Membership membership,
        @Nullable String address,
        @Nullable String postcode,
        String communeCode,
        TerritoryPath territory,
        Contact contact,
        long venues,
        LocalDate registeredOn,
        LocalDate saidOn) {

    static StructureItem of(StructureView view, TerritoryPath territory, long venues, ReadSession reading) {
        var profile = view.profile();
        var membership = view.membership().on(reading.day());
        return new StructureItem(
                view.id(),
                view.sequence(),
                profile.name(),
                profile.kind(),
                view.pivot(),
                view.numbers(),
                membership.asSeenBy(reading.reader(), view.id()),
                profile.address(),
                profile.postcode(),
                profile.communeCode(),
                territory,
                profile.contact(),
                venues,
                view.registeredOn(),
                view.saidOn());
    }
}
