package fr.maillage.query.resource;

import fr.maillage.events.ResourceKind;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.StatusBadge;
import fr.maillage.query.web.Texts;
import org.springframework.stereotype.Component;

/** The list rows of resources, each with a status badge for how many are free. */
@Component
public class ResourceRows {

    private final Texts texts;

    ResourceRows(Texts texts) {
        this.texts = texts;
    }

    public ListRow row(ResourceItem resource, Address here) {
        var venue = resource.venue();
        return new ListRow(
                resource.title(),
                here.record(Resources.KIND, resource.id()),
                ListRow.about(
                        texts.of("resource.kind." + resource.kind()),
                        resource.territory().commune().name(),
                        venue == null ? null : venue.name(),
                        resource.structure().name()),
                standing(resource),
                resource.distance() == null ? null : texts.of("list.km", resource.distance()));
    }

    /** The status badge of a resource: how many of it are free, or that it is withdrawn or a document. */
    public StatusBadge standing(ResourceItem resource) {
        if (resource.status() == ResourceStatus.WITHDRAWN) {
            return StatusBadge.over(texts.of("resource.withdrawn"));
        }
        if (resource.kind() == ResourceKind.DOCUMENT) {
            return StatusBadge.done(texts.of("resource.document"));
        }
        return free(resource.free(), resource.quantity());
    }

    /** The status badge for {@code free} out of {@code quantity}. */
    public StatusBadge free(int free, int quantity) {
        if (free == 0) {
            return StatusBadge.refused(texts.of(quantity == 1 ? "resource.taken" : "resource.all-taken"));
        }
        return StatusBadge.done(
                quantity == 1 ? texts.of("resource.free.one") : texts.of("resource.free", free, quantity));
    }
}
