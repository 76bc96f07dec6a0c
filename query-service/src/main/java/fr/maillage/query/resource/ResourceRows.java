package fr.maillage.query.resource;

import fr.maillage.events.ResourceKind;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Entry;
import fr.maillage.query.web.Standing;
import fr.maillage.query.web.Texts;
import org.springframework.stereotype.Component;

/** Resources as lines of lists, with how many are free. */
@Component
public class ResourceRows {

    private final Texts texts;

    ResourceRows(Texts texts) {
        this.texts = texts;
    }

    public Entry row(ResourceItem resource, Address here) {
        var venue = resource.venue();
        return new Entry(
                resource.title(),
                here.record("/ressources/", resource.id()),
                Entry.about(
                        texts.of("resource.kind." + resource.kind()),
                        resource.territory().commune().name(),
                        venue == null ? null : venue.name(),
                        resource.structure().name()),
                standing(resource),
                resource.distance() == null ? null : texts.of("list.km", resource.distance()));
    }

    /** How many of it are free. */
    public Standing standing(ResourceItem resource) {
        if (resource.status() == ResourceStatus.WITHDRAWN) {
            return Standing.over(texts.of("resource.withdrawn"));
        }
        if (resource.kind() == ResourceKind.DOCUMENT) {
            return Standing.done(texts.of("resource.document"));
        }
        return free(resource.free(), resource.quantity());
    }

    /** So many free out of so many. */
    public Standing free(int free, int quantity) {
        if (free == 0) {
            return Standing.refused(texts.of(quantity == 1 ? "resource.taken" : "resource.all-taken"));
        }
        return Standing.done(quantity == 1 ? texts.of("resource.free.one") : texts.of("resource.free", free, quantity));
    }
}
